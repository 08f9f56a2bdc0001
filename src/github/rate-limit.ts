import type { Failure, Headers } from './failure.ts';

/** A limit of GitHub's that was met, and for how many ms from now nothing more is to be asked. */
export interface RateLimit {
  /** Primary: so many requests an hour. Secondary: too many at once. */
  readonly kind: 'primary' | 'secondary';
  readonly waitMs: number;
}

/** Where a secondary limit names no time: docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit". */
const UNTIMED = 60_000;

/**
 * The limit that a refusal means; null where it means none. GitHub says both kinds with 403 as well as 429, and most 403 mean no limit at all
 * (docs.github.com, "Rate limits for the REST API").
 *
 * @param now ms since the epoch, used where the answer does not tell its own time
 */
export function rateLimit(failure: Failure, now: number): RateLimit | null {
  if (failure.kind !== 'refused' || (failure.status !== 403 && failure.status !== 429)) return null;
  const { headers, words, status } = failure;
  const after = retryAfter(headers, now);
  if (after !== null) return { kind: 'secondary', waitMs: after };
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
    // The two clocks need not agree: the end is compared with the server's own time.
    return { kind: 'primary', waitMs: Math.max(0, reset * 1000 - serverTime(headers, now)) };
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(words) ? { kind: 'secondary', waitMs: UNTIMED } : null;
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
