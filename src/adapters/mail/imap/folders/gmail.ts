import type { ImapFlow } from 'imapflow';

/** The tabs of the Inbox besides Primary, by their words in Gmail's search. */
const CATEGORIES: readonly (readonly [word: string, name: string])[] = [
  ['promotions', 'Promotions'],
  ['social', 'Social'],
  ['updates', 'Updates'],
  ['forums', 'Forums'],
];

/**
 * Gmail's labels of a mail in the selected folder, and its tab: X-GM-LABELS gives the labels, only a search by X-GM-RAW gives the tab
 * (developers.google.com/workspace/gmail/imap/imap-extensions). Empty at other servers.
 */
export async function gmailLabels(client: ImapFlow, uid: string): Promise<readonly string[]> {
  if (!client.capabilities.has('X-GM-EXT-1')) return [];
  const [message, ...found] = await Promise.all([
    client.fetchOne(uid, { uid: true, labels: true }, { uid: true }),
    ...CATEGORIES.map(([word]) => client.search({ uid, gmraw: `category:${word}` }, { uid: true })),
  ]);
  const labels = message === false ? [] : [...(message.labels ?? [])];
  const category = CATEGORIES.find((_, index) => {
    const uids = found[index];
    return Array.isArray(uids) && uids.length > 0;
  });
  return [...labels, category?.[1] ?? 'Primary'];
}

/** Mails that were moved to Gmail's Trash. */
export interface Trashed {
  readonly count: number;
  /** Their UIDs there, under `validity`; empty if the server does not give them (COPYUID, RFC 4315 section 3). */
  readonly uids: readonly number[];
  readonly validity: string;
}

/**
 * Moves mails of the selected folder to the Trash. A Gmail mail that is expunged elsewhere by default only loses a label and stays in All
 * Mail (developers.google.com/workspace/gmail/api/reference/rest/v1/ImapSettings, `expungeBehavior: archive`). In the Trash it has no other
 * label, and is deleted for good. Null: the server refused.
 */
export async function moveToTrash(client: ImapFlow, uids: string, trash: string): Promise<Trashed | null> {
  // A mail in several folders is one mail: a move from one of them removes it from all.
  const there = await client.search({ uid: uids }, { uid: true });
  if (there === undefined || there === false) return null;
  if (there.length === 0) return NOTHING;
  const moved = await client.messageMove(there.join(','), trash, { uid: true });
  if (moved === false) return null;
  return { count: there.length, uids: [...(moved.uidMap?.values() ?? [])], validity: String(moved.uidValidity ?? '') };
}

/** Deletes for good the mail that we moved to the Trash, and nothing else in it. Returns how many mails are gone. */
export async function expungeTrash(client: ImapFlow, trash: string, moved: readonly Trashed[]): Promise<number> {
  const reported = moved.filter(({ uids }) => uids.length > 0);
  if (reported.length > 0) {
    const validity = String((await client.mailboxOpen(trash)).uidValidity);
    // Under another UIDVALIDITY a UID may be another mail (RFC 3501 section 2.3.1.1); Gmail empties its Trash by itself.
    const own = reported.filter((each) => each.validity === validity).flatMap(({ uids }) => uids);
    if (own.length > 0) await client.messageDelete(own.join(','), { uid: true });
  }
  return moved.reduce((sum, { count }) => sum + count, 0);
}

const NOTHING: Trashed = { count: 0, uids: [], validity: '' };
