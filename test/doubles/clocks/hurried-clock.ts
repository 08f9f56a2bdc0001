import type { Clock } from '../../../src/core/time/clock.ts';
import { systemClock } from '../../../src/core/time/clock.ts';

/** Time that passes this many times faster: limits of seconds run out while a real server on this machine still answers in time. */
export function hurriedClock(times: number): Clock {
  return {
    now: () => systemClock.now(),
    monotonic: () => times * systemClock.monotonic(),
    sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
  };
}
