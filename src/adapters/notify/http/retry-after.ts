import { parseMailDate } from '../../../core/mail/header/mail-date.ts';
import type { HttpAnswer } from './http-message.ts';

/**
 * The wait that a server asks for, in ms; null: none. Of several the longest counts: `Retry-After` (RFC 9110 section 10.2.3, seconds or a
 * date), and Discord's own with fractions of a second (`X-RateLimit-Reset-After`, and `retry_after` in the body of a 429;
 * discord.com/developers/docs, "Rate Limits"). A date is compared with the server's own time: the two clocks may differ.
 *
 * @param now ms since the epoch, used if the answer has no time of its own
 */
export function askedWait(answer: HttpAnswer, now: number): number | null {
  const waits = [
    retryAfter(answer.header('retry-after'), parseMailDate(answer.header('date') ?? '') ?? now),
    answer.status === 429 ? seconds(answer.header('x-ratelimit-reset-after')) : null,
    answer.status === 429 ? seconds(/"retry_after"\s*:\s*([0-9.]+)/.exec(answer.text)?.[1] ?? null) : null,
  ].filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.max(...waits);
}

function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const date = parseMailDate(value);
  return date === null ? seconds(value) : Math.max(0, date - now);
}

function seconds(text: string | null): number | null {
  return text !== null && /^\s*[0-9]{1,9}(?:\.[0-9]*)?\s*$/.test(text) ? Math.ceil(Number(text) * 1000) : null;
}
