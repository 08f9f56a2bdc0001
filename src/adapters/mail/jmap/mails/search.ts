import type { JmapClient } from '../ask/client.ts';
import type { Account } from './account.ts';
import type { Folder } from './folders.ts';
import type { JmapMail } from './mails.ts';

/** A search gives so many mails at most, the newest. */
const SEARCHED = 500;
/** Where there is no search, so many of the newest mails of a folder are looked through. */
const LOOKED_THROUGH = 200;

/** The mails of these folders that have a header field: by the server's search, or by looking through where it has none for header fields. */
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
