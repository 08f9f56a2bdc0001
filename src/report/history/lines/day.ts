/** A day in UTC, `2026-11-27`. */
export type Day = string;

const DAY_MS = 24 * 3_600_000;

/** @param at ms since the epoch */
export function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}

/** When a day begins, ms since the epoch. */
export function beginOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The day that is so many later; negative: before. */
export function daysLater(day: Day, days: number): Day {
  return dayOf(beginOf(day) + days * DAY_MS);
}

/** All days from one to another, both among them; none where it comes before. At most `most`: the latest. */
export function daysBetween(first: Day, last: Day, most = 4_000): readonly Day[] {
  const count = Math.round((beginOf(last) - beginOf(first)) / DAY_MS) + 1;
  if (!(count > 0)) return [];
  const kept = Math.min(count, most);
  return Array.from({ length: kept }, (_, index) => daysLater(last, index + 1 - kept));
}

/** Whether this is a day that there is. */
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

/** Of which day a file of a history is, and what it holds; null: it is no file of a day. */
export function dayFile(path: string): { readonly day: Day; readonly holds: 'lines' | 'counts' } | null {
  const [, folder, day = ''] = /^(days|counts)\/(\d{4}-\d\d-\d\d)\.jsonl$/.exec(path) ?? [];
  return isDay(day) ? { day, holds: folder === 'days' ? 'lines' : 'counts' } : null;
}
