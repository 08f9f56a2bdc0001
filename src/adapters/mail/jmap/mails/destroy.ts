import type { Arrival, Removal } from '../../../../core/ports/mailbox.ts';
import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import type { JmapClient } from '../ask/client.ts';
import type { Account } from './account.ts';

/**
 * Destroys mails by their ids, each only if it still has the header that was read. The same request asks for them again, because a server's
 * word is not trusted.
 */
export async function destroyMails(client: JmapClient, account: Account, arrivals: readonly Arrival[]): Promise<Removal> {
  const ids = [...new Set(arrivals.map(({ id }) => id))];
  const there = await account.mails(client, ids);
  const same = there.filter(({ id, header }) => arrivals.some((arrival) => arrival.id === id && arrival.header === header));
  const left =
    same.length === 0
      ? 0
      : await leftOf(
          client,
          same.map(({ id }) => id),
        );
  const kept = there.length - same.length + left;
  return { removed: ids.length - kept, marked: 0, kept, moved: [] };
}

/** How many of them are still there. */
async function leftOf(client: JmapClient, ids: readonly string[]): Promise<number> {
  const [, left = {}] = await client.call('at Email/set', [
    ['Email/set', { destroy: ids }],
    ['Email/get', { ids, properties: ['id'] }],
  ]);
  const lying: readonly unknown[] = Array.isArray(left['list']) ? left['list'] : [];
  return lying.filter((mail) => ids.includes(String(fieldsOf(mail)['id']))).length;
}
