import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';

/** How long after the deadline a look is still waited for, ms: its connections are being closed. */
const GRACE = 1_500;
/** The same for mail in a cancelled run, ms: probes that are on their way are still looked for, so that they can be removed. */
export const MAIL_GRACE = 4_500;

/** What each of several looks in a row gets at least, ms, however much of the grace the ones before it have taken. */
const LEAST = 200;

/** A wait that took so many times longer means that the process stood still; and how often that is made good. */
const STALLED = 1.3;
const ROUNDS = 4;

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
 */
export async function beforeLong<T>(looking: Promise<T>, { deadline, clock, cancelGrace = GRACE }: Waiting, late: () => T): Promise<T> {
  const done = new AbortController();
  const timeUp = async (): Promise<T> => {
    await deadline.over;
    const whole = deadline.cancelled ? cancelGrace : GRACE;
    // Looks that come one after the other share it.
    const grace = Math.max(LEAST, whole - (clock.monotonic() - (deadline.overAt ?? clock.monotonic())));
    // Where this process itself stood still meanwhile, the look had no time to end either: it gets the same again.
    for (let round = 0, stalled = true; round < ROUNDS && stalled && !done.signal.aborted; round += 1) {
      const began = clock.monotonic();
      await clock.sleep(grace, done.signal);
      stalled = clock.monotonic() - began > grace * STALLED;
    }
    return late();
  };
  try {
    return await Promise.race([looking, timeUp()]);
  } finally {
    done.abort('over');
  }
}
