import type { StoredFile } from '../../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../core/ports/services/history-store.ts';
import { readCounts } from '../counts/counts-lines.ts';
import type { History, HistoryDay } from '../counts/history.ts';
import { historyDay, unreadLines } from '../counts/history.ts';
import { readDayLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import { countsPath, dayFile, linesPath } from '../lines/day.ts';
import { readManifest } from './manifest.ts';

/** The days of a history to read. */
export interface Wanted {
  readonly from: Day;
  readonly to: Day;
  /** From this day on run by run; before it by counts, if they exist. */
  readonly linesFrom: Day;
}

/** The files for these days, out of all. */
export function wantedPaths(files: readonly StoredFile[], { from, to, linesFrom }: Wanted): readonly string[] {
  const there = new Set(files.map(({ path }) => path));
  const days = files.flatMap(({ path }) => {
    const file = dayFile(path);
    return file !== null && file.day >= from && file.day <= to ? [file.day] : [];
  });
  const paths = [...new Set(days)].toSorted().flatMap((day) => {
    const [lines, counts] = [linesPath(day), countsPath(day)].map((path) => (there.has(path) ? [path] : []));
    // Counts beside lines are read as well: they hold the content of lines that were damaged later.
    return day >= linesFrom || counts?.length === 0 ? [...(lines ?? []), ...(counts ?? [])] : (counts ?? []);
  });
  return [...(there.has(HISTORY_MARKER) ? [HISTORY_MARKER] : []), ...paths];
}

/** Earlier days whose runs are needed for the last `count` runs of each loop, the latest first; empty if the read days are enough. */
export function daysOfLastRuns({ days }: History, count: number): readonly Day[] {
  const runs = new Map<string, number>();
  const wanted: Day[] = [];
  for (const { day, loops, entries } of days.toReversed()) {
    const short = loops.filter(({ loop }) => (runs.get(loop) ?? 0) < count);
    if (entries === null && short.length > 0) wanted.push(day);
    for (const { loop, runs: its } of loops) runs.set(loop, (runs.get(loop) ?? 0) + its);
  }
  return wanted.slice(0, count);
}

/** A history from its readable files. */
export function readHistory(files: ReadonlyMap<string, Uint8Array>): History {
  const days = new Set([...files.keys()].flatMap((path) => dayFile(path)?.day ?? []));
  const problems: string[] = [];
  const marker = readManifest(files.get(HISTORY_MARKER) ?? null);
  if (marker.kind === 'newer')
    problems.push(
      `${HISTORY_MARKER}: a later version of this program keeps this history (schema ${marker.schema}): what is known of it may be missing.`,
    );
  if (marker.kind === 'damaged') problems.push(`${HISTORY_MARKER}: it cannot be read, and is left as found.`);
  const read = [...days].toSorted().map((day): HistoryDay => {
    const [lines, counts] = [files.get(linesPath(day)), files.get(countsPath(day))];
    const [dayLines, dayCounts] = [lines === undefined ? null : readDayLines(lines), counts === undefined ? null : readCounts(day, counts)];
    for (const note of [dayLines && unreadLines(linesPath(day), dayLines), dayCounts && unreadLines(countsPath(day), dayCounts)]) {
      if (note !== null) problems.push(note);
    }
    return historyDay(day, dayLines, dayCounts);
  });
  const id = marker.kind === 'ours' ? marker.manifest.id : null;
  return { id, days: read.filter(({ loops, posture }) => loops.length > 0 || posture !== null), problems };
}
