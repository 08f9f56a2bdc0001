import { retryDelay } from '../../../core/time/retry.ts';
import type { Headers, RequestFailure } from './request.ts';

/** How often a request is tried in all, unless the caller gives a number. */
export const TRIES = 4;

/** Between them, ms. */
const WAITS = [1000, 3000, 9000];

/** The most that chance adds to a wait that GitHub asked for, ms: clients that were stopped together do not come back together. */
const SPREAD = 1000;

export interface TrySoFar {
  /** At least 1. */
  readonly tried: number;
  /** The number of all tries. */
  readonly tries: number;
  /** Of the deadline, ms. */
  readonly leftMs: number;
  /** ms since the epoch. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
  readonly repeatable: boolean;
}

/**
 * The wait before the same request is repeated, ms; null if that is useless, forbidden, or too late.
 *
 * A request that is not repeatable is repeated only if it certainly had no effect: no connection was made, or GitHub asked to wait.
 */
export function nextTry(failure: RequestFailure, { tried, tries, leftMs, now, random, repeatable }: TrySoFar): number | null {
  const usual = () => retryDelay(tried, { tries, waits: WAITS }, leftMs, random);
  const asked = (ms: number) => {
    const wait = Math.ceil(ms + SPREAD * random);
    return tried < tries && wait < leftMs ? wait : null;
  };
  switch (failure.kind) {
    case 'refused': {
      const limited = rateLimit(failure, now);
      if (limited) return asked(limited.waitMs);
      if (failure.status < 500) return null;
      const after = failure.status === 503 ? retryAfter(failure.headers, now) : null;
      // A 503 with a time comes before any effect (RFC 9110 section 15.6.4).
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
    case 'endless':
    case 'time-up':
      return null;
  }
}

/** A limit of GitHub, and for how many ms from now no request is allowed. */
export interface RateLimit {
  /** Primary: requests an hour. Secondary: too many at once. */
  readonly kind: 'primary' | 'secondary';
  readonly waitMs: number;
}

/** If a secondary limit names no time: docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit". */
const UNTIMED = 60_000;

/**
 * The limit behind a refusal; null for other refusals. GitHub reports both kinds with 403 as well as 429, and most 403 are no limit at all
 * (docs.github.com, "Rate limits for the REST API").
 *
 * @param now ms since the epoch, used if the answer has no time of its own
 */
export function rateLimit(failure: RequestFailure, now: number): RateLimit | null {
  if (failure.kind !== 'refused' || (failure.status !== 403 && failure.status !== 429)) return null;
  const { headers, reply, status } = failure;
  const after = retryAfter(headers, now);
  if (after !== null) return { kind: 'secondary', waitMs: after };
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
    // The two clocks may differ: the end is compared with the server's own time.
    return { kind: 'primary', waitMs: Math.max(0, reset * 1000 - serverTime(headers, now)) };
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(reply) ? { kind: 'secondary', waitMs: UNTIMED } : null;
}

/** ms; in seconds or as a date (RFC 9110 section 10.2.3). */
export function retryAfter(headers: Headers, now: number): number | null {
  const value = headers['retry-after'];
  if (value === undefined || value === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(String(value));
  return Number.isNaN(at) ? null : Math.max(0, at - serverTime(headers, now));
}

function serverTime(headers: Headers, now: number): number {
  const at = Date.parse(String(headers['date']));
  return Number.isNaN(at) ? now : at;
}
