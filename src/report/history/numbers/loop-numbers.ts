// The numbers of a history: quantiles, losses, coverage, and unusual runs.
// Called by report, app.

import type { ShareInterval } from '../../../core/judge/burst/wilson.ts';
import { wilson } from '../../../core/judge/burst/wilson.ts';
import type { LoopKind } from '../../../core/result/report.ts';
import type { DayCounts, Measure } from '../counts/day-counts.ts';
import { MEASURES, summed } from '../counts/day-counts.ts';
import type { History } from '../counts/history.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { countIn, mergedSketch, quantile } from '../sketch/sketch.ts';
import type { RunCoverage, Period } from './run-coverage.ts';
import { runCoverage } from './run-coverage.ts';

/** Durations of the measured probes, ms. */
export interface Quantiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Exact. */
  readonly worst: number;
}

/** The numbers of one loop in a period. */
export interface LoopNumbers {
  readonly loop: string;
  readonly kind: LoopKind;
  readonly runs: number;
  /** Probes that arrived in any folder. */
  readonly seen: number;
  /** Probes that certainly did not arrive. */
  readonly lost: number;
  /** Runs without an answer. */
  readonly unknown: number;
  /** 0 to 1, of the known probes, with its interval at 95 % confidence; null: none is known. */
  readonly loss: (ShareInterval & { readonly share: number }) | null;
  /** How many of the known probes may be lost within the target, a whole number. */
  readonly allowed: number;
  /** Null: the planned interval of runs is unknown. */
  readonly coverage: RunCoverage | null;
  /** How fast the allowance is used up; 1: exactly as fast as the target allows. Null with too few runs. */
  readonly burnRate: number | null;
  /** Null: nothing was measured. */
  readonly measures: Readonly<Record<Measure, Quantiles | null>>;
}

/** The default target: the share of probes, 0 to 1, that have to arrive. */
export const DEFAULT_TARGET = 0.995;

/** Below this share of the due runs, no burn rate is given. */
const ENOUGH = 0.8;

/** The counts of a history's days in a period, by loop, by name. */
export function loopsOf({ days }: History, { from, to }: Pick<Period, 'from' | 'to'>): ReadonlyMap<string, readonly DayCounts[]> {
  const loops = new Map<string, DayCounts[]>();
  for (const counts of days.filter(({ day }) => day >= from && day <= to).flatMap((day) => day.loops)) {
    const its = loops.get(counts.loop);
    if (its === undefined) loops.set(counts.loop, [counts]);
    else its.push(counts);
  }
  return new Map([...loops].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Every loop of a period, by name. */
export function numbersOf(history: History, period: Period, target: number = DEFAULT_TARGET): readonly LoopNumbers[] {
  return [...loopsOf(history, period)].map(([loop, days]) => loopNumbers(loop, days, period, target));
}

export function loopNumbers(loop: string, days: readonly DayCounts[], period: Period, target: number): LoopNumbers {
  const { seen, lost } = summed(days.map(({ probes }) => probes));
  const known = seen + lost;
  const bounds = wilson(lost, known);
  const coverage = runCoverage(days, period);
  const isCovered = coverage !== null && coverage.share >= ENOUGH && known > 0 && target < 1;
  return {
    loop,
    kind: days.at(-1)?.kind ?? 'external',
    runs: days.reduce((sum, { runs }) => sum + runs, 0),
    seen,
    lost,
    unknown: days.reduce((sum, { states }) => sum + (states.unknown ?? 0), 0),
    loss: bounds === null ? null : { share: lost / known, ...bounds },
    // A share such as 0.005 has no exact double, which must not cost a whole number.
    allowed: Math.floor((1 - target) * known + 1e-9),
    coverage,
    burnRate: isCovered ? lost / known / (1 - target) : null,
    measures: quantilesOf(days),
  };
}

/** The quantiles of each measure over all of these days. */
function quantilesOf(days: readonly DayCounts[]): Readonly<Record<Measure, Quantiles | null>> {
  const entries = MEASURES.map((measure) => [measure, quantiles(mergedSketch(days.map(({ sketches }) => sketches[measure])))] as const);
  return Object.fromEntries(entries) as Record<Measure, Quantiles | null>;
}

export function quantiles(sketch: Sketch): Quantiles | null {
  const [p50, p95, p99] = [quantile(sketch, 0.5), quantile(sketch, 0.95), quantile(sketch, 0.99)];
  if (p50 === null || p95 === null || p99 === null || sketch.worst === null) return null;
  return { count: countIn(sketch), p50, p95, p99, worst: sketch.worst };
}
