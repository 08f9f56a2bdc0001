import type { ImapFlow } from 'imapflow';

/** The tabs of the Inbox besides Primary, by the word that Gmail's search has for each. */
const CATEGORIES: readonly (readonly [word: string, name: string])[] = [
  ['promotions', 'Promotions'],
  ['social', 'Social'],
  ['updates', 'Updates'],
  ['forums', 'Forums'],
];

/**
 * Gmail's labels of a mail in the selected folder, and the tab under which it files it: X-GM-LABELS tells the former, only a search by
 * X-GM-RAW the latter (developers.google.com/workspace/gmail/imap/imap-extensions). Empty at servers that are not Gmail.
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
