/** A moment's day in UTC: `2026-11-27`; `unknown` where `at`, ms since the epoch, is no moment. */
export function formatDay(at: number): string {
  return textOf(at)?.slice(0, 10) ?? 'unknown';
}

/** A moment in UTC, to the minute: `2026-11-27 21:40 UTC`; `unknown` where `at`, ms since the epoch, is no moment. */
export function formatMinute(at: number): string {
  const text = textOf(at);
  return text === null ? 'unknown' : `${text.slice(0, 16).replace('T', ' ')} UTC`;
}

/** ECMA-262, "Time Values and Time Range": a Date holds 8.64e15 ms on either side of the epoch. */
const LAST = 8.64e15;

function textOf(at: number): string | null {
  return Math.abs(at) <= LAST ? new Date(at).toISOString() : null;
}
