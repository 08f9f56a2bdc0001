import type { Part, Parts } from '../mime/mime-parts.ts';
import { fieldOf, isReturnedPart } from '../mime/mime-parts.ts';

/** Only so much of the text for people is read, characters. */
const LONGEST = 64 * 1024;

/** The text for people up to the returned mail, whose own text gives no reason. Plain text if it exists, else the text of HTML. */
export function noticeTextOf(parts: Parts): string {
  const reported = parts.leaves.filter((part) => isNoticeText(part, parts));
  const plain = cut(reported.filter(({ type }) => type === 'text/plain').map(({ text }) => text));
  return /\p{L}{3}/u.test(plain)
    ? plain
    : cut(reported.filter(({ type }) => type === 'text/html').map(({ text }) => withoutTags(text.slice(0, LONGEST))));
}

function cut(texts: readonly string[]): string {
  const said = texts.join('\n').slice(0, LONGEST).replaceAll('\r', '');
  const ends = [COPY, HEADER].map((form) => form.exec(said)?.index ?? said.length);
  return readable(said.slice(0, Math.min(...ends)));
}

/** Amazon SNS sends its notification as JSON; each value becomes a line. */
function readable(text: string): string {
  return /^\s*\{\s*\\?"/.test(text) ? text.replace(/\\{0,8}"\s*[,}\]:]+\s*(?:[{[]\s*)*(?:\\{0,8}")?/g, '\n\n') : text;
}

/** Text that is neither attached nor the returned mail. No text of the server follows a returned mail. */
function isNoticeText(part: Part, { leaves }: Parts): boolean {
  if (!/^text\/(?!rfc822)/.test(part.type)) return false;
  if (/^\s*attachment\b/i.test(fieldOf(part.fields, 'content-disposition') ?? '')) return false;
  const returned = leaves.findIndex(isReturnedPart);
  return returned === -1 || leaves.indexOf(part) < returned;
}

/** The line by which servers end their own text. */
const COPY = new RegExp(
  '^[ \\t>]*(?:[-*=|_#]{2,}[ \\t]*)?(?:' +
    [
      'below this line is a copy',
      'enclosed (?:is|are)',
      '(?:this|attachment|here) is a copy of',
      'below is a copy of',
      '(?:start of )?(?:the )?(?:original|returned|unsent|undelivered) (?:message|mail|e-?mail)(?: (?:header|headers|info|follows|attached|text|below))?[ \\t]*(?:$|[-:|*.(])',
      'original mail ',
      '(?:the )?(?:message )?headers? (?:of|follows?|and top)',
      'message headers? follow',
      'message text follows',
      'message details:',
      'the (?:header|first \\d+ lines) ',
      'your message reads',
      'a summary of the undelivered',
      'header of the source mail',
      'bounced e-?mail:',
      'begin forwarded',
    ].join('|') +
    ')',
  'im',
);
/** `----- Non-delivered information -----` goes on with the reason; a header at the margin belongs to the returned mail. */
const HEADER = /^(?:return-path|received|delivered-to|dkim-signature|x-received|envelope-to):[ \t]?\S/im;

/** The server has not given up yet. This comes first, because warnings speak of failure too. */
const DELAYED =
  /this is a warning message only|this is (?:only|just) a (?:notification about a delay|warning)|warning only|advisory-only|delivery attempts will continue|(?:will be|still being) retried|(?:has|have) (?:been )?(?:delayed|postponed)|delivery (?:of \S+ )?(?:is )?delayed|is (?:currently )?delayed for|not (?:yet )?been delivered (?:yet|after|to (?:all|one or more))|has not yet been|still (?:undelivered|awaiting)|will (?:keep|continue)(?: on| to)? (?:try|attempt|deliver)|(?:continue|keep) trying|delivery incomplete|enqueued and undeliverable|^warning\b.{0,40}could not send/im;

const FAILED =
  /could(?:n't| not) (?:be )?(?:deliver|send|sent|reached|accept)|can(?:not|'t) (?:be )?deliver|(?:was|were|is|has|been)(?:n't| not)(?: been)? (?:able to (?:be )?)?deliver|not delivered|un(?:able to (?:deliver|send)|deliverable|delivered)|deliver(?:y|ing)[^.\n]{0,60} (?:fail|aborted|error)|fail[^.\n]{0,60} deliver|error (?:while|has occurred|occurred|delivering|sending|was given)[^.\n]{0,40}|failure notice|returned mail|mail failed|permanent (?:fatal |delivery )?(?:error|failure)|(?:delivery|permanent|fatal|had) (?:errors|problems)|trouble delivering|i'm afraid i wasn't able to|(?:has been|was) (?:rejected|returned)|rejected recipient|(?:did )?not reach the following|no valid recipients?|incorrectly constructed|invalid (?:user )?address|failed addresses|failed recipients?|failure reasons?|no such user|user (?:is )?unknown|unknown (?:user|recipient)|delivery of the email was stopped|failed permanently|"notificationType" ?: ?"Bounce"/i;

/** No recipient failed; attachments do not matter. */
const SUCCEEDED = /success(?:ful(?:ly)?)?\b|has been (?:delivered|read|displayed|relayed|expanded)|was (?:delivered|read|displayed)/i;

/** A filter wants the sender's proof before it takes the mail. */
const CHALLENGE =
  /(?:click|follow|visit|reply)[^.\n]{0,60}(?:link|message|below)[^.\n]{0,60}(?:to )?(?:deliver|release|confirm|verif)|(?:confirm|verify) (?:that you|your(?:self| message| e-?mail| address)?)|held (?:until|for)|one-time (?:verification|confirmation)/i;

/** The kind by the text alone; null where it speaks neither of failure nor of delay. */
export function kindOfText(subject: string, text: string): 'failed' | 'delayed' | 'challenge' | null {
  // An answer quotes the mail that it answers.
  const own = text.replace(/^[ \t]*>.*$/gm, '');
  if (CHALLENGE.test(own)) return 'challenge';
  const all = `${subject}\n${own}`;
  return DELAYED.test(all) ? 'delayed' : FAILED.test(all) ? 'failed' : null;
}

export function saysSuccess(text: string): boolean {
  return SUCCEEDED.test(text);
}

/** The reporting server gave up because the mail had waited too long, or because earlier mails had. */
export function hasExpired(text: string): boolean {
  return EXPIRED.test(text);
}

const EXPIRED =
  /(?:envelope|message|mail) (?:has )?expired|queue\.expired|\bmessage too old\b|retry timeout exceeded|too many failures|delivery time expired|giving up(?! on )|gave up|(?:not|unable to) (?:be )?deliver(?:ed|y)? (?:this message )?(?:within|for the last|after|in) \d|for the last \d+ seconds|allowed queue period|failing for a long time|(?:retry )?time-?out (?:has been )?exceeded|delivery failed \d+ attempts|aborted after [\d.]+ hour|maximum (?:retry|queue) (?:time|period)|(?:queue|message) lifetime|in the queue too long/i;

function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head)\b[^>]{0,200}>[^<]*(?:<(?!\/\1)[^<]*)*/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/td)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
