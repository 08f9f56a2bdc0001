import { retryDelay } from '../../../core/time/retry.ts';
import type { Headers, RequestFailure } from './request.ts';

/** How many times a request is made in all, unless the caller says otherwise. */
export const TRIES = 4;

/** Between them, ms. */
const WAITS = [1000, 3000, 9000];

/** By what a wait that GitHub asked for is made longer at most, ms: those who were stopped together do not come back together. */
const SPREAD = 1000;

export interface TrySoFar {
  /** At least 1. */
  readonly tried: number;
  /** How many are made in all. */
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
 * How long to wait before the same request is made again, ms; null where that makes no sense, is not allowed, or would come too late.
 *
 * A request that is not repeatable is made again only where nothing was done for certain: no connection came about, or GitHub put us off.
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
    case 'endless':
    case 'time-up':
      return null;
  }
}

/** A limit of GitHub's that was met, and for how many ms from now nothing more is to be asked. */
export interface RateLimit {
  /** Primary: so many requests an hour. Secondary: too many at once. */
  readonly kind: 'primary' | 'secondary';
  readonly waitMs: number;
}

/** Where a secondary limit names no time: docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit". */
const UNTIMED = 60_000;

/**
 * The limit that a refusal means; null where it means none. GitHub says both kinds with 403 as well as 429, and most 403 mean no limit at
 * all (docs.github.com, "Rate limits for the REST API").
 *
 * @param now ms since the epoch, used where the answer does not tell its own time
 */
export function rateLimit(failure: RequestFailure, now: number): RateLimit | null {
  if (failure.kind !== 'refused' || (failure.status !== 403 && failure.status !== 429)) return null;
  const { headers, reply, status } = failure;
  const after = retryAfter(headers, now);
  if (after !== null) return { kind: 'secondary', waitMs: after };
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
    // The two clocks need not agree: the end is compared with the server's own time.
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
