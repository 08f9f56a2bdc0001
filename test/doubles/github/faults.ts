import type { Answer } from './http/answer.ts';
import { refusal } from './http/answer.ts';

/**
 * The faults, by name. Those with `carriedOut` happen after the request's effect: its answer is lost or damaged. `drop` cuts the
 * connection, `hang` never answers.
 */
export interface Failure {
  readonly carriedOut: boolean;
  readonly does: 'drop' | 'hang' | 'cut-json' | ((seconds: number, now: number) => Answer);
}

export type Fault =
  | 'error-500'
  | 'error-502'
  | 'error-503'
  | 'busy-503'
  | 'drop-before'
  | 'drop-after'
  | 'hang-before'
  | 'hang-after'
  | 'error-500-after'
  | 'throttled'
  | 'secondary-limit'
  | 'secondary-limit-untimed'
  | 'primary-limit'
  | 'cut-json'
  | 'html'
  | 'redirect-elsewhere'
  | 'redirect-loop';

const SECONDARY =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';
const UNICORN =
  '<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body><p>No server is available.</p></body></html>';

/** `seconds`: the value of `retry-after`, or the time until a limit ends; `now` is in ms since the epoch. */
export const FAILURES: Readonly<Record<Fault, Failure>> = {
  'error-500': { carriedOut: false, does: () => refusal(500, 'Server Error') },
  'error-502': { carriedOut: false, does: () => ({ status: 502, headers: { 'content-type': 'text/html; charset=utf-8' }, body: UNICORN }) },
  'error-503': { carriedOut: false, does: () => refusal(503, 'No server is currently available to service your request.') },
  'busy-503': { carriedOut: false, does: (seconds) => refusal(503, 'Service unavailable', { 'retry-after': String(seconds) }) },
  'drop-before': { carriedOut: false, does: 'drop' },
  'drop-after': { carriedOut: true, does: 'drop' },
  'hang-before': { carriedOut: false, does: 'hang' },
  'hang-after': { carriedOut: true, does: 'hang' },
  'error-500-after': { carriedOut: true, does: () => refusal(500, 'Server Error') },
  throttled: { carriedOut: false, does: (seconds) => refusal(429, 'Too many requests', { 'retry-after': String(seconds) }) },
  'secondary-limit': { carriedOut: false, does: (seconds) => refusal(403, SECONDARY, { 'retry-after': String(seconds) }) },
  'secondary-limit-untimed': { carriedOut: false, does: () => refusal(403, SECONDARY) },
  'primary-limit': {
    carriedOut: false,
    does: (seconds, now) =>
      refusal(403, 'API rate limit exceeded for installation ID 1.', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-used': '5000',
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + seconds),
      }),
  },
  'cut-json': { carriedOut: true, does: 'cut-json' },
  html: {
    carriedOut: false,
    does: () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html><body>Please log in to the network.</body></html>',
    }),
  },
  'redirect-elsewhere': { carriedOut: false, does: () => ({ status: 302, headers: { location: 'http://127.0.0.2:9/elsewhere' } }) },
  'redirect-loop': { carriedOut: false, does: () => ({ status: 302, headers: { location: '?' } }) },
};

/** Which requests a fault meets. */
export interface When {
  /** The call by its number since the start, from 1. */
  readonly call?: number;
  /** operationId; absent: any. */
  readonly operation?: string;
  /** Which of the matching calls from now on it meets, from 1; default 1. */
  readonly nth?: number;
  /** How many in a row it meets; default 1. */
  readonly times?: number;
  /** For `retry-after` and the ends of limits; default 1. */
  readonly seconds?: number;
}

/** The faults that are still to come. */
export class FaultPlan {
  readonly #planned: { readonly fault: Fault; readonly when: When; seen: number; met: number }[] = [];

  add(fault: Fault, when: When): void {
    this.#planned.push({ fault, when, seen: 0, met: 0 });
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault of this call; null without one. */
  next(call: number, operation: string | null): { readonly fault: Fault; readonly seconds: number } | null {
    let met: { fault: Fault; seconds: number } | null = null;
    for (const planned of this.#planned) {
      const { when } = planned;
      if (when.operation !== undefined && when.operation !== operation) continue;
      planned.seen++;
      const from = when.call ?? when.nth ?? 1;
      const at = when.call === undefined ? planned.seen : call;
      if (met === null && at >= from && planned.met < (when.times ?? 1)) {
        planned.met++;
        met = { fault: planned.fault, seconds: when.seconds ?? 1 };
      }
    }
    return met;
  }
}
