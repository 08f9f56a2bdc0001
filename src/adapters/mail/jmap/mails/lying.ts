import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import type { Call, JmapClient } from '../ask/client.ts';
import { NEWEST_FIRST, REFUSED_FILTERS } from './account.ts';
import type { Folder } from './folders.ts';
import { textsIn } from './mails.ts';

/** The mails in folders by the server's lists, without its announcements. */
export interface Lying {
  /** Ids of the newest mails, by folder. */
  readonly ids: readonly (readonly string[])[];
  /** How many more mails the folders count than they list, as with a broken index. */
  readonly unlisted: number;
}

/** The newest mails of each folder by Email/query, compared with the `totalEmails` of the folder (RFC 8621 sections 2 and 4.4). */
export async function lyingIn(client: JmapClient, folders: readonly Folder[], limit: number): Promise<Lying> {
  const doing = 'at Email/query';
  // Counted before the listing: a mail that comes between is listed but not counted, without harm.
  const counting: Call = ['Mailbox/get', { ids: folders.map(({ id }) => id), properties: ['id', 'totalEmails'] }];
  const listing = folders.map(({ id }): Call => [
    'Email/query',
    { filter: { inMailbox: id }, sort: NEWEST_FIRST, limit, calculateTotal: true },
  ]);
  const replies = await client.ask(doing, [counting, ...listing]);
  const list = replies.find(({ name, of }) => of === 0 && name === 'Mailbox/get')?.fields['list'];
  const counted = new Map((Array.isArray(list) ? list : []).map((each: unknown) => [fieldsOf(each)['id'], fieldsOf(each)['totalEmails']]));
  let unlisted = 0;
  const ids = folders.map(({ id }, place) => {
    const own = replies.filter(({ of }) => of === place + 1);
    // Every server knows this filter: a refusal means that it does not find its own folder.
    const refused = own.some(({ name, fields }) => name === 'error' && REFUSED_FILTERS.has(String(fields['type'])));
    const { ids: named, total } = refused ? { ids: [], total: 0 } : client.answerTo(doing, 'Email/query', own);
    const count = counted.get(id);
    if (typeof count === 'number' && typeof total === 'number') unlisted += Math.max(0, count - total);
    return textsIn(named);
  });
  return { ids, unlisted };
}
