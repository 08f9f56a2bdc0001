// Reads notifications of failed or delayed mail (RFC 3464, and other forms).
// Called by every room.

import type { Fields, Parts } from '../mime/mime-parts.ts';
import { fieldOf, readFields } from '../mime/mime-parts.ts';

/** The fields of a report (RFC 3464) that count, as the report writes them. */
export interface DeliveryStatus {
  /** `other`: delivered, relayed, expanded, or only a test of the address. Null: no group names an action. */
  readonly action: 'failed' | 'delayed' | 'other' | null;
  readonly status: string | null;
  /** Without its type; null where the report gives none. */
  readonly diagnostic: string | null;
  readonly reportedBy: string | null;
  readonly remote: string | null;
  readonly retryUntil: string | null;
  readonly envelopeId: string | null;
  /** It stands in the text for people, where anybody may quote it. */
  readonly quoted: boolean;
}

/** Only so much of a report is read, characters. */
const LONGEST = 64 * 1024;
const MOST_GROUPS = 200;

/**
 * The report of a notification. It stands in a part of its own (RFC 3464 section 2.1, RFC 6533 section 5), or in the text for people, where
 * WorkMail and others put it. Null where none exists.
 *
 * @param noticeText the text for people, up to the returned mail
 */
export function deliveryStatusOf(parts: Parts, noticeText: string): DeliveryStatus | null {
  const own = parts.leaves.filter(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  // If the empty line below the part's header is missing, the first group stands in the header.
  const read = own.map(({ text, head }) => worst(groupsOf(FIELD.test(head) ? `${head}\n${text}` : text)));
  const found = read.find((status) => status !== null && status.action !== null) ?? read.find((status) => status !== null);
  if (found) return found;
  const at = own.length > 0 ? -1 : noticeText.search(FIELD);
  const quoted = at === -1 ? null : worst(groupsOf(noticeText.slice(at)));
  return quoted && { ...quoted, quoted: true };
}

const FIELD = /^(?:reporting-mta|(?:final|original)-recipient|action):/im;

/** The groups of fields, the first of which is about the message (RFC 3464 section 2.1.1); empty ones do not count. */
function groupsOf(text: string): readonly Fields[] {
  return text
    .slice(0, LONGEST)
    .split(/\n[ \t\r]*\n/, MOST_GROUPS)
    .map((group) => readFields(group.trimStart()))
    .filter((fields) => fields.length > 0);
}

/** One failed recipient says more than others that got the mail. */
function worst(groups: readonly Fields[]): DeliveryStatus | null {
  const rank = { failed: 0, delayed: 1, other: 2 } as const;
  const acted = groups.map((fields) => ({ fields, action: actionOf(fields) }));
  const place = (action: DeliveryStatus['action']) => (action === null ? 3 : rank[action]);
  const [group] = acted.toSorted((a, b) => place(a.action) - place(b.action));
  if (group === undefined) return null;
  const anywhere = (name: string) => groups.map((fields) => fieldOf(fields, name)).find((value) => value !== null) ?? null;
  const field = (name: string) => fieldOf(group.fields, name);
  return {
    action: group.action,
    status: field('status'),
    diagnostic: typedValue(field('diagnostic-code')),
    reportedBy: hostOf(anywhere('reporting-mta')),
    remote: hostOf(field('remote-mta')),
    retryUntil: field('will-retry-until'),
    envelopeId: decodedId(anywhere('original-envelope-id')),
    quoted: false,
  };
}

/** RFC 3464 section 2.3.3; `expired` is SendGrid's. Where only a status code is reported, its class decides (RFC 3463 section 2). */
function actionOf(fields: Fields): DeliveryStatus['action'] {
  const action = fieldOf(fields, 'action');
  if (action === null) {
    if (fieldOf(fields, 'final-recipient') === null) return null;
    const digit = /^\s*([245])\.\d/.exec(fieldOf(fields, 'status') ?? '')?.[1];
    return digit === '5' ? 'failed' : digit === '4' ? 'delayed' : digit === '2' ? 'other' : null;
  }
  const word = /^\s*([a-z]+)/i.exec(action)?.[1]?.toLowerCase();
  if (word === 'failed' || word === 'failure' || word === 'expired' || word === 'error') return 'failed';
  return word === 'delayed' ? 'delayed' : 'other';
}

/** `type; value` (RFC 3464 section 2.1.2). The type adds nothing here; some software leaves it out. */
function typedValue(field: string | null): string | null {
  return field === null ? null : field.replace(/^\s*[a-z0-9-]{1,40}\s*;\s*/i, '').trim();
}

function hostOf(field: string | null): string | null {
  return typedValue(field)?.split(/[\s(]/, 1)[0] || null;
}

/** RFC 3461 section 4: `xtext`. */
function decodedId(id: string | null): string | null {
  return id?.replace(/\+([0-9A-F]{2})/g, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))) ?? null;
}
