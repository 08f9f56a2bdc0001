// Durations of many probes in a few numbers: quantiles with a proven bound of their error.
// Called by report, app.

import { isDuration } from '../lines/line.ts';

/**
 * DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12 (2019),
 * sections 2.1 and 2.2). A value x is counted in the bin ceil(log_gamma x), gamma = (1 + a) / (1 - a). Every quantile is within the share a
 * of the exact one, for any number of values. Sketches are merged by adding their bins, without any loss.
 */
export const RELATIVE_ERROR = 0.01;

const GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
const LOG_GAMMA = Math.log(GAMMA);

/** A shorter duration counts as 0, ms. */
const LEAST = 0.01;

/** The possible bins of a duration: from LEAST to a thousand years. */
const FIRST_BIN = -300;
const LAST_BIN = 2_000;

export interface Sketch {
  /** How many values count as 0. */
  readonly zeros: number;
  /** The count of each bin. */
  readonly bins: ReadonlyMap<number, number>;
  /** The largest value, exact; null: none. */
  readonly worst: number | null;
}

export const EMPTY_SKETCH: Sketch = { zeros: 0, bins: new Map(), worst: null };

/** Of durations in ms; other values, such as negative ones, are left out. */
export function sketchOf(values: readonly number[]): Sketch {
  const known = values.filter((value) => Number.isFinite(value) && value >= 0);
  const bins = new Map<number, number>();
  let zeros = 0;
  let worst: number | null = null;
  for (const value of known) {
    if (value < LEAST) zeros += 1;
    else bins.set(binOf(value), (bins.get(binOf(value)) ?? 0) + 1);
    worst = Math.max(worst ?? value, value);
  }
  return { zeros, bins, worst };
}

/** The sketch of all values of these sketches. */
export function mergedSketch(sketches: readonly Sketch[]): Sketch {
  const bins = new Map<number, number>();
  for (const sketch of sketches) for (const [bin, count] of sketch.bins) bins.set(bin, (bins.get(bin) ?? 0) + count);
  const worsts = sketches.flatMap(({ worst }) => worst ?? []);
  return {
    zeros: sketches.reduce((sum, { zeros }) => sum + zeros, 0),
    bins,
    worst: worsts.length === 0 ? null : worsts.reduce((most, each) => Math.max(most, each)),
  };
}

/** How many values it holds. */
export function countIn({ zeros, bins }: Sketch): number {
  return [...bins.values()].reduce((sum, count) => sum + count, zeros);
}

/**
 * The value of the nearest rank, ms: of n sorted values the one at ceil(share * n), within RELATIVE_ERROR. Null without values.
 *
 * @param share from 0 to 1; 0.95 for p95
 */
export function quantile(sketch: Sketch, share: number): number | null {
  const total = countIn(sketch);
  if (total === 0) return null;
  let left = Math.max(1, Math.ceil(share * total)) - sketch.zeros;
  if (left <= 0) return 0;
  for (const [bin, count] of inOrder(sketch)) {
    left -= count;
    if (left <= 0) return Math.min(middleOf(bin), sketch.worst ?? Infinity);
  }
  return sketch.worst;
}

/** Its bins from the least, each with its count. */
export function inOrder({ bins }: Sketch): readonly (readonly [bin: number, count: number])[] {
  return [...bins].toSorted(([one], [other]) => one - other);
}

/**
 * The sketch as a row of numbers: the largest value, the zeros, the first bin, then the counts of the bins from there; a negative number
 * stands for so many empty bins.
 */
export function sketchNumbers(sketch: Sketch): readonly number[] {
  if (sketch.worst === null) return [];
  const ordered = inOrder(sketch);
  const [first] = ordered;
  const numbers = [sketch.worst, sketch.zeros, first?.[0] ?? 0];
  let next = first?.[0] ?? 0;
  for (const [bin, count] of ordered) {
    if (bin > next) numbers.push(next - bin);
    numbers.push(count);
    next = bin + 1;
  }
  return numbers;
}

/** The sketch of a row from `sketchNumbers`; null for other values. */
export function readSketch(value: unknown): Sketch | null {
  if (!Array.isArray(value) || !value.every((each): each is number => typeof each === 'number' && Number.isFinite(each))) return null;
  if (value.length === 0) return EMPTY_SKETCH;
  const [worst, zeros, first, ...counts] = value;
  if (worst === undefined || zeros === undefined || first === undefined) return null;
  if (!isDuration(worst) || zeros < 0 || ![zeros, first, ...counts].every(Number.isSafeInteger)) return null;
  const bins = new Map<number, number>();
  let bin = first;
  for (const count of counts) {
    if (count > 0) bins.set(bin, count);
    bin += count < 0 ? -count : 1;
  }
  return [...bins.keys()].every((each) => each >= FIRST_BIN && each <= LAST_BIN) ? { zeros, bins, worst } : null;
}

function binOf(value: number): number {
  return Math.min(LAST_BIN, Math.ceil(Math.log(value) / LOG_GAMMA));
}

/** The value at the same distance from both ends of the bin, in shares of it. */
export function middleOf(bin: number): number {
  return (2 * GAMMA ** bin) / (GAMMA + 1);
}
