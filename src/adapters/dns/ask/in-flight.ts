import type { Clock } from '../../../core/time/clock.ts';
import { paced } from '../../../core/time/paced.ts';

/** Questions in flight at a time: a server's socket holds some 256 packets, and public resolvers count what one client asks in a moment. */
const MOST = 100;
/** A question that waits longer than this, ms, does not hold up the others. */
const OVERDUE = 500;

/** Keeps a burst of questions from drowning in itself: what a server cannot take at once it drops, and every drop costs a time-out. */
export function inFlight(clock: Clock): <T>(ask: () => Promise<T>) => Promise<T> {
  return paced(MOST, OVERDUE, clock);
}
