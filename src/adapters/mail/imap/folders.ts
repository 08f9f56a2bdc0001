import type { ImapFlow } from 'imapflow';
import type { MailboxConfig } from '../../../core/request/config.ts';
import type { Placement } from '../../../core/result/report.ts';

/** What is known of a mailbox's folders. */
export interface Folders {
  readonly others: readonly Placement[];
  /** Gmail's Trash; null at every other server, for nothing else needs it. */
  readonly trash: string | null;
}

/**
 * The folders besides the watched one in which a probe may turn up: Junk by SPECIAL-USE (RFC 6154), then by its localised names, or
 * the one that is configured; and Gmail's All Mail, where mail lies that a filter kept out of the Inbox.
 */
export async function otherFolders(client: ImapFlow, config: MailboxConfig): Promise<Folders> {
  let trash: string | null = null;
  const folders: Placement[] = [];
  if (config.junk !== 'auto') folders.push({ folder: config.junk, role: 'junk' });
  const gmail = client.capabilities.has('X-GM-EXT-1');
  if (config.junk === 'auto' || gmail) {
    for (const { path, use } of await usesOf(client)) {
      if (path === config.folder) continue;
      if (use === '\\Junk' && config.junk === 'auto') folders.push({ folder: path, role: 'junk' });
      if (use === '\\All' && gmail) folders.push({ folder: path, role: 'all' });
      if (use === '\\Trash' && gmail) trash = path;
    }
  }
  return { others: folders, trash };
}

const USES = ['\\Junk', '\\All', '\\Trash'] as const;

/** What the folders are for: by the server's word where it has one for Junk, else by their names as well. */
async function usesOf(client: ImapFlow): Promise<readonly { readonly path: string; readonly use: string }[]> {
  // Neither subscriptions are asked for nor an order, which takes the rules of the locale.
  const listed = (await client.list({ listOnly: true })).filter(selectable);
  if (listed.some(({ flags }) => flags.has('\\Junk')))
    return listed.flatMap(({ path, flags }) => USES.filter((use) => flags.has(use)).map((use) => ({ path, use })));
  return (await client.list()).filter(selectable).flatMap(({ path, specialUse }) => (specialUse ? [{ path, use: specialUse }] : []));
}

function selectable({ flags }: { readonly flags: ReadonlySet<string> }): boolean {
  return !flags.has('\\Noselect');
}
