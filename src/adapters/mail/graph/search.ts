import type { MailSearch } from '../../../core/ports/mailbox.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { GraphClient } from './client.ts';
import type { GraphFolder, GraphMail } from './mails.ts';
import { MAIL_SELECT, mailIn } from './mails.ts';

/** Mails of one page. */
const PAGE = 50;
/** Exchange's errors for a filter that is too expensive (learn.microsoft.com/graph/api/user-list-messages, "Using filter and orderby"). */
const TOO_MUCH = /^HTTP (?:400|501) .*\b(?:InefficientFilter|ErrorInvalidRestriction)\b/;

/** The newest mails of a list, at most `limit`; without `filter`, of all mails. */
export async function newest(client: GraphClient, path: string, limit: number, filter = ''): Promise<readonly GraphMail[]> {
  const narrowed = filter === '' ? '' : `$filter=${encodeURIComponent(filter)}&`;
  const query = `$top=${Math.min(PAGE, limit)}&${narrowed}$orderby=receivedDateTime+desc&${MAIL_SELECT}`;
  const items = await client.list('at the reading of mails', `${path}?${query}`, limit);
  return items.slice(0, limit).flatMap((item) => mailIn(item) ?? []);
}

/**
 * The mails of these folders since a moment, newest first. If there are more than `limit`, the server filters them by their author, if it
 * can.
 */
export async function mailsOfTime(
  client: GraphClient,
  folders: readonly GraphFolder[],
  { since: moment, from, limit }: MailSearch,
): Promise<{ readonly mails: readonly GraphMail[]; readonly more: number }> {
  const found: GraphMail[] = [];
  let more = 0;
  // The sorted property comes first in a filter.
  const came = `receivedDateTime ge ${new Date(moment).toISOString()}`;
  for (const { id } of folders) {
    const path = `mailFolders/${encodeURIComponent(id)}/messages`;
    const all = await newest(client, path, limit + 1, came);
    const narrowed = all.length > limit && from !== null ? await byAuthor(client, path, { limit, came, from }) : null;
    const mails = narrowed ?? all;
    if (mails.length > limit) more += 1;
    found.push(...mails.slice(0, limit));
  }
  return { mails: found, more };
}

/** Null if the server does not search by author. */
async function byAuthor(
  client: GraphClient,
  path: string,
  { limit, came, from }: { readonly limit: number; readonly came: string; readonly from: string },
): Promise<readonly GraphMail[] | null> {
  try {
    // A quote in a text is doubled (OData 4.01, URL conventions, section 5.1.1.6.1).
    return await newest(client, path, limit + 1, `${came} and from/emailAddress/address eq '${from.replaceAll("'", "''")}'`);
  } catch (error) {
    if (error instanceof FailureError && TOO_MUCH.test(error.failure.reply ?? '')) return null;
    throw error;
  }
}
