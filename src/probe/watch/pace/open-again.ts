import type { Failure } from '../../../core/result/outcome.ts';

/** Waits before a failed mailbox is opened again, ms; the last one repeats while a probe is missing. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** The tries without a missing probe, only to read and clean the mailbox. */
const IDLE_TRIES = 2;
/** The last try comes this long before the probe is given up, ms. */
const IN_TIME = 500;

/**
 * The wait before a failed mailbox is opened again, ms; null: it is given up. Reading goes on while there is time, and a time that the
 * server names is respected.
 *
 * @param failures how often it has failed since it was last read
 * @param left ms until the last missing probe is given up; Infinity while one is being sent; null: none is missing
 * @param budget ms left of the whole run
 */
export function openAgain(failure: Failure, failures: number, left: number | null, budget: number): number | null {
  if (!failure.temporary) return null;
  const wait = failure.wait ?? WAITS[Math.min(failures, WAITS.length - 1)] ?? 0;
  if (left === null) return failures < IDLE_TRIES && budget > wait ? wait : null;
  const time = Math.min(left, budget);
  if (failure.wait !== undefined) return time > wait ? wait : null;
  return time > IN_TIME ? Math.min(wait, Math.max(IN_TIME, time - IN_TIME)) : null;
}
