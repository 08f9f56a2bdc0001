import type { ShareInterval } from '../../../core/judge/burst/wilson.ts';
import type { DayCounts } from '../counts/day-counts.ts';
import { summed } from '../counts/day-counts.ts';
import type { History } from '../counts/history.ts';
import type { Day } from '../lines/day.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { inOrder, mergedSketch } from '../sketch/sketch.ts';
import type { Quantiles } from './loop-numbers.ts';
import { loopsOf, quantiles } from './loop-numbers.ts';
import { differenceBounds } from './share.ts';

/** Days from one to another, inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** A loop's numbers before and after a change. */
export interface Comparison {
  readonly loop: string;
  readonly latency: LatencyChange;
  readonly loss: LossChange;
}

/** `undetermined`: too little is known of one side. `same`: no difference beyond chance, or none that matters. */
export type Change = 'worse' | 'better' | 'same' | 'undetermined';

export interface LatencyChange {
  readonly change: Change;
  readonly before: Quantiles | null;
  readonly after: Quantiles | null;
  /** The share of pairs (one probe before, one after) in which the later probe took longer; ties count half. */
  readonly longerShare: number | null;
  /** The probability of such a difference by chance alone, without any change (two-sided). Probes count as independent. */
  readonly pValue: number | null;
}

export interface LossChange {
  readonly change: Change;
  readonly before: { readonly lost: number; readonly of: number };
  readonly after: { readonly lost: number; readonly of: number };
  /** After minus before, 0 to 1, with a confidence of 95 %; null: one of them is unknown. */
  readonly difference: ShareInterval | null;
}

/** The fewest probes on each side for a statement on latency. */
const FEWEST = 20;
/** A smaller probability counts as no chance. */
const CHANCE = 0.001;
/** The least shift of the median, as a share: with thousands of probes even a negligible difference is no chance. */
const SHIFT = 0.1;

/** Every loop of either side, by name. */
export function compare(history: History, before: Days, after: Days): readonly Comparison[] {
  const [one, other] = [loopsOf(history, before), loopsOf(history, after)];
  const names = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return names.map((loop) => {
    const [earlier, later] = [one.get(loop) ?? [], other.get(loop) ?? []];
    return { loop, latency: latencyChange(sketchOfDays(earlier), sketchOfDays(later)), loss: lossChange(earlier, later) };
  });
}

function sketchOfDays(days: readonly DayCounts[]): Sketch {
  return mergedSketch(days.map(({ sketches }) => sketches.latency));
}

function latencyChange(earlier: Sketch, later: Sketch): LatencyChange {
  const [before, after] = [quantiles(earlier), quantiles(later)];
  if (before === null || after === null || before.count < FEWEST || after.count < FEWEST)
    return { change: 'undetermined', before, after, longerShare: null, pValue: null };
  const { longerShare, pValue } = rankTest(earlier, later);
  const isMoved = Math.abs(after.p50 - before.p50) > SHIFT * before.p50;
  const change = pValue >= CHANCE || !isMoved ? 'same' : after.p50 > before.p50 ? 'worse' : 'better';
  return { change, before, after, longerShare, pValue };
}

/**
 * The rank sum test (Mann and Whitney 1947) with its correction for ties, on the bins of two sketches. It assumes no distribution of
 * latencies.
 */
function rankTest(earlier: Sketch, later: Sketch): { readonly longerShare: number; readonly pValue: number } {
  const one = new Map([[-Infinity, earlier.zeros], ...inOrder(earlier)]);
  const other = new Map([[-Infinity, later.zeros], ...inOrder(later)]);
  const bins = [...new Set([...one.keys(), ...other.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
  let [below, longer, ties, m, n] = [0, 0, 0, 0, 0];
  for (const bin of bins) {
    const [a, b] = [one.get(bin) ?? 0, other.get(bin) ?? 0];
    longer += b * (below + a / 2);
    below += a;
    ties += (a + b) ** 3 - (a + b);
    m += a;
    n += b;
  }
  const total = m + n;
  const variance = ((m * n) / 12) * (total + 1 - ties / (total * (total - 1)));
  const z = variance <= 0 ? 0 : Math.max(0, Math.abs(longer - (m * n) / 2) - 0.5) / Math.sqrt(variance);
  return { longerShare: longer / (m * n), pValue: Math.min(1, 2 * upperTail(z)) };
}

/** The normal distribution above z, for z of at least 0, within 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function lossChange(earlier: readonly DayCounts[], later: readonly DayCounts[]): LossChange {
  const [one, other] = [earlier, later].map((days) => summed(days.map(({ probes }) => probes)));
  const before = { lost: one?.lost ?? 0, of: (one?.seen ?? 0) + (one?.lost ?? 0) };
  const after = { lost: other?.lost ?? 0, of: (other?.seen ?? 0) + (other?.lost ?? 0) };
  const difference = differenceBounds({ hits: before.lost, trials: before.of }, { hits: after.lost, trials: after.of });
  const change = difference === null ? 'undetermined' : difference.atLeast > 0 ? 'worse' : difference.atMost < 0 ? 'better' : 'same';
  return { change, before, after, difference };
}
