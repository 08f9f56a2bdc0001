import type { Arrival, Removal } from '../../../../core/ports/mailbox.ts';
import type { Semaphore } from '../../../../core/time/semaphore.ts';
import type { Trashed } from '../folders/gmail.ts';
import { expungeTrash, moveToTrash } from '../folders/gmail.ts';
import { statusOf } from '../folders/status.ts';
import type { WatchedFolder } from '../folders/watched.ts';
import { uidOf } from '../folders/watched.ts';
import type { PipelinedClient } from '../session/pipeline.ts';
import type { MailboxReading } from './reading.ts';
import { canDelete } from './can-delete.ts';

/**
 * Removes exactly these mails, in all their folders.
 *
 * @param turn the work in one selected folder; it is released once nothing more is needed there
 */
export async function removeMails(reading: MailboxReading, arrivals: readonly Arrival[], turn: Semaphore): Promise<Removal> {
  const { trash } = reading.folders;
  const [place, ...others] = new Set(arrivals.map(({ placement }) => placement.folder));
  if (place === undefined) return { removed: 0, marked: 0, kept: 0, moved: [] };
  const asked = await turn.through(async () => {
    // An earlier user of the session may have selected another folder; and mails that are only marked may be asked for again later.
    const inOneGo = trash === null && others.length === 0 && reading.selected === place && isExact(reading.opened().client);
    if (!inOneGo) return { removal: await removeEverywhere(reading, arrivals) };
    const uids = arrivals.filter((arrival) => reading.isSame(arrival)).map(uidOf);
    const keepers = await reading.folders.keepers(reading.opened());
    const removing = removeHere(reading, uids);
    removing.catch(() => undefined);
    return { removing, uids, keepers };
  });
  if ('removal' in asked) return asked.removal;
  const removal = await asked.removing;
  const filled = await grownAmong(reading, asked.keepers);
  return await turn.through(async () => {
    const { removed, marked, kept } = removal ?? (await leftOf(reading, place, asked.uids));
    return { removed, marked, kept: kept + arrivals.length - asked.uids.length, moved: await movedInto(reading, filled) };
  });
}

async function removeEverywhere(reading: MailboxReading, arrivals: readonly Arrival[]): Promise<Removal> {
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
    // Under another UIDVALIDITY these UIDs mean unknown mails.
    sum.kept += here.length - uids.length;
    if (uids.length === 0) continue;
    const moved = trash === null ? null : await reading.command('at MOVE', (client) => moveToTrash(client, uids.join(','), trash));
    if (moved !== null) {
      trashed.push(moved);
      continue;
    }
    const { removed, marked, kept } = (await removeHere(reading, uids)) ?? (await leftOf(reading, folder, uids));
    sum.removed += removed;
    sum.marked += marked;
    sum.kept += kept;
  }
  // This selects the Trash: the next user selects its own folder.
  if (trash !== null) {
    reading.selected = null;
    sum.removed += await reading.command('at UID EXPUNGE', (client) => expungeTrash(client, trash, trashed));
  }
  return { ...sum, moved: await movedInto(reading, await grownAmong(reading, keepers)) };
}

/**
 * The folders for expunged mail that have grown: a Trash of the server's own, or Dovecot's lazy_expunge. To be asked after the expunging:
 * Dovecot answers STATUS before it finishes an earlier EXPUNGE.
 */
async function grownAmong(reading: MailboxReading, keepers: readonly WatchedFolder[]): Promise<readonly WatchedFolder[]> {
  const session = reading.opened();
  const grown = await Promise.all(
    keepers.map(async (keeper) => {
      const status = await statusOf(session, keeper.folder);
      return status.kind === 'known' && status.uidNext > keeper.next ? [keeper] : [];
    }),
  );
  return grown.flat();
}

/** The mails that came into these folders. */
async function movedInto(reading: MailboxReading, keepers: readonly WatchedFolder[]): Promise<readonly Arrival[]> {
  const moved: Arrival[] = [];
  for (const folder of keepers) if (await reading.select(folder)) moved.push(...(await reading.fetchNew(folder, 0)));
  return moved;
}

/** Whether mails can be expunged by their UIDs, without any others (RFC 4315, RFC 9051). */
function isExact({ capabilities, enabled }: PipelinedClient): boolean {
  return capabilities.has('UIDPLUS') || enabled.has('IMAP4REV2');
}

/** Removes mails of the selected folder; null if their removal is not certain. */
async function removeHere(reading: MailboxReading, uids: readonly number[]): Promise<Omit<Removal, 'moved'> | null> {
  const { client } = reading.opened();
  if (uids.length === 0) return { removed: 0, marked: 0, kept: 0 };
  if (client.mailbox === false || !canDelete(client.mailbox)) return { removed: 0, marked: 0, kept: uids.length };
  const range = uids.join(',');
  if (!isExact(client)) {
    const marked = await reading.command('at STORE', () => client.messageFlagsAdd(range, ['\\Deleted'], { uid: true }));
    return marked ? { removed: 0, marked: uids.length, kept: 0 } : { removed: 0, marked: 0, kept: uids.length };
  }
  const { gone } = reading;
  const accepted = await reading.command('at UID EXPUNGE', () => client.expunge(range));
  return accepted && reading.gone - gone >= uids.length ? { removed: uids.length, marked: 0, kept: 0 } : null;
}

/**
 * A server's OK is not trusted: one that ignores EXPUNGE says OK too. If it did not announce every mail as gone, it is asked for the rest.
 */
async function leftOf(reading: MailboxReading, folder: string, uids: readonly number[]): Promise<Omit<Removal, 'moved'>> {
  if (!(await reading.reach({ folder, role: 'other' }))) return { removed: 0, marked: 0, kept: uids.length };
  const left = await reading.command('at SEARCH', (client) => client.search({ uid: uids.join(',') }, { uid: true }));
  // A server that refuses to look has said nothing of them.
  const kept = Array.isArray(left) ? left.length : uids.length;
  return { removed: uids.length - kept, marked: 0, kept };
}
