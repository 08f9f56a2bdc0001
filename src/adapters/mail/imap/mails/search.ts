import type { Arrival, MailSearch, MailsFound } from '../../../../core/ports/mailbox.ts';
import type { WatchedFolder } from '../folders/watched.ts';
import type { MailboxReading } from './reading.ts';

const DAY = 86_400_000;

/**
 * The mails of some folders since a moment, newest last, without any change: each folder is opened by EXAMINE. SINCE knows only days, in
 * the server's time zone (RFC 3501 section 6.4.4), so one more day is requested.
 */
export async function searchMails(
  reading: MailboxReading,
  folders: readonly WatchedFolder[],
  { since, from, limit }: MailSearch,
): Promise<MailsFound> {
  const mails: Arrival[] = [];
  let more = 0;
  for (const folder of folders) {
    if (!(await reading.examine(folder))) continue;
    const after = { since: new Date(since - DAY) };
    let uids = await found(reading, after);
    // Servers find different mails by words, so that search is used only if needed.
    if (uids.length > limit && from !== null) uids = await found(reading, { ...after, from });
    more += Math.max(0, uids.length - limit);
    if (uids.length > 0) mails.push(...(await reading.fetch(folder, uids.slice(-limit).join(','))));
  }
  return { mails, more };
}

async function found(reading: MailboxReading, query: { readonly since: Date; readonly from?: string }): Promise<readonly number[]> {
  return await reading.command('at SEARCH', async (client) => {
    const uids = await client.search(query, { uid: true });
    // Refused: the content is unknown, not empty.
    if (!Array.isArray(uids)) throw new Error('the server refuses to search by date');
    return uids.toSorted((a, b) => a - b);
  });
}
