/** The share by which chance may shorten or lengthen a wait. */
const JITTER = 0.2;

/** How a failed try is repeated. */
export interface Retries {
  /** The most tries in all. */
  readonly tries: number;
  /** The waits after the first, second, ... try, ms; the last one repeats. */
  readonly waits: readonly number[];
}

/**
 * The wait before the next try, in ms; null if no try is left or the time is too short for it.
 *
 * Every wait is spread by ±20 %, so that many runs that failed together do not come back together.
 *
 * @param tried how many tries were made, at least 1
 * @param leftMs the rest of the run's deadline
 * @param random a number in [0, 1)
 */
export function retryDelay(tried: number, { tries, waits }: Retries, leftMs: number, random: number): number | null {
  if (tried >= tries) return null;
  const base = waits[Math.min(tried, waits.length) - 1] ?? 0;
  const delay = Math.round(base * (1 - JITTER + 2 * JITTER * random));
  return delay < leftMs ? delay : null;
}
