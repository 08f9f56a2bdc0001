import type { Placement } from '../../../../core/result/report.ts';
import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import { namedUse } from '../../imap/folders/named-use.ts';
import type { JmapFields } from '../ask/client.ts';

/** Where no folder has the role of Junk, so many are watched that are called so. */
const MOST_BY_NAME = 2;
/** A folder that lies deeper than that is in a circle. */
const DEEPEST = 30;
/** Roles of folders that hold what their owner has sent, or is writing. */
const OWN: ReadonlySet<string> = new Set(['sent', 'drafts', 'scheduled', 'templates']);

/** A folder (RFC 8621 section 2: Mailbox). */
export interface Folder {
  readonly id: string;
  /** Its names from the top, with a slash between. Foreign text. */
  readonly path: string;
  readonly depth: number;
  /** By the registry of RFC 8621 section 10.5; null without one. */
  readonly role: string | null;
  /** What it is for by its name, where it has no role. */
  readonly named: string | null;
  readonly mayRemove: boolean;
}

export const FOLDER_PROPERTIES = ['id', 'name', 'parentId', 'role', 'myRights'] as const;

/** The folders in an answer to Mailbox/get. */
export function foldersIn({ list }: JmapFields): readonly Folder[] {
  const raw = new Map((Array.isArray(list) ? list : []).map((value: unknown) => [String(fieldsOf(value)['id']), fieldsOf(value)] as const));
  const namesOf = (id: unknown, depth = 0): readonly string[] => {
    const own = typeof id === 'string' && depth < DEEPEST ? raw.get(id) : undefined;
    return own === undefined ? [] : [...namesOf(own['parentId'], depth + 1), String(own['name'])];
  };
  return [...raw].map(([id, { role, name, myRights }]) => {
    const names = namesOf(id);
    return {
      id,
      path: names.join('/'),
      depth: names.length - 1,
      role: typeof role === 'string' ? role.toLowerCase() : null,
      named: namedUse(String(name)),
      mayRemove: fieldsOf(myRights)['mayRemoveItems'] !== false,
    };
  });
}

/** The folder that a configuration names; null where there is none. `INBOX` is that with the role, whatever it is called. */
export function folderNamed(folders: readonly Folder[], name: string): Folder | null {
  const isInbox = name.toUpperCase() === 'INBOX';
  const byRole = isInbox ? folders.find(({ role }) => role === 'inbox') : undefined;
  const exact = folders.find(({ path }) => path === name) ?? folders.find(({ path }) => path.toLowerCase() === name.toLowerCase());
  return byRole ?? exact ?? null;
}

/** The Junk folders besides the watched one: by their role, else by their names. */
export function junkAmong(folders: readonly Folder[], watched: Folder): readonly Folder[] {
  const besides = folders.filter(({ id }) => id !== watched.id);
  const marked = besides.filter(({ role }) => role === 'junk');
  if (marked.length > 0) return marked;
  const called = besides.filter(({ role, named }) => role === null && named === '\\Junk');
  return called.toSorted((a, b) => a.depth - b.depth).slice(0, MOST_BY_NAME);
}

/** Whether a folder holds what its owner has sent, or is writing: nothing arrives there. */
export function isOwn({ role, named }: Folder): boolean {
  return role === null ? named === '\\Sent' || named === '\\Drafts' : OWN.has(role);
}

export function isSent({ role, named }: Folder): boolean {
  return role === 'sent' || (role === null && named === '\\Sent');
}

/** How a folder is told of that is not watched by itself. */
export function placementOf({ path, role, named }: Folder): Placement {
  if (role === 'junk' || (role === null && named === '\\Junk')) return { folder: path, role: 'junk' };
  if (role === 'inbox') return { folder: 'INBOX', role: 'inbox' };
  return { folder: path, role: role === 'all' ? 'all' : 'other' };
}
