/** A day in UTC, `2026-11-27`. */
export type Day = string;

const DAY_MS = 24 * 3_600_000;

/** @param at ms since the epoch */
export function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}

/** The start of a day, ms since the epoch. */
export function beginOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The day this many days later; negative: earlier. */
export function daysLater(day: Day, days: number): Day {
  return dayOf(beginOf(day) + days * DAY_MS);
}

/** All days from one to another, inclusive; empty if the last comes before the first. At most `most`: the latest ones. */
export function daysBetween(first: Day, last: Day, most = 4_000): readonly Day[] {
  const count = Math.round((beginOf(last) - beginOf(first)) / DAY_MS) + 1;
  if (!(count > 0)) return [];
  const kept = Math.min(count, most);
  return Array.from({ length: kept }, (_, index) => daysLater(last, index + 1 - kept));
}

/** Whether this day exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(beginOf(text)) && dayOf(beginOf(text)) === text;
}

/** 0: Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(beginOf(day)).getUTCDay();
}

/** The file of a day's lines. */
export function linesPath(day: Day): string {
  return `days/${day}.jsonl`;
}

/** The file of a day's counts and sketches. */
export function countsPath(day: Day): string {
  return `counts/${day}.jsonl`;
}

/** The day and content of a file of a history; null: it is no file of a day. */
export function dayFile(path: string): { readonly day: Day; readonly holds: 'lines' | 'counts' } | null {
  const [, folder, day = ''] = /^(days|counts)\/(\d{4}-\d\d-\d\d)\.jsonl$/.exec(path) ?? [];
  return isDay(day) ? { day, holds: folder === 'days' ? 'lines' : 'counts' } : null;
}
