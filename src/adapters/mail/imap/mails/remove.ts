import type { Arrival, Removal } from '../../../../core/ports/mailbox.ts';
import type { Trashed } from '../folders/gmail.ts';
import { expungeTrash, moveToTrash } from '../folders/gmail.ts';
import { statusOf } from '../folders/status.ts';
import type { WatchedFolder } from '../folders/watched.ts';
import { uidOf } from '../folders/watched.ts';
import type { MailboxReading } from './reading.ts';
import { canDelete } from './can-delete.ts';

/** Removes exactly these mails, wherever they lie. */
export async function removeMails(reading: MailboxReading, arrivals: readonly Arrival[]): Promise<Removal> {
  const { trash } = reading.folders;
  const trashed: Trashed[] = [];
  const sum = { removed: 0, marked: 0, kept: 0 };
  const keepers = await reading.folders.keepers(reading.opened());
  for (const folder of new Set(arrivals.map(({ placement }) => placement.folder))) {
    const here = arrivals.filter(({ placement }) => placement.folder === folder);
    if (!(await reading.reach({ folder, role: 'other' }))) {
      sum.kept += here.length;
      continue;
    }
    const uids = here.filter((arrival) => reading.isSame(arrival)).map(uidOf);
    if (uids.length === 0) continue;
    const moved = trash === null ? null : await reading.command('at MOVE', (client) => moveToTrash(client, uids.join(','), trash));
    if (moved !== null) {
      trashed.push(moved);
      continue;
    }
    const { removed, marked, kept } = await removeHere(reading, uids);
    sum.removed += removed;
    sum.marked += marked;
    sum.kept += kept;
  }
  if (trash !== null) sum.removed += await reading.command('at UID EXPUNGE', (client) => expungeTrash(client, trash, trashed));
  return { ...sum, moved: await movedInto(reading, keepers) };
}

/** What came into the folders that may keep what is expunged elsewhere: a Trash of the server's own, or Dovecot's lazy_expunge. */
async function movedInto(reading: MailboxReading, keepers: readonly WatchedFolder[]): Promise<readonly Arrival[]> {
  const moved: Arrival[] = [];
  for (const folder of keepers) {
    const status = await statusOf(reading.opened(), folder.folder);
    if (status.kind !== 'known' || status.uidNext <= folder.next) continue;
    if (await reading.select(folder)) moved.push(...(await reading.fetchNew(folder, 0)));
  }
  return moved;
}

/**
 * Removes mails of the selected folder. What a server says is not believed: one that ignores EXPUNGE answers OK, so where it did not
 * announce every mail as gone it is asked what is left.
 */
async function removeHere(reading: MailboxReading, uids: readonly number[]): Promise<Omit<Removal, 'moved'>> {
  const { client } = reading.opened();
  if (client.mailbox === false || !canDelete(client.mailbox)) return { removed: 0, marked: 0, kept: uids.length };
  const range = uids.join(',');
  const exact = client.capabilities.has('UIDPLUS') || client.enabled.has('IMAP4REV2');
  if (!exact) {
    const marked = await reading.command('at STORE', () => client.messageFlagsAdd(range, ['\\Deleted'], { uid: true }));
    return marked ? { removed: 0, marked: uids.length, kept: 0 } : { removed: 0, marked: 0, kept: uids.length };
  }
  const { gone } = reading;
  const accepted = await reading.command('at UID EXPUNGE', () => client.messageDelete(range, { uid: true }));
  if (accepted && reading.gone - gone >= uids.length) return { removed: uids.length, marked: 0, kept: 0 };
  const left = await reading.command('at SEARCH', () => client.search({ uid: range }, { uid: true }));
  const kept = Array.isArray(left) ? left.length : 0;
  return { removed: uids.length - kept, marked: 0, kept };
}
