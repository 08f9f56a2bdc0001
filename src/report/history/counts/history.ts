import type { DayLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import type { HistoryEntry } from '../lines/entry.ts';
import type { FoldedDay, ReadCounts } from './counts-lines.ts';
import type { DayCounts } from './day-counts.ts';
import { countDay } from './day-counts.ts';

/** A day of a history, the source of all output. */
export interface HistoryDay extends Omit<FoldedDay, 'unread'> {
  /** By time, then loop; null: its lines are no longer kept, and only its counts remain. */
  readonly entries: readonly HistoryEntry[] | null;
}

/** The readable part of a history, and the reasons for the rest. */
export interface History {
  /** Its unique name; null: it has none yet, or it is unreadable. */
  readonly id: string | null;
  /** By day; days without a run are left out. */
  readonly days: readonly HistoryDay[];
  /** The unreadable parts, for people; they stay in place. */
  readonly problems: readonly string[];
}

/**
 * One day by its lines or, without any, by its counts. Lines come first, because counts were made from them. But a loop's earlier counts
 * stay if its lines were damaged later.
 *
 * @param counts null: the file of its counts does not exist, or was not looked at
 */
export function historyDay(day: Day, lines: DayLines | null, counts: ReadCounts | null): HistoryDay {
  const posture = lines?.postures.at(-1)?.posture ?? counts?.posture ?? null;
  if (lines === null || lines.entries.length === 0) return { day, loops: counts?.loops ?? [], posture, entries: null };
  return { day, loops: unitedCounts(countDay(day, lines.entries), counts?.loops ?? []), posture, entries: lines.entries };
}

/** For each loop, by name, the counts of more runs. */
export function unitedCounts(fresh: readonly DayCounts[], before: readonly DayCounts[]): readonly DayCounts[] {
  const loops = new Map(fresh.map((counts) => [counts.loop, counts]));
  for (const counts of before) if ((loops.get(counts.loop)?.runs ?? 0) < counts.runs) loops.set(counts.loop, counts);
  return [...loops.values()].toSorted((one, other) => (one.loop < other.loop ? -1 : 1));
}

/** The unreadable lines of a file, in one sentence; null: none. */
export function unreadLines(path: string, { damaged, newer }: { readonly damaged: number; readonly newer: number }): string | null {
  const parts = [
    ...(damaged > 0 ? [`${damaged === 1 ? '1 line is' : `${damaged} lines are`} damaged`] : []),
    ...(newer > 0 ? [`${newer === 1 ? '1 line is' : `${newer} lines are`} of a later version of this program`] : []),
  ];
  return parts.length === 0 ? null : `${path}: ${parts.join(', ')}: skipped, and left as found.`;
}
