import type { Placement } from '../../../../core/result/report.ts';
import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import { namedUse } from '../../imap/folders/named-use.ts';
import type { JmapFields } from '../ask/client.ts';

/** Without a folder with the role of Junk, the most that are watched by their name. */
const MOST_BY_NAME = 2;
/** A folder at a greater depth is part of a circle. */
const DEEPEST = 30;
/** Roles of folders for the owner's sent mail and drafts. */
const OWN: ReadonlySet<string> = new Set(['sent', 'drafts', 'scheduled', 'templates']);

/** A folder (RFC 8621 section 2: Mailbox). */
export interface Folder {
  readonly id: string;
  /** Its names from the top, separated by slashes. Foreign text. */
  readonly path: string;
  readonly depth: number;
  /** By the registry of RFC 8621 section 10.5; null without one. */
  readonly role: string | null;
  /** Its use by its name, if it has no role. */
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

/** The configured folder; null if it is missing. `INBOX` means the one with the role, under any name. */
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

/** Whether a folder holds the owner's sent mail or drafts: no mail arrives there. */
export function isOwn({ role, named }: Folder): boolean {
  return role === null ? named === '\\Sent' || named === '\\Drafts' : OWN.has(role);
}

export function isSent({ role, named }: Folder): boolean {
  return role === 'sent' || (role === null && named === '\\Sent');
}

/** The name of a folder that is not watched. */
export function placementOf({ path, role, named }: Folder): Placement {
  if (role === 'junk' || (role === null && named === '\\Junk')) return { folder: path, role: 'junk' };
  if (role === 'inbox') return { folder: 'INBOX', role: 'inbox' };
  return { folder: path, role: role === 'all' ? 'all' : 'other' };
}
