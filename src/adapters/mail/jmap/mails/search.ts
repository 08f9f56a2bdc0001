import type { MailSearch } from '../../../../core/ports/mailbox.ts';
import type { JmapClient, JmapFields } from '../ask/client.ts';
import type { Account } from './account.ts';
import { NEWEST_FIRST, REFUSED_FILTERS } from './account.ts';
import type { Folder } from './folders.ts';
import type { JmapMail } from './mails.ts';
import { textsIn } from './mails.ts';

/** The most mails of a search, the newest. */
const SEARCHED = 500;
/** Without a search, so many of the newest mails of a folder are looked through. */
const LOOKED_THROUGH = 200;

/** The mails of these folders with a header field: by the server's search, or by a look through if it has none for header fields. */
export async function withField(
  client: JmapClient,
  account: Account,
  folders: readonly Folder[],
  name: string,
): Promise<readonly JmapMail[]> {
  if (folders.length === 0) return [];
  const places = folders.map(({ id }) => ({ inMailbox: id }));
  const searched = await account.newest(
    client,
    places.map((place) => ({ ...place, header: [name] })),
    SEARCHED,
  );
  const unsearched = places.filter((_, at) => searched[at] === null);
  const newest = unsearched.length === 0 ? [] : await account.newest(client, unsearched, LOOKED_THROUGH);
  const ids = new Set([...searched, ...newest].flatMap((each) => each ?? []));
  const field = new RegExp(`^${name}:`, 'im');
  return (await account.mails(client, [...ids])).filter(({ header }) => field.test(header));
}

/**
 * The mails of the watched folders since a moment (RFC 8621 section 4.4.1: `after`), newest first. If there are more than `limit`, the
 * server filters them by their author.
 */
export async function since(
  client: JmapClient,
  account: Account,
  { since: moment, from, limit }: MailSearch,
): Promise<{ readonly mails: readonly JmapMail[]; readonly more: number }> {
  const ids = new Set<string>();
  let more = 0;
  // A UTCDate has no fraction of a second if that is zero (RFC 8620 section 1.4).
  const after = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
  for (const { id } of account.watched) {
    const place = { inMailbox: id, after };
    const all = await query(client, place, limit);
    const narrowed = all?.isAll === false && from !== null ? await query(client, { ...place, from }, limit) : all;
    // If the server does not search by date, only the newest are seen.
    const { ids: found, isAll } = narrowed ?? (await query(client, { inMailbox: id }, limit)) ?? { ids: [], isAll: false };
    if (!isAll) more += 1;
    for (const each of found) ids.add(each);
  }
  return { mails: await account.mails(client, [...ids]), more };
}

/** The newest mails of a filter, and whether these are all: a server may give fewer than requested. Null: it refuses the filter. */
async function query(
  client: JmapClient,
  filter: JmapFields,
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly isAll: boolean } | null> {
  const doing = 'at Email/query';
  const replies = await client.ask(doing, [['Email/query', { filter, sort: NEWEST_FIRST, limit: limit + 1 }]]);
  if (replies.some(({ name, fields }) => name === 'error' && REFUSED_FILTERS.has(String(fields['type'])))) return null;
  const answer = client.answerTo(doing, 'Email/query', replies);
  const ids = textsIn(answer['ids']);
  const most = typeof answer['limit'] === 'number' ? Math.min(answer['limit'], limit + 1) : limit + 1;
  return { ids: ids.slice(0, limit), isAll: ids.length < most };
}
