import type { Fields, Part, Parts } from './mime-parts.ts';
import { fieldOf, parameterOf, readFields, takeApart } from './mime-parts.ts';
import { readPlainBounce } from './plain-bounce.ts';

/** What a notification says, of whatever mail; whether it is ours is told by a token in `texts`. */
export interface ReadNotice {
  /** `other`: delivered, relayed, expanded: nobody has to act. */
  readonly kind: 'failed' | 'delayed' | 'other';
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly reportedBy: string | null;
  readonly remote: string | null;
  readonly retryUntil: string | null;
  /** Where a token of the returned mail may stand, the likeliest place first. */
  readonly texts: readonly string[];
}

/** The most that is kept of a server's words, characters. */
const LONGEST = 500;

/** The senders by which servers mark their own mail; a person who quotes a probe is none of them. */
const DAEMON = /\b(?:mailer-daemon|mail delivery (?:sub)?system|microsoftexchange[0-9a-f]+)\b/i;
/** Many bounces come from here (Exchange), but so may a person's mail, or a probe. */
const POSTMASTER = /\bpostmaster\b/i;

/**
 * Whether a mail, by its header alone, may be a notification: worth reading to the end. A report says so in its type (RFC 6522), other
 * bounces come from a mail system or name the failed recipients.
 */
export function mayBeNotice(header: string): boolean {
  const fields = readFields(header);
  return looksReturned(fields) || POSTMASTER.test(fieldOf(fields, 'from') ?? '');
}

/** The same where the header leaves no doubt: whatever token such a mail holds, it is not the probe. */
export function isReturned(header: string): boolean {
  return looksReturned(readFields(header));
}

function looksReturned(fields: Fields): boolean {
  if (/^multipart\/report\b/i.test(fieldOf(fields, 'content-type') ?? '')) return true;
  if (fieldOf(fields, 'x-failed-recipients') !== null) return true;
  return DAEMON.test(fieldOf(fields, 'from') ?? '');
}

/** Reads a notification: RFC 3464 first, then the forms that are none. Null for every other mail. */
export function readNotice(source: string): ReadNotice | null {
  const parts = takeApart(source);
  return readReport(parts) ?? (isOtherReport(parts) ? null : plain(parts));
}

/** Receipts and complaints (RFC 8098, RFC 5965) are reports, but nothing bounced. */
function isOtherReport(parts: Parts): boolean {
  const type = parameterOf(fieldOf(parts.fields, 'content-type') ?? '', 'report-type')?.toLowerCase();
  return parts.type === 'multipart/report' && type !== undefined && !/^(?:global-)?delivery-status$/.test(type);
}

function plain(parts: Parts): ReadNotice | null {
  const bounce = readPlainBounce(parts);
  return bounce && { ...bounce, diagnostic: bounce.diagnostic === null ? null : oneLine(bounce.diagnostic), texts: textsOf(parts) };
}

function readReport(parts: Parts): ReadNotice | null {
  // RFC 3464 section 2.1, RFC 6533 section 5; some software leaves `multipart/report` out and keeps the part.
  const status = parts.leaves.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  if (!status) return null;
  const [message, ...recipients] = groupsOf(status.text);
  const acted = [...recipients, ...(message === undefined ? [] : [message])].filter((group) => fieldOf(group, 'action') !== null);
  const group = worstOf(acted);
  if (group === null) return null;
  const diagnostic = typedValue(fieldOf(group, 'diagnostic-code'));
  return {
    kind: kindOf(group),
    status: bestStatus(fieldOf(group, 'status'), diagnostic),
    diagnostic: diagnostic ?? reasonIn(parts),
    reportedBy: hostOf(fieldOf(message ?? [], 'reporting-mta')),
    remote: hostOf(fieldOf(group, 'remote-mta')),
    retryUntil: oneLine(fieldOf(group, 'will-retry-until')),
    texts: [...envelopeIds(message ?? []), ...textsOf(parts)],
  };
}

/** The groups of fields, the first of which is about the message (RFC 3464 section 2.1.1); empty ones do not count. */
function groupsOf(text: string): readonly Fields[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map(readFields)
    .filter((fields) => fields.length > 0);
}

/** One recipient that failed says more than others that were served. */
function worstOf(groups: readonly Fields[]): Fields | null {
  const rank = { failed: 0, delayed: 1, other: 2 } as const;
  return groups.toSorted((a, b) => rank[kindOf(a)] - rank[kindOf(b)])[0] ?? null;
}

function kindOf(group: Fields): ReadNotice['kind'] {
  const action = /^\s*([a-z]+)/i.exec(fieldOf(group, 'action') ?? '')?.[1]?.toLowerCase();
  return action === 'failed' || action === 'delayed' ? action : 'other';
}

/** `Status`, or the more exact one that stands in the diagnostic: Exim and Gmail report 5.0.0 beside a reply that says 5.1.1. */
function bestStatus(field: string | null, diagnostic: string | null): string | null {
  const reported = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field ?? '')?.[0] ?? null;
  if (reported !== null && !/^\d\.0\.0$/.test(reported)) return reported;
  return enhancedStatus(diagnostic ?? '') ?? reported;
}

/** The enhanced status code behind a reply code or `#` (RFC 2034 section 4); no part of an address such as 5.1.1.1. */
export function enhancedStatus(text: string): string | null {
  return /(?:^|[\s(#-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}

/** `type; value` (RFC 3464 section 2.1.2), the type of which says nothing more here. */
function typedValue(field: string | null): string | null {
  return field === null ? null : oneLine(field.replace(/^\s*[a-z0-9-]+\s*;\s*/i, ''));
}

function hostOf(field: string | null): string | null {
  return typedValue(field)?.split(/[\s(]/, 1)[0] || null;
}

/** Where no diagnostic code is given (Exchange, Postfix for errors of its own), the text for people has the reason. */
function reasonIn(parts: Parts): string | null {
  const text = parts.leaves.find((leaf) => leaf.type === 'text/plain')?.text ?? '';
  return oneLine(/^[ \t]*(<[^<>\s@]*@[^<>\s@]*>:(?:.+\r?\n?){1,8})/m.exec(text)?.[1] ?? null);
}

/** RFC 3461 section 4.4: `xtext`, decoded. */
function envelopeIds(message: Fields): readonly string[] {
  const id = fieldOf(message, 'original-envelope-id');
  return id === null ? [] : [id.replace(/\+([0-9A-F]{2})/g, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)))];
}

/** The returned message or header first, then every other text, HTML too. */
function textsOf(parts: Parts): readonly string[] {
  const returned = (part: Part) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:global|rfc822)-headers)$/.test(part.type);
  return [...parts.leaves.filter(returned), ...parts.leaves.filter((part) => !returned(part))].map((part) => part.text);
}

function oneLine(text: string | null): string | null {
  const line = text?.replace(/\s+/g, ' ').trim() ?? '';
  return line === '' ? null : line.slice(0, LONGEST);
}
