import type { Parts } from './mime-parts.ts';
import { fieldOf } from './mime-parts.ts';

/** A bounce that no RFC describes: qmail, old Exim and Sendmail, Exchange, Gmail and the like, told by the words that they use. */
export interface PlainBounce {
  readonly kind: 'failed' | 'delayed';
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly reportedBy: string | null;
  readonly remote: string | null;
  readonly retryUntil: null;
}

/** What says that the server has not given up yet; looked for first, since delay warnings speak of failure too. */
const DELAYED =
  /this is a warning message only|delivery attempts will continue|will be retried|has been delayed|delivery (?:is )?delayed|still being retried|will (?:keep|continue) (?:on )?trying|delivery incomplete/i;

const FAILED =
  /could(?:n't| not) (?:be )?(?:deliver|send)|(?:was|were|is)(?:n't| not) (?:able to (?:be )?)?deliver|un(?:able to deliver|deliverable|delivered)|deliver(?:y|ing)[^.\n]{0,40} fail|fail[^.\n]{0,40} deliver|failure notice|returned mail|permanent (?:fatal )?(?:error|failure)|i'm afraid i wasn't able to|has been rejected|not reach the following/i;

/** The last line of the words for people; below it stands the returned mail, whose own words are not the server's. */
const COPY =
  /^(?:--- ?(?:below this line|enclosed|the body of)|-{3,} ?(?:this is a copy|original message|unsent message|message header|the header of)|original message headers:)/im;

/** As much of the words for people is read, characters. */
const WORDS = 64 * 1024;

/** Reads the words of a bounce; null for mail that speaks neither of failure nor of delay. */
export function readPlainBounce(parts: Parts): PlainBounce | null {
  const said = parts.leaves
    .filter(({ type }) => type.startsWith('text/') && type !== 'text/rfc822-headers')
    .map(({ type, text }) => (type === 'text/html' ? withoutTags(text) : text))
    .join('\n')
    .slice(0, WORDS);
  const words = said.slice(0, COPY.exec(said)?.index ?? said.length);
  const all = `${fieldOf(parts.fields, 'subject') ?? ''}\n${words}`;
  const kind = DELAYED.test(all) ? 'delayed' : FAILED.test(all) ? 'failed' : null;
  if (kind === null) return null;
  const diagnostic = replyIn(words) ?? paragraphIn(words) ?? delayIn(words);
  return {
    kind,
    status: statusIn(diagnostic ?? '') ?? statusIn(words),
    diagnostic,
    reportedBy: reporter(parts, words),
    remote: remoteIn(words),
    retryUntil: null,
  };
}

/** The first SMTP reply that is quoted, with what follows it up to the end of its paragraph (at most four lines). */
function replyIn(words: string): string | null {
  return /(?:^|[\s:'"])([45]\d\d[ -](?:#?\d\.\d{1,3}\.\d{1,3}\b)?[^\n]+(?:\n[ \t]*\S[^\n]*){0,3})/.exec(words)?.[1]?.trim() ?? null;
}

/** QSBMF (cr.yp.to/proto/qsbmf.txt): a paragraph that begins with the recipient in angle brackets, then the reason. */
function paragraphIn(words: string): string | null {
  return /^<[^<>\n]*>:[ \t]*\r?\n((?:[^\r\n]+\r?\n?){1,8})/m.exec(words)?.[1]?.trim() ?? null;
}

/** Exim's warnings. */
function delayIn(words: string): string | null {
  return /^\s*delay reason:[ \t]*(\S[^\r\n]*)/im.exec(words)?.[1] ?? null;
}

/** Behind a reply code, or as qmail writes it: `(#5.1.1)`. */
function statusIn(text: string): string | null {
  return /(?:^|[\s(#:'"-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}

/** The machine that says it made the mail (QSBMF), or the one whose daemon it comes from. */
function reporter(parts: Parts, words: string): string | null {
  const reported = /\bprogram at ([A-Za-z0-9.-]+[A-Za-z0-9])/.exec(words)?.[1];
  return reported ?? /@([A-Za-z0-9.-]+)/.exec(fieldOf(parts.fields, 'from') ?? '')?.[1] ?? null;
}

/** The server that refused, as Exim, qmail, Gmail and Exchange name it. */
function remoteIn(words: string): string | null {
  return (
    /(?:\bhost|connected to|remote server|by the server for the recipient domain [^\s]+ by|generating server:)\s+([A-Za-z0-9-]+[.:][A-Za-z0-9.:-]*[A-Za-z0-9])/i.exec(
      words,
    )?.[1] ?? null
  );
}

function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
