import type { ImapFlow } from 'imapflow';

import type { MailboxConfig } from '../config/config.ts';
import type { Placement } from '../model/report.ts';

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
    for (const folder of await client.list()) {
      if (folder.flags.has('\\Noselect') || folder.path === config.folder) continue;
      if (folder.specialUse === '\\Junk' && config.junk === 'auto') folders.push({ folder: folder.path, role: 'junk' });
      if (folder.specialUse === '\\All' && gmail) folders.push({ folder: folder.path, role: 'all' });
      if (folder.specialUse === '\\Trash' && gmail) trash = folder.path;
    }
  }
  return { others: folders, trash };
}
