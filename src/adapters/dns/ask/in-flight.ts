import type { Clock } from '../../../core/time/clock.ts';
import { paced } from '../../../core/time/paced.ts';

/** The most questions in flight: a server's socket holds some 256 packets, and public resolvers limit one client's rate. */
const MOST = 100;
/** A question that waits longer does not delay the others, ms. */
const OVERDUE = 500;

/** Limits a burst of questions: a server drops those that it cannot take at once, and every drop costs a time-out. */
export function inFlight(clock: Clock): <T>(ask: () => Promise<T>) => Promise<T> {
  return paced(MOST, OVERDUE, clock);
}
