import { retryDelay } from '../base/retry.ts';
import type { Failure } from './failure.ts';
import { rateLimit, retryAfter } from './rate-limit.ts';

/** How many times a request is made in all. */
export const TRIES = 4;

/** Between them, ms. */
const WAITS = [1000, 3000, 9000];

/** By what a wait that GitHub asked for is made longer at most, ms: those who were stopped together do not come back together. */
const SPREAD = 1000;

export interface TrySoFar {
  /** At least 1. */
  readonly tried: number;
  /** Of the deadline, ms. */
  readonly leftMs: number;
  /** ms since the epoch. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
  readonly repeatable: boolean;
}

/**
 * How long to wait before the same request is made again, ms; null where that makes no sense, is not allowed, or would come too late.
 *
 * What is not repeatable is made again only where nothing was done for certain: no connection came about, or GitHub put us off.
 */
export function nextTry(failure: Failure, { tried, leftMs, now, random, repeatable }: TrySoFar): number | null {
  const usual = () => retryDelay(tried, TRIES, WAITS, leftMs, random);
  const asked = (ms: number) => {
    const wait = Math.ceil(ms + SPREAD * random);
    return tried < TRIES && wait < leftMs ? wait : null;
  };
  switch (failure.kind) {
    case 'refused': {
      const limited = rateLimit(failure, now);
      if (limited) return asked(limited.waitMs);
      if (failure.status < 500) return null;
      const after = failure.status === 503 ? retryAfter(failure.headers, now) : null;
      // 503 with a time is said before anything is done (RFC 9110 section 15.6.4).
      if (after !== null) return asked(after);
      return repeatable ? usual() : null;
    }
    case 'unsent':
      return usual();
    case 'lost':
    case 'silent':
    case 'unreadable':
      return repeatable ? usual() : null;
    case 'redirected':
    case 'time-up':
      return null;
  }
}
