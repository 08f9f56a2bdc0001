import type { AccountFacts } from '../../../../core/ports/mailbox.ts';
import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import { foreignWord, plainText } from '../../../../core/text/foreign-text.ts';
import type { JmapClient } from '../ask/client.ts';
import { QUOTA } from '../ask/session.ts';
import type { Account } from './account.ts';

const JMAP = /^urn:ietf:params:jmap:/;

/** The facts about an account (RFC 8621 section 2): its folders, the mails in its Inbox, its right to remove, the server's capabilities. */
export async function jmapFacts(client: JmapClient, { folders, watched }: Account): Promise<AccountFacts> {
  const [inbox] = watched;
  const ids = inbox === undefined ? [] : [inbox.id];
  const [[answer = {}], quota] = await Promise.all([
    client.call('while listing its folders', [['Mailbox/get', { ids, properties: ['id', 'totalEmails'] }]]),
    client.session.supports.has(QUOTA) ? quotaOf(client) : null,
  ]);
  const list: readonly unknown[] = Array.isArray(answer['list']) ? answer['list'] : [];
  const { totalEmails } = fieldsOf(list[0]);
  const { addresses, supports } = client.session;
  const push = addresses.events === null ? [] : ['PUSH'];
  return {
    offers: [...push, ...[...supports].filter((name) => JMAP.test(name)).map((name) => foreignWord(name.replace(JMAP, '').toUpperCase()))],
    folders: folders.map(({ path, role, named }) => ({
      folder: role === 'inbox' ? 'INBOX' : plainText(path),
      use: role === null ? named : role === 'inbox' ? null : `\\${plainText(role)}`,
    })),
    quota,
    mayDelete: client.session.readOnly ? false : (inbox?.mayRemove ?? null),
    mails: typeof totalEmails === 'number' ? totalEmails : null,
  };
}

/** The quota in octets with the least room for mail (RFC 9425 section 4); null without one. */
async function quotaOf(client: JmapClient): Promise<AccountFacts['quota']> {
  const replies = await client.ask('at its quota', [['Quota/get', { ids: null }]]);
  const list = replies.find(({ name }) => name === 'Quota/get')?.fields['list'];
  const quotas = (Array.isArray(list) ? list : []).flatMap((value: unknown) => {
    const { resourceType, used, hardLimit: limit, types } = fieldsOf(value);
    const isOfMail = resourceType === 'octets' && Array.isArray(types) && types.some((type) => type === 'Email' || type === 'Mail');
    return isOfMail && typeof used === 'number' && typeof limit === 'number' && limit > 0 ? [{ used, limit }] : [];
  });
  return quotas.toSorted((one, other) => one.limit - one.used - (other.limit - other.used))[0] ?? null;
}
