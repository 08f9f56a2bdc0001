// Adding a run to a history, and folding the days that are over: pure steps.
// Called by report, app.

import type { HistoryFiles, HistoryStep, StepDone } from '../../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../core/ports/services/history-store.ts';
import { readDayLines, textLines, withLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import { beginOf, countsPath, dayOf, daysBetween, daysLater, linesPath } from '../lines/day.ts';
import type { RunLines } from '../lines/entry.ts';
import { linesOf } from '../lines/line.ts';
import { foldedFile } from './fold.ts';
import type { Manifest } from './manifest.ts';
import { manifestBytes, readManifest, RECENT } from './manifest.ts';

const DAY_MS = 24 * 3_600_000;
/** The most days whose lines one run removes: the cost of a run stays about the same, even after a long pause. */
const MOST_DAYS = 31;
/** A run this many days after the one before is reported: the clock may be wrong. */
const LONG_GAP = 30;

/**
 * The step that keeps a run. It reads and writes the day's own file. The first run of a day counts the day before as well, and removes
 * lines older than `retention`: those days keep only their counts.
 *
 * @param retention ms
 */
export function keepRun(run: RunLines, retention: number): HistoryStep {
  const day = dayOf(Date.parse(run.at));
  const own = linesOf(run);
  return (files) => {
    const missing = unseen(files, [HISTORY_MARKER, linesPath(day)]);
    if (missing !== null) return missing;
    const read = readManifest(files.get(HISTORY_MARKER) ?? null);
    const before = files.get(linesPath(day)) ?? null;
    const lines = withLines(before, withoutKnown(own, before));
    const kept = new Map([[linesPath(day), lines]]);
    switch (read.kind) {
      case 'newer':
        return refused(
          `${HISTORY_MARKER} says that a later version of this program keeps this history (schema ${read.schema}): nothing was written. Use that version, or another place.`,
        );
      case 'damaged':
        return {
          ...written(kept),
          notes: [
            `${HISTORY_MARKER} cannot be read and is left as found. The run is kept, and no day is folded until the file is put right or removed.`,
          ],
        };
      case 'missing':
        return written(kept.set(HISTORY_MARKER, manifestBytes({ id: run.run, from: day, recent: [day] })));
      case 'ours':
        // A place that was begun to remember incidents has no name yet.
        if (read.manifest.id === null) kept.set(HISTORY_MARKER, manifestBytes({ ...read.manifest, id: run.run }));
        return upkeep({ day, kept, retention }, { ...read.manifest, id: read.manifest.id ?? run.run }, files);
    }
  };
}

/** A step that also writes these files, whenever it writes. */
export function alongWith(step: HistoryStep, more: ReadonlyMap<string, Uint8Array>): HistoryStep {
  return (files) => {
    const done = step(files);
    return done.kind === 'write' ? { ...done, files: new Map([...done.files, ...more]) } : done;
  };
}

/** Lines of a run, without the posture line if the day's last one is equal: it rarely changes. */
function withoutKnown(lines: readonly string[], before: Uint8Array | null): readonly string[] {
  const postureIn = (line: string) => (line.includes(POSTURE) ? line.slice(line.indexOf(POSTURE)) : null);
  const last = textLines(before).findLast((line) => postureIn(line) !== null) ?? '';
  return lines.filter((line) => postureIn(line) === null || postureIn(line) !== postureIn(last));
}

const POSTURE = '"posture":';

interface Adding {
  readonly day: Day;
  /** The file of that day, with the run in it. */
  readonly kept: Map<string, Uint8Array>;
  readonly retention: number;
}

function upkeep({ day, kept, retention }: Adding, manifest: Manifest, files: HistoryFiles): StepDone {
  const { from } = manifest;
  if (day < from)
    return refused(`The run is dated ${day}, and lines are kept from ${from} on: nothing was written. Is the clock of this machine right?`);
  // A day further ahead than a run may take has a date from a wrong clock.
  const timely = manifest.recent.filter((each) => each <= daysLater(day, 1));
  const newest = timely.at(-1) ?? daysLater(day, 1);
  // A late run belongs to a day that was counted already.
  if (day < newest) return fold({ fresh: [day], old: [] }, kept, files);
  if (day === newest) return written(kept);
  const keptFrom = daysLater(timely[0] ?? day, -Math.ceil(retention / DAY_MS));
  const old = daysBetween(from, daysLater(keptFrom, -1)).slice(0, MOST_DAYS);
  const folding = fold({ fresh: [newest], old }, kept, files);
  if (folding.kind !== 'write') return folding;
  // Days that could not be counted whole stay, and are not looked at again.
  const last = old.at(-1);
  const next = { id: manifest.id, from: last === undefined ? from : daysLater(last, 1), recent: [...timely, day].slice(-RECENT) };
  kept.set(HISTORY_MARKER, manifestBytes(next));
  const gap = Math.round((beginOf(day) - beginOf(newest)) / DAY_MS);
  const note = `The run before this one is of ${newest}, ${gap} days ago. If runs were made meanwhile, a clock is wrong.`;
  const remove = old.filter((each) => folding.counted.has(each)).map(linesPath);
  return { ...written(kept), remove, settle: true, notes: [...folding.notes, ...(gap < LONG_GAP ? [] : [note])] };
}

type Written = Extract<StepDone, { kind: 'write' }>;
type Folding = Exclude<StepDone, Written> | (Written & { readonly counted: ReadonlySet<Day> });

/**
 * The days' files of counts among `kept`: the `fresh` ones from their lines, the `old` ones if that was not done before. `counted`: the
 * days whose lines are no longer needed.
 */
function fold(
  { fresh, old }: { readonly fresh: readonly Day[]; readonly old: readonly Day[] },
  kept: Map<string, Uint8Array>,
  files: HistoryFiles,
): Folding {
  const days = [...fresh, ...old];
  const uncounted = () => [...fresh, ...old.filter((day) => (files.get(countsPath(day)) ?? null) === null)];
  const missing = unseen(files, days.map(countsPath)) ?? unseen(files, uncounted().map(linesPath));
  if (missing !== null) return missing;
  const counted = new Set<Day>();
  const notes: string[] = [];
  for (const day of days) {
    const bytes = kept.get(linesPath(day)) ?? files.get(linesPath(day)) ?? null;
    const folded = foldedFile(day, files.get(countsPath(day)) ?? null, bytes === null ? null : readDayLines(bytes));
    if (folded.isWhole) counted.add(day);
    if (folded.bytes !== null) kept.set(countsPath(day), folded.bytes);
    if (folded.note !== null) notes.push(folded.note);
  }
  return { ...written(kept), notes, counted };
}

function unseen(files: HistoryFiles, paths: readonly string[]): Extract<StepDone, { kind: 'look' }> | null {
  const missing = paths.filter((path) => !files.has(path));
  return missing.length === 0 ? null : { kind: 'look', paths: missing };
}

function written(files: ReadonlyMap<string, Uint8Array>): Written {
  return { kind: 'write', files, remove: [], settle: false, notes: [] };
}

function refused(problem: string): StepDone {
  return { kind: 'refuse', problem };
}
