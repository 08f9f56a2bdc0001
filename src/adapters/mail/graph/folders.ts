import type { AccountFacts } from '../../../core/ports/mailbox.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { noSuchFolder } from '../jmap/failure/failure.ts';
import type { GraphClient } from './client.ts';
import type { GraphFolder } from './mails.ts';

/** Folders that are listed. */
const MOST_FOLDERS = 200;
/** Folders that are named where one is missing. */
const SHOWN = 12;

/** A folder that every mailbox has, whatever it is called. `placement` null: it is Junk, by the name that people see. */
export async function wellKnownFolder(client: GraphClient, name: string, placement: Omit<GraphFolder, 'id'> | null): Promise<GraphFolder> {
  const { id, displayName } = await client.get('while listing its folders', `mailFolders/${name}?$select=id,displayName`);
  return { id: String(id), ...(placement ?? { folder: String(displayName), role: 'junk' as const }) };
}

/** The folder of this name. Throws a FailureError that says which there are. */
export async function namedFolder(client: GraphClient, config: MailboxConfig, name: string): Promise<GraphFolder> {
  const folders = await graphFolders(client);
  const found = folders.find(({ folder }) => folder === name) ?? folders.find(({ folder }) => folder.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const names = folders.slice(0, SHOWN).map(({ folder }) => folder);
  throw new FailureError(noSuchFolder({ end: 'mailbox', config }, name, ` The server has: ${names.join(', ')}.`));
}

/** The folders of a mailbox, those that are hidden left out. */
export async function graphFolders(client: GraphClient): Promise<readonly GraphFolder[]> {
  const path = 'mailFolders?$top=100&includeHiddenFolders=false&$select=id,displayName';
  const items = await client.list('while listing its folders', path, MOST_FOLDERS);
  return items.map(({ id, displayName }) => ({ id: String(id), folder: String(displayName), role: 'other' as const }));
}

/** What a mailbox is like. Graph tells neither a quota nor what may be removed. */
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
