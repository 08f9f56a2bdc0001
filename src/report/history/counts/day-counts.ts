// A day of one loop in counts and sketches, which can be merged over any number of days.
// Called by report, app.

import type { Outcome } from '../../../core/result/outcome.ts';
import type { LoopKind, Phases } from '../../../core/result/report.ts';
import type { State } from '../../../core/result/state.ts';
import type { Day } from '../lines/day.ts';
import type { HistoryEntry, ProbeCounts } from '../lines/entry.ts';
import { PHASES } from '../lines/line.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { sketchOf } from '../sketch/sketch.ts';
import type { DayFailing } from './failing.ts';
import { failingOf } from './failing.ts';

/** The measures of a round trip: its latency, and its phases. */
export const MEASURES = ['latency', ...PHASES] as const;
export type Measure = 'latency' | keyof Phases;

/** One hour of a loop. */
export interface HourCounts {
  readonly runs: number;
  /** Of the arrived probes, ms; null: none arrived. */
  readonly medianMs: number | null;
}

/** The results of one loop on one day (UTC). */
export interface DayCounts extends DayFailing {
  readonly day: Day;
  readonly loop: string;
  readonly kind: LoopKind;
  readonly runs: number;
  readonly states: Readonly<Partial<Record<State, number>>>;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Probes that arrived in any folder, and probes that certainly did not. */
  readonly probes: ProbeCounts;
  /** Of the measured probes, ms. */
  readonly sketches: Readonly<Record<Measure, Sketch>>;
  /** 24 of them; null: no run began in that hour. */
  readonly hours: readonly (HourCounts | null)[];
  /** The planned interval of runs, ms, by the last of them; null: unknown. */
  readonly everyMs: number | null;
}

const HOURS = 24;

/** The counts of a day from the lines of all its runs, one for each loop, by name. */
export function countDay(day: Day, entries: readonly HistoryEntry[]): readonly DayCounts[] {
  const loops = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const its = loops.get(entry.loop);
    if (its === undefined) loops.set(entry.loop, [entry]);
    else its.push(entry);
  }
  return [...loops]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([loop, its]) => ({
      day,
      loop,
      kind: its.at(-1)?.kind ?? 'external',
      runs: its.length,
      states: counted(its.map(({ state }) => state)),
      outcomes: counted(its.map(({ outcome }) => outcome)),
      probes: summed(its.map(probesOf)),
      sketches: sketchesOf((measure) => sketchOf(its.flatMap((entry) => measured(entry, measure) ?? []))),
      hours: hoursOf(its),
      ...failingOf(its),
      everyMs: its.findLast(({ everyMs }) => everyMs !== null)?.everyMs ?? null,
    }));
}

/** Outcomes of a seen probe. */
const ARRIVED: ReadonlySet<Outcome> = new Set(['delivered', 'slow', 'junk', 'duplicate']);

/** The probe counts of one entry: in every critical outcome the mail did not arrive. */
export function probesOf({ outcome, state, probes }: HistoryEntry): ProbeCounts {
  if (probes !== null && probes.seen + probes.lost > 0) return probes;
  const seen = ARRIVED.has(outcome);
  return { seen: Number(seen), lost: Number(!seen && state === 'critical') };
}

export function summed(counts: readonly ProbeCounts[]): ProbeCounts {
  return counts.reduce((sum, { seen, lost }) => ({ seen: sum.seen + seen, lost: sum.lost + lost }), { seen: 0, lost: 0 });
}

/** One sketch of each measure. */
export function sketchesOf(make: (measure: Measure) => Sketch): Readonly<Record<Measure, Sketch>> {
  return {
    latency: make('latency'),
    connect: make('connect'),
    tls: make('tls'),
    auth: make('auth'),
    accept: make('accept'),
    delivery: make('delivery'),
    seen: make('seen'),
    total: make('total'),
  };
}

function measured({ latencyMs, phasesMs }: HistoryEntry, measure: Measure): number | null {
  return measure === 'latency' ? latencyMs : phasesMs[measure];
}

function counted<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function hoursOf(entries: readonly HistoryEntry[]): readonly (HourCounts | null)[] {
  const hours = Array.from({ length: HOURS }, (): HistoryEntry[] => []);
  for (const entry of entries) hours[new Date(entry.at).getUTCHours()]?.push(entry);
  return hours.map((its) =>
    its.length === 0 ? null : { runs: its.length, medianMs: median(its.flatMap(({ latencyMs }) => latencyMs ?? [])) },
  );
}

/** The middle one, of two the mean; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
