import type { DayCounts } from '../counts/day-counts.ts';
import type { Day } from '../lines/day.ts';
import { beginOf, daysBetween } from '../lines/day.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The share of the schedule's runs that were made. A missing run is neither up nor down. */
export interface RunCoverage {
  readonly done: number;
  readonly due: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Days from one to another, inclusive, up to a moment (ms since the epoch). */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly now: number;
}

/**
 * The coverage of one loop from its first run in the period on. Extra runs on one day do not replace missing ones of another. Null if the
 * planned interval is unknown.
 *
 * @param days of one loop
 */
export function runCoverage(days: readonly DayCounts[], { from, to, now }: Period): RunCoverage | null {
  const byDay = new Map(days.map((counts) => [counts.day, counts]));
  const first = days.map(({ day }) => day).toSorted()[0];
  if (first === undefined) return null;
  let everyMs = days.find((counts) => counts.everyMs !== null)?.everyMs ?? null;
  let [done, due] = [0, 0];
  for (const day of daysBetween(first > from ? first : from, to)) {
    const counts = byDay.get(day);
    everyMs = counts?.everyMs ?? everyMs;
    if (everyMs === null) return null;
    const begun = day === first ? Math.max(0, counts?.hours.findIndex((hour) => hour !== null) ?? 0) * HOUR_MS : 0;
    const ofDay = Math.max(0, Math.min(DAY_MS, now - beginOf(day)) - begun) / everyMs;
    due += ofDay;
    done += Math.min(counts?.runs ?? 0, Math.ceil(ofDay));
  }
  const whole = Math.max(Math.floor(due), Math.min(done, 1));
  return whole === 0 ? null : { done: Math.min(done, whole), due: whole, share: Math.min(done, whole) / whole };
}
