import type { Clock } from '../../../core/time/clock.ts';
import type { Deadline } from '../../../core/time/deadline.ts';

/** The needs of a notification, beside the network. */
export interface NotifyWorld {
  readonly clock: Clock;
  /** The run's: nothing is sent or awaited beyond it. */
  readonly deadline: Pick<Deadline, 'signal' | 'left'>;
  /** A number in [0, 1): spreads the waits, so that many runs that failed together do not come back together. */
  readonly random: () => number;
}
