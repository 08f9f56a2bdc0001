import type { Recognition } from '../../../core/result/observed/observation.ts';
import type { Mac, Token } from '../../token/token.ts';
import { findShortToken, findTokens, readToken } from '../../token/token.ts';
import type { OwnMail } from '../../send/make-probe.ts';
import { isReturned } from '../../../core/mail/bounce/dsn.ts';
import { fieldValues, PROBE_HEADER } from '../../../core/mail/header/probe-header.ts';
import type { ReadableMail } from '../../../core/ports/mailbox.ts';

/** The kind of a mail, for us. */
export type Recognised =
  | {
      readonly kind: 'probe';
      readonly by: Exclude<Recognition, 'subject'>;
      readonly token: Token;
      /** The mail is only the probe; a valid token does not prove that. */
      readonly whole: boolean;
    }
  /** Only its subject matches: the short token of a probe, which proves nothing. */
  | { readonly kind: 'subject'; readonly short: string }
  /** An imitation of a probe, made without our key. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'foreign' };

/**
 * Whether a mail is a probe, by its header alone: the private header first, then the Message-ID (relays rewrite it), then the subject. The
 * user's own text never counts. Bounces and answers quote a probe, but do not count.
 */
export function recogniseHeader(header: string, mac: Mac): Recognised {
  const recognised = byMarks(header, mac);
  // Asked last: hundreds of old mails have no mark at all.
  return recognised.kind === 'foreign' || isNotification(header) ? { kind: 'foreign' } : recognised;
}

function byMarks(header: string, mac: Mac): Recognised {
  const own = firstToken(fieldValues(header, PROBE_HEADER), mac);
  if (own?.kind === 'valid') return { kind: 'probe', by: 'header', token: own.token, whole: true };
  const id = firstToken(fieldValues(header, 'Message-ID'), mac);
  if (id?.kind === 'valid') return { kind: 'probe', by: 'message-id', token: id.token, whole: true };
  const short = findShortToken(fieldValues(header, 'Subject').join(' '));
  if (short !== null) return { kind: 'subject', short };
  return (own ?? id) ? { kind: 'forged' } : { kind: 'foreign' };
}

/** Whether a mail has only its subject and its author as marks: neither its own field nor its Message-ID holds a token, of any key. */
export function lostItsMarks(
  header: string,
  { kind }: Recognised,
  probes: readonly { readonly from: string; readonly remove: boolean }[],
): boolean {
  if (kind !== 'subject' || !probes.some(({ from, remove }) => remove && isFrom(header, from))) return false;
  return [PROBE_HEADER, 'Message-ID'].every((name) => fieldValues(header, name).every((value) => findTokens(value).length === 0));
}

/**
 * The same with the decoded subject and body, for mail whose header says too little. A mail that holds a probe's text is not the probe:
 * people forward and quote it. It must come from our address and begin with our text. If it holds more, such as a list's footer, it counts
 * as a copy and stays.
 *
 * @param ownMail the content of the probe with this token; null: unknown
 */
export function recogniseMail(
  header: string,
  mail: ReadableMail,
  mac: Mac,
  ownMail: (token: Token, mac: Mac) => OwnMail | null,
): Recognised {
  const byHeader = recogniseHeader(header, mac);
  if (byHeader.kind === 'probe' || isNotification(header)) return byHeader;
  const body = firstToken([mail.text, mail.subject], mac);
  const own = body?.kind === 'valid' ? ownMail(body.token, mac) : null;
  if (body?.kind === 'valid' && own !== null && isFrom(header, own.from)) {
    const [text, ours] = [plain(mail.text), plain(own.text)];
    if (text.startsWith(ours)) return { kind: 'probe', by: 'body', token: body.token, whole: text === ours && isText(header) };
  }
  const short = findShortToken(mail.subject);
  if (short !== null) return { kind: 'subject', short };
  return body?.kind === 'forged' ? { kind: 'forged' } : byHeader;
}

/** The responder that a token's probe was sent to; null: no loop that awaits an answer sent it. */
export type AnsweredBy = (token: Token) => string | null;

/**
 * Whether a mail is a responder's answer to a probe, by its header alone: a valid token in In-Reply-To or References, else its short form
 * in the subject. Mail that a mail system returns does not count. The answer is `whole` if the responder declares itself automatic (RFC
 * 3834), answers this very probe, and sends one text. Any other answer may be a person's.
 */
export function recogniseAnswer(header: string, mac: Mac, answeredBy: AnsweredBy): Recognised | null {
  if (isReturned(header)) return null;
  for (const field of ['In-Reply-To', 'References']) {
    const read = firstToken(fieldValues(header, field), mac);
    const responder = read?.kind === 'valid' ? answeredBy(read.token) : null;
    if (read?.kind !== 'valid' || responder === null) continue;
    const automatic = fieldValues(header, 'Auto-Submitted').some((value) => /^auto-replied\b/i.test(value));
    const whole = field === 'In-Reply-To' && automatic && isFrom(header, responder) && isText(header);
    return { kind: 'probe', by: 'answer', token: read.token, whole };
  }
  const short = findShortToken(fieldValues(header, 'Subject').join(' '));
  return short === null ? null : { kind: 'subject', short };
}

/** The same by the decoded subject and text, which may quote the probe. */
export function recogniseQuoted(mail: ReadableMail, mac: Mac, answeredBy: AnsweredBy): Recognised | null {
  const read = firstToken([mail.text, mail.subject], mac);
  if (read?.kind === 'valid' && answeredBy(read.token) !== null) return { kind: 'probe', by: 'answer', token: read.token, whole: false };
  const short = findShortToken(mail.subject);
  return short === null ? null : { kind: 'subject', short };
}

/** Relays wrap and pad lines; the text counts as unchanged. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether this address is a mail's only author. */
export function isFrom(header: string, address: string): boolean {
  const [from, ...more] = fieldValues(header, 'From');
  return (
    from !== undefined && more.length === 0 && (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase() === address.toLowerCase()
  );
}

/** Without attachments. */
function isText(header: string): boolean {
  return fieldValues(header, 'Content-Type').every((value) => /^text\/(?:plain|html)\b/i.test(value));
}

/** Reports (RFC 3464, RFC 8098), bounces, automatic answers (RFC 3834) and replies carry our token, but are not the probe. */
export function isNotification(header: string): boolean {
  if (isReturned(header)) return true;
  if (fieldValues(header, 'Auto-Submitted').some((value) => /^auto-(replied|notified)\b/i.test(value))) return true;
  return fieldValues(header, 'In-Reply-To').some((value) => findTokens(value).length > 0);
}

function firstToken(texts: readonly string[], mac: Mac): { kind: 'valid'; token: Token } | { kind: 'forged' } | null {
  let forged = false;
  for (const text of texts) {
    for (const candidate of findTokens(text)) {
      const read = readToken(candidate, mac);
      if (read?.kind === 'valid') return read;
      forged ||= read?.kind === 'forged';
    }
  }
  return forged ? { kind: 'forged' } : null;
}
