import type { AccountFacts } from '../../../core/ports/mailbox.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { noSuchFolder } from '../jmap/failure/failure.ts';
import type { GraphClient } from './client.ts';
import { unlessGone } from './client.ts';
import type { GraphFolder } from './mails.ts';

/** The most folders that are listed. */
const MOST_FOLDERS = 200;
/** The most folders that are named if one is missing. */
const SHOWN = 12;

/** A folder that every mailbox has, under any name. `placement` null: it is Junk, with its visible name. */
export async function wellKnownFolder(client: GraphClient, name: string, placement: Omit<GraphFolder, 'id'> | null): Promise<GraphFolder> {
  const { id, displayName } = await client.get('while listing its folders', `mailFolders/${name}?$select=id,displayName`);
  return { id: String(id), ...(placement ?? { folder: String(displayName), role: 'junk' as const }) };
}

/** The folder of this name; slashes separate the names of its parents. Throws a FailureError that lists the existing ones. */
export async function namedFolder(client: GraphClient, config: MailboxConfig, name: string): Promise<GraphFolder> {
  const top = await graphFolders(client);
  const found = called(top, name) ?? (await within(client, name.split('/'), top));
  if (found !== null) return { ...found, folder: name.includes('/') ? name : found.folder };
  const names = top.slice(0, SHOWN).map(({ folder }) => folder);
  throw new FailureError(noSuchFolder({ end: 'mailbox', config }, name, ` The server has: ${names.join(', ')}.`));
}

async function within(
  client: GraphClient,
  [first = '', ...rest]: readonly string[],
  top: readonly GraphFolder[],
): Promise<GraphFolder | null> {
  let found = first.toUpperCase() === 'INBOX' ? await wellKnownFolder(client, 'inbox', null) : called(top, first);
  for (const name of rest) {
    if (found === null) return null;
    found = called(await graphFolders(client, `mailFolders/${encodeURIComponent(found.id)}/childFolders`), name);
  }
  return found;
}

function called(folders: readonly GraphFolder[], name: string): GraphFolder | null {
  const same = (each: GraphFolder) => each.folder.toLowerCase() === name.toLowerCase();
  return folders.find(({ folder }) => folder === name) ?? folders.find(same) ?? null;
}

/** The folders at the top of a mailbox, or within another, without hidden ones (learn.microsoft.com/graph/api/user-list-mailfolders). */
export async function graphFolders(client: GraphClient, path = 'mailFolders'): Promise<readonly GraphFolder[]> {
  const items = await client.list('while listing its folders', `${path}?$top=100&$select=id,displayName`, MOST_FOLDERS);
  return items.map(({ id, displayName }) => ({ id: String(id), folder: String(displayName), role: 'other' as const }));
}

/** The name of a folder; null if it is gone. */
export async function folderName(client: GraphClient, id: string): Promise<string | null> {
  const path = `mailFolders/${encodeURIComponent(id)}?$select=displayName`;
  const found = await unlessGone(client.get('while listing its folders', path));
  return typeof found?.['displayName'] === 'string' ? found['displayName'] : null;
}

/** The facts about a mailbox. Graph gives neither a quota nor the right to remove. */
export async function graphFacts(client: GraphClient, watched: readonly GraphFolder[]): Promise<AccountFacts> {
  const [inbox] = watched;
  const path = `mailFolders/${encodeURIComponent(inbox?.id ?? 'inbox')}?$select=id,totalItemCount`;
  const [folders, { totalItemCount: mails }] = await Promise.all([graphFolders(client), client.get('while listing its folders', path)]);
  return {
    offers: [],
    folders: folders.map(({ id, folder }) => ({
      folder: plainText(watched.find((each) => each.id === id)?.folder ?? folder),
      use: null,
    })),
    quota: null,
    mayDelete: null,
    mails: typeof mails === 'number' ? mails : null,
  };
}
