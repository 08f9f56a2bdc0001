import type { Outcome } from '../../../core/result/outcome.ts';
import { OUTCOMES } from '../../../core/result/outcome.ts';
import { LOOP_KINDS } from '../../../core/result/report.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import { allOf, among, having, isCount, isNumber, isText } from '../../../core/text/foreign-shape.ts';
import { textLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import type { Posture } from '../lines/entry.ts';
import { LINE_VERSION } from '../lines/entry.ts';
import { isDuration, readGap, readPostureCounts, readStates } from '../lines/line.ts';
import { EMPTY_SKETCH, readSketch, sketchNumbers } from '../sketch/sketch.ts';
import type { DayCounts, HourCounts } from './day-counts.ts';
import { MEASURES, sketchesOf } from './day-counts.ts';
import { failingFields, readFailing } from './failing.ts';

/** A day without its lines. */
export interface FoldedDay {
  readonly day: Day;
  readonly loops: readonly DayCounts[];
  /** As the last run of the day saw it; null: nothing of that kind was checked. */
  readonly posture: Posture | null;
  /** Lines of the day that were unreadable when they were counted. */
  readonly unread: number;
}

/** The readable part of a day's counts. */
export interface ReadCounts extends FoldedDay {
  readonly damaged: number;
  readonly newer: number;
}

/** The text of the file of a day's counts: a line a loop. */
export function countsText({ day, loops, posture, unread }: FoldedDay): string {
  const lines = loops.map((counts) => JSON.stringify({ v: LINE_VERSION, ...written(counts) }));
  if (posture !== null) lines.push(JSON.stringify({ v: LINE_VERSION, day, posture }));
  if (unread > 0) lines.push(JSON.stringify({ v: LINE_VERSION, day, unread }));
  return lines.map((line) => `${line}\n`).join('');
}

function written({ day, loop, kind, runs, states, outcomes, probes, sketches, hours, everyMs, worked, failing }: DayCounts) {
  const kept = MEASURES.filter((measure) => sketches[measure].worst !== null);
  return {
    day,
    loop,
    kind,
    runs,
    states,
    outcomes,
    probes,
    ms: Object.fromEntries(kept.map((measure) => [measure, sketchNumbers(sketches[measure])])),
    hours: hours.map((hour) => (hour === null ? 0 : [hour.runs, hour.medianMs === null ? null : Math.round(hour.medianMs)])),
    ...failingFields(day, { worked, failing }),
    ...(everyMs === null ? {} : { everyMs }),
  };
}

/** The counts of a day from its file. Unreadable lines are skipped and counted. */
export function readCounts(day: Day, bytes: Uint8Array | null): ReadCounts {
  const loops = new Map<string, DayCounts>();
  let posture: Posture | null = null;
  let [damaged, newer, unread] = [0, 0, 0];
  for (const line of textLines(bytes)) {
    const value = parsedJson(line);
    const { v, posture: counted, unread: left } = fieldsOf(value);
    const counts = v === LINE_VERSION ? readLoop(day, value) : null;
    const its = v === LINE_VERSION ? readPostureCounts(counted) : null;
    if (counts !== null) loops.set(counts.loop, counts);
    else if (its !== null) posture = its;
    else if (v === LINE_VERSION && isCount(left)) unread = left;
    else if (isNumber(v) && v > LINE_VERSION) newer += 1;
    else damaged += 1;
  }
  return { day, loops: [...loops.values()], posture, unread, damaged, newer };
}

const isHead = having<Pick<DayCounts, 'loop' | 'kind' | 'runs' | 'probes'>>({
  loop: isText,
  kind: among(LOOP_KINDS),
  runs: isCount,
  probes: having({ seen: isCount, lost: isCount }),
});

function readLoop(day: Day, value: unknown): DayCounts | null {
  if (!isHead(value)) return null;
  const { loop, kind, runs, probes } = value;
  const { day: its, states, outcomes, ms, hours, everyMs } = fieldsOf(value);
  const numbers = fieldsOf(ms);
  const isWhole = its === day && Object.values(numbers).every((each) => readSketch(each) !== null);
  if (!isWhole || !Array.isArray(hours) || hours.length !== 24) return null;
  return {
    day,
    loop,
    kind,
    runs,
    states: readStates(states),
    outcomes: readOutcomes(outcomes),
    probes,
    sketches: sketchesOf((measure) => readSketch(numbers[measure]) ?? EMPTY_SKETCH),
    hours: hours.map(readHour),
    ...readFailing(day, value),
    everyMs: readGap(everyMs),
  };
}

function readOutcomes(value: unknown): Readonly<Partial<Record<Outcome, number>>> {
  const counts = fieldsOf(value);
  return Object.fromEntries(OUTCOMES.flatMap((outcome) => (isCount(counts[outcome]) ? [[outcome, counts[outcome]] as const] : [])));
}

const isList = allOf((each: unknown): each is unknown => each !== undefined);

function readHour(value: unknown): HourCounts | null {
  if (!isList(value)) return null;
  const [runs, medianMs] = value;
  return isCount(runs) && runs > 0 ? { runs, medianMs: isDuration(medianMs) ? medianMs : null } : null;
}
