import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';

/** How long after the deadline a look is still waited for, ms: its connections are being closed. */
const GRACE = 1_500;
/** The same for mail in a cancelled run, ms: probes that are on their way are still looked for, so that they can be removed. */
export const MAIL_GRACE = 4_500;

/** How long a look is waited for. */
export interface Patience {
  readonly deadline: Deadline;
  readonly clock: Clock;
  /** After a cancel, ms; default: as after the deadline. */
  readonly cancelGrace?: number;
}

/**
 * What `looking` comes to, or `late()` where it is not there soon after the deadline: a look that does not heed its deadline must not keep
 * what the others saw from being told.
 */
export async function beforeLong<T>(looking: Promise<T>, { deadline, clock, cancelGrace = GRACE }: Patience, late: () => T): Promise<T> {
  const done = new AbortController();
  const timeUp = async (): Promise<T> => {
    await deadline.over;
    await clock.sleep(deadline.cancelled ? cancelGrace : GRACE, done.signal);
    return late();
  };
  try {
    return await Promise.race([looking, timeUp()]);
  } finally {
    done.abort('over');
  }
}
