import type { Fields, Parts } from '../mime/mime-parts.ts';
import { fieldOf, isReturnedPart, readFields, takeApart } from '../mime/mime-parts.ts';
import { decodeWords } from '../mime/encoded-words.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { deliveryStatusOf } from './delivery-status.ts';
import type { Origin } from './origin.ts';
import { originOf } from './origin.ts';
import { reasonOf } from './reason.ts';
import { bestStatus, enhancedStatus } from './status.ts';
import { remoteIn, reporterOf } from './reporter.ts';
import { hasExpired, kindOfText, noticeTextOf, saysSuccess } from './notice-text.ts';

/** The content of a notification, about any mail; a token in `texts` shows whether it is about our probe. */
export interface ReadNotice {
  /** `other`: delivered, relayed, expanded: nobody has to act. */
  readonly kind: 'failed' | 'delayed' | 'other';
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly reportedBy: string | null;
  readonly remote: string | null;
  readonly retryUntil: string | null;
  /** The server gave up because the mail, or others before it, had waited too long. The quoted reply is the reason of the wait. */
  readonly expired: boolean;
  /** Texts that may hold the returned mail's token, the likeliest first. */
  readonly texts: readonly string[];
}

/** The most characters that are kept of a server's text. */
const LONGEST = 500;
/** Only so many characters of the text are searched for a long wait. */
const BEGIN = 4_000;

/**
 * Whether a mail, by its header alone, may be a notification that is worth reading. A report says so in its type (RFC 6522). Other bounces
 * come from a mail system, have the null reverse-path, name the failed recipients, or say so in their subject.
 */
export function mayBeNotice(header: string): boolean {
  const { other, report, daemon, system, subject } = originOf(readFields(header));
  return !other && (report || daemon || system || subject);
}

/** The same, where the header leaves no doubt: such a mail is never the probe, even with the probe's token. */
export function isReturned(header: string): boolean {
  const fields = readFields(header);
  const { report, daemon } = originOf(fields);
  return report || daemon || /^multipart\/report\b/i.test(fieldOf(fields, 'content-type') ?? '');
}

/** Reads a notification: RFC 3464's fields and the text for people, each fact from its best source. Null for every other mail. */
export function readNotice(source: string): ReadNotice | null {
  const parts = takeApart(source);
  const origin = originOf(parts.fields);
  if (origin.other || (!origin.rejected && parts.leaves.some(({ type }) => OTHER_REPORT.test(type)))) return null;
  const text = noticeTextOf(parts);
  const report = deliveryStatusOf(parts, text);
  const subject = decodeWords(fieldOf(parts.fields, 'subject') ?? '');
  const reported = report === null || (report.quoted && !isFromSystem(origin, subject)) ? null : report.action;
  const kind = reported ?? kindWithoutReport(origin, parts, subject, text);
  if (kind === null) return null;
  const reason = oneLine(reasonOf(report?.diagnostic ?? null, text));
  const expired = hasExpired(`${reason ?? ''}\n${text.slice(0, BEGIN)}`);
  return {
    kind: kind === 'delayed' && report !== null && expired && !goesOn(report, text) ? 'failed' : kind,
    status: bestStatus(report?.status ?? null, reason ?? '') ?? enhancedStatus(text),
    diagnostic: reason,
    reportedBy: reporterOf(report?.reportedBy ?? null, parts.fields, text),
    remote: report?.remote ?? remoteIn(text),
    retryUntil: oneLine(report?.retryUntil ?? null),
    expired: expired || (kind === 'failed' && (/^[45]\.4\.7/.test(report?.status?.trim() ?? '') || /^4\d\d[ -]/.test(reason ?? ''))),
    texts: [...(report === null || report.envelopeId === null ? [] : [report.envelopeId]), ...textsOf(parts)],
  };
}

/** A `delayed` that names an end of its tries goes on; one that has expired does not (OpenSMTPD's last notice is called `delayed`). */
function goesOn({ retryUntil }: DeliveryStatus, text: string): boolean {
  return retryUntil !== null || /will (?:keep|continue)|be retried/i.test(text);
}

/** Receipts and complaints (RFC 8098, RFC 5965). Sieve's `reject` has the form of a receipt. */
const OTHER_REPORT = /^message\/(?:(?:global-)?disposition-notification|feedback-report)$/;

/**
 * The kind by the text, as far as a mail system wrote it. If its language is not known, the sender and the returned mail decide. A person
 * may choose any subject: without a mail system's name, the text must speak of failure and have a notification's form.
 */
function kindWithoutReport(origin: Origin, parts: Parts, subject: string, text: string): 'failed' | 'delayed' | null {
  if (origin.rejected) return 'failed';
  const from = isFromSystem(origin, '');
  const said = kindOfText(from ? subject : '', text);
  if (said === 'challenge') return null;
  const returns = parts.leaves.some(isReturnedPart) || REPLY_LINE.test(text);
  if (said !== null) return from || (isFromSystem(origin, subject) && (returns || RECIPIENT_LINE.test(text))) ? said : null;
  if (saysSuccess(text) || saysSuccess(subject)) return null;
  return (origin.report && origin.daemon) || (origin.daemon && returns) || (from && origin.subject) ? 'failed' : null;
}

/** By its sender or its type; else by its subject. */
function isFromSystem({ report, daemon, system, subject }: Origin, text: string): boolean {
  return report || daemon || system || (text !== '' && subject && !ANSWERED.test(text));
}

const REPLY_LINE = /^[ \t]*(?:<<<[ \t]*|<?[^\s<>@]{1,200}@[^\s<>@:]{1,255}>?:[ \t]+)?[45]\d\d[ -]/m;
/** An address alone in its line, or with the reason behind it. */
const RECIPIENT_LINE = /^[ \t]*(?:[-*] |failed recipient: )?<?[^\s<>@]{1,200}@[^\s<>@]{1,255}>?(?:[ \t]*$|:| - )/im;
/** A person answers the mail, or forwards it. */
const ANSWERED = /^\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv)\s*:/i;

/**
 * The returned message or header first, then every other text, HTML too. A part's own header counts as well: some software writes text
 * there by mistake. Where nothing was returned, the notification may still name the mail that it answers (RFC 5322 section 3.6.4).
 */
function textsOf(parts: Parts): readonly string[] {
  const inner = parts.leaves.filter(({ fields }: { readonly fields: Fields }) => fields !== parts.fields);
  return [
    ...parts.leaves.filter(isReturnedPart).flatMap(({ head, text }) => (text.trim() === '' ? [head, text] : [text])),
    ...parts.leaves.filter((part) => !isReturnedPart(part)).map(({ text }) => text),
    ...inner.map(({ head }) => head),
    ...['in-reply-to', 'references'].map((name) => fieldOf(parts.fields, name) ?? ''),
  ];
}

function oneLine(text: string | null): string | null {
  const line =
    text
      ?.slice(0, 4 * LONGEST)
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  return line === '' ? null : line.slice(0, LONGEST);
}
