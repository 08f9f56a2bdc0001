import type { Clock } from '../../../../core/time/clock.ts';
import type { Arrival } from '../../../../core/ports/mailbox.ts';
import type { Placement } from '../../../../core/result/report.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { FolderStatus } from '../folders/status.ts';
import { statusOf } from '../folders/status.ts';
import type { MailboxReading } from './reading.ts';

/** How many folders are asked for their state at a time. */
const AT_ONCE = 50;
/** The most broken sessions before the look through other folders is given up. */
const MOST_BREAKS = 3;

/** The limits of the look. */
export interface FarLook {
  /** The newest mails that are read in each folder. */
  readonly count: number;
  readonly clock: Clock;
  /** Monotonic ms of its end. */
  readonly until: number;
  /** Logs in again after a folder has broken the session. */
  readonly reopen: () => Promise<void>;
}

/**
 * The newest mails since the last call in every unwatched folder. Folders with unseen mail come first, then the user's own, then shared
 * ones. An unreadable folder is noted, even if it breaks the session.
 */
export async function readElsewhere(reading: MailboxReading, { count, clock, until, reopen }: FarLook): Promise<readonly Arrival[]> {
  let breaks = 0;
  const left = () => until - clock.monotonic();
  const unlessBroken = async <T>({ folder }: Placement, run: () => Promise<T>): Promise<T | null> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof FailureError) || ++breaks > MOST_BREAKS) throw error;
      reading.folders.refused({ folder }, error.failure.reply ?? error.failure.message);
      await reopen();
      return null;
    }
  };
  const asked: { readonly placement: Placement; readonly status: FolderStatus }[] = [];
  const ask = async (placement: Placement) => ({ placement, status: await statusOf(reading.opened(), placement.folder) });
  const placements = await reading.folders.further(reading.opened());
  for (let at = 0; at < placements.length && left() > 0; at += AT_ONCE) {
    const some = placements.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map(ask)).catch(async (error: unknown) => {
      if (!(error instanceof FailureError)) throw error;
      await reopen();
      return null;
    });
    if (answers !== null) asked.push(...answers);
    // One of them has broken the session: asking them one by one shows which.
    else
      for (const placement of some) {
        const answer = await unlessBroken(placement, () => ask(placement));
        if (answer !== null) asked.push(answer);
      }
  }
  const folders = reading.folders.filled(asked, count);
  const found: Arrival[] = [];
  let read = 0;
  for (const folder of folders) {
    if (left() <= 0) break;
    read += 1;
    const mails = await unlessBroken(folder, async () => {
      const begun = clock.monotonic();
      return (await reading.select(folder)) ? await reading.fetchNew(folder, begun) : [];
    });
    found.push(...(mails ?? []));
  }
  const unread = placements.length - asked.length + folders.length - read;
  if (left() <= 0 && unread > 0)
    reading.folders.refused({ folder: `${unread} more` }, 'there was no time to look through all folders for the probe');
  return found;
}
