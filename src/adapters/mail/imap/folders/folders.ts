// The watched folders of a mailbox, and how far each has been read.
// Called by adapters.

import type { ImapFlow } from 'imapflow';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { Placement } from '../../../../core/result/report.ts';
import { namedUse } from './named-use.ts';

/** A folder that can hold mail, and its use: by the server's mark (RFC 6154), or by its localised name. */
export interface ListedFolder {
  readonly path: string;
  /** Hierarchy levels above it. */
  readonly depth: number;
  readonly marked: string | null;
  readonly named: string | null;
}

/** The watched folders besides the configured one. */
export interface Others {
  readonly others: readonly Placement[];
  /** Gmail's Trash; null at every other server, because only Gmail needs it. */
  readonly trash: string | null;
}

const USES = ['\\Junk', '\\All', '\\Trash', '\\Sent', '\\Drafts'] as const;
/** Without a folder marked as Junk, the most that are watched by their name. */
const MOST_BY_NAME = 2;

/** All folders that can hold mail. Subscriptions and a sort order are not needed; sorting by locale would be slow. */
export async function listFolders(client: ImapFlow): Promise<readonly ListedFolder[]> {
  const listed = await client.list({ listOnly: true });
  return listed
    .filter(({ path, flags }) => path !== '' && !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .map(({ path, name, flags, parent }) => ({
      path,
      depth: parent.length,
      marked: USES.find((use) => flags.has(use)) ?? null,
      // Folders below Junk are Junk: filters sort by score there.
      named: parent.some((above) => namedUse(above) === '\\Junk') ? '\\Junk' : namedUse(name),
    }));
}

/**
 * The folders besides the watched one in which a probe may arrive: Junk, by its mark, else by its name, or the configured one. At Gmail
 * also All Mail, which holds mail that a filter kept out of the Inbox.
 */
export function otherFolders(listed: readonly ListedFolder[], config: MailboxConfig, gmail: boolean): Others {
  const besides = listed.filter(({ path }) => path !== config.folder);
  const marked = (use: string) => besides.filter((folder) => folder.marked === use).map(({ path }) => path);
  const junk = config.junk === 'auto' ? junkOf(besides) : [config.junk];
  const all = gmail ? marked('\\All') : [];
  return {
    others: [...junk.map((folder) => ({ folder, role: 'junk' as const })), ...all.map((folder) => ({ folder, role: 'all' as const }))],
    trash: (gmail ? marked('\\Trash')[0] : null) ?? null,
  };
}

function junkOf(folders: readonly ListedFolder[]): readonly string[] {
  const marked = folders.filter((folder) => folder.marked === '\\Junk');
  const called = folders.filter((folder) => folder.named === '\\Junk').toSorted((a, b) => a.depth - b.depth);
  return (marked.length > 0 ? marked : called.slice(0, MOST_BY_NAME)).map(({ path }) => path);
}

/** Every other folder into which a rule may file arrived mail, without those of the owner's sent mail and drafts. */
export function furtherFolders(listed: readonly ListedFolder[], watched: readonly Placement[]): readonly Placement[] {
  return listed
    .filter(({ path, marked, named }) => !watched.some(({ folder }) => folder === path) && !OWN.has(marked ?? named ?? ''))
    .map(({ path, marked, named }) => ({ folder: path, role: roleOf(marked ?? named) }));
}

/** Folders into which servers move expunged mail: a Trash, and those in Dovecot's documentation of lazy_expunge. */
export function keepersOf(listed: readonly ListedFolder[]): readonly Placement[] {
  return listed
    .filter(({ path, marked, named }) => (marked ?? named) === '\\Trash' || KEEPER.test(path))
    .map(({ path }) => ({ folder: path, role: 'other' }));
}

const KEEPER = /(?:expunged?|(?:^|[./\\])(?:deleted(?:[ _-]?(?:messages|items|mails?))?|undelete|recoverable items))(?:[./\\]INBOX)?$/i;

/** The folders for copies of sent mail. */
export function sentOf(listed: readonly ListedFolder[]): readonly Placement[] {
  return listed.filter(({ marked, named }) => (marked ?? named) === '\\Sent').map(({ path }) => ({ folder: path, role: 'other' }));
}

const OWN: ReadonlySet<string> = new Set(['\\Sent', '\\Drafts']);

function roleOf(use: string | null): Placement['role'] {
  if (use === '\\Junk') return 'junk';
  return use === '\\All' ? 'all' : 'other';
}
