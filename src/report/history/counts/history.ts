import type { DayLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import type { HistoryEntry } from '../lines/entry.ts';
import type { FoldedDay, ReadCounts } from './counts-lines.ts';
import type { DayCounts } from './day-counts.ts';
import { countDay } from './day-counts.ts';

/** A day of a history as everything is printed from it. */
export interface HistoryDay extends Omit<FoldedDay, 'unread'> {
  /** By time, then loop; null: its lines are no longer kept, and its counts are all that is known. */
  readonly entries: readonly HistoryEntry[] | null;
}

/** What was read of a history: it has a past, and what kept part of it from being read. */
export interface History {
  /** Names it among all there are; null: it has no name yet, or it cannot be read. */
  readonly id: string | null;
  /** By day; days without a run are left out. */
  readonly days: readonly HistoryDay[];
  /** What could not be read, for people; it is left where it is. */
  readonly problems: readonly string[];
}

/**
 * One day by its lines or, where there are none, by its counts. Lines go first, for counts were made from them; but what was counted of a
 * loop before its lines were damaged stands.
 *
 * @param counts null: the file of its counts is not there, or was not looked at
 */
export function historyDay(day: Day, lines: DayLines | null, counts: ReadCounts | null): HistoryDay {
  const posture = lines?.postures.at(-1)?.posture ?? counts?.posture ?? null;
  if (lines === null || lines.entries.length === 0) return { day, loops: counts?.loops ?? [], posture, entries: null };
  return { day, loops: unitedCounts(countDay(day, lines.entries), counts?.loops ?? []), posture, entries: lines.entries };
}

/** Of each loop the counts that know of more runs, by name. */
export function unitedCounts(fresh: readonly DayCounts[], before: readonly DayCounts[]): readonly DayCounts[] {
  const loops = new Map(fresh.map((counts) => [counts.loop, counts]));
  for (const counts of before) if ((loops.get(counts.loop)?.runs ?? 0) < counts.runs) loops.set(counts.loop, counts);
  return [...loops.values()].toSorted((one, other) => (one.loop < other.loop ? -1 : 1));
}

/** What of a file could not be read, in one sentence; null: nothing. */
export function unreadLines(path: string, { damaged, newer }: { readonly damaged: number; readonly newer: number }): string | null {
  const parts = [
    ...(damaged > 0 ? [`${damaged === 1 ? '1 line is' : `${damaged} lines are`} damaged`] : []),
    ...(newer > 0 ? [`${newer === 1 ? '1 line is' : `${newer} lines are`} of a later version of this program`] : []),
  ];
  return parts.length === 0 ? null : `${path}: ${parts.join(', ')}: skipped, and left as found.`;
}
