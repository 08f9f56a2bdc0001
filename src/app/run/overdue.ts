import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';

/** How long after the deadline a look is still waited for, ms: its connections are being closed. */
const GRACE = 1_500;

/**
 * What `looking` comes to, or `late()` where it is not there soon after the deadline: a look that does not heed its deadline must not keep
 * what the others saw from being told.
 */
export async function beforeLong<T>(looking: Promise<T>, deadline: Deadline, clock: Clock, late: () => T): Promise<T> {
  const done = new AbortController();
  const timeUp = async (): Promise<T> => {
    await deadline.over;
    await clock.sleep(GRACE, done.signal);
    return late();
  };
  try {
    return await Promise.race([looking, timeUp()]);
  } finally {
    done.abort('over');
  }
}
