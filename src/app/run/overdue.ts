import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';

/** How long after the deadline a look is still waited for, ms: its connections are being closed. */
const GRACE = 1_500;
/** The same for mail in a cancelled run, ms: probes that are on their way are still looked for, so that they can be removed. */
export const MAIL_GRACE = 4_500;

/** What each of several looks in a row gets at least, ms, however much of the grace the ones before it have taken. */
const LEAST = 200;

/** The grace is counted in steps, ms: a busy machine gives a step more time than it asks for, and that is not the look's fault. */
const STEP = 100;
/** So many times the grace at most. */
const MOST_TIMES = 4;
/** A machine is busy where it took that part of the grace for others. */
const BUSY = 0.2;

/** How long a look is waited for. */
export interface Waiting {
  readonly deadline: Deadline;
  readonly clock: Clock;
  /** After a cancel, ms; default: as after the deadline. */
  readonly cancelGrace?: number;
}

/**
 * What `looking` comes to, or `late()` where it is not there soon after the deadline: a look that does not heed its deadline must not keep
 * what the others saw from being told.
 *
 * @param late `keptMs`: how much of that time a busy machine gave to others, ms; 0: it was not busy, and the look is to blame
 */
export async function beforeLong<T>(
  looking: Promise<T>,
  { deadline, clock, cancelGrace = GRACE }: Waiting,
  late: (keptMs: number) => T,
): Promise<T> {
  const done = new AbortController();
  const timeUp = async (): Promise<T> => {
    await deadline.over;
    const whole = deadline.cancelled ? cancelGrace : GRACE;
    // Looks that come one after the other share it.
    const grace = Math.max(LEAST, whole - (clock.monotonic() - (deadline.overAt ?? clock.monotonic())));
    const began = clock.monotonic();
    const passed = () => clock.monotonic() - began;
    for (let had = 0; had < grace && passed() < grace * MOST_TIMES && !done.signal.aborted; had += STEP)
      await clock.sleep(Math.min(STEP, grace - had), done.signal);
    const kept = passed() - grace;
    return late(kept > grace * BUSY ? kept : 0);
  };
  try {
    return await Promise.race([looking, timeUp()]);
  } finally {
    done.abort('over');
  }
}
