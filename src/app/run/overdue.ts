import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';

/** How long after the deadline a look is still awaited, ms: its connections are being closed. */
const GRACE = 1_500;
/** The same for mail in a cancelled run, ms: probes on their way are still looked for, to remove them. */
export const MAIL_GRACE = 4_500;

/** The least time for each of several looks in a row, ms, even if the earlier ones used up the grace. */
const LEAST = 200;

/** The grace is counted in steps, ms: on a busy machine a step takes longer, through no fault of the look. */
const STEP = 100;
/** The most multiples of the grace. */
const MOST_TIMES = 4;
/** A machine counts as busy if it used this share of the grace for others. */
const BUSY = 0.2;

/** The limits of waiting for a look. */
export interface Waiting {
  readonly deadline: Deadline;
  readonly clock: Clock;
  /** After a cancel, ms; default: as after the deadline. */
  readonly cancelGrace?: number;
}

/**
 * The result of `looking`, or `late()` if none comes soon after the deadline: a look that ignores its deadline must not suppress the other
 * results.
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
    // Looks in a row share it.
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
