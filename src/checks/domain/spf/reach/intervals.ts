/** Addresses of one family as numbers: ranges with both ends included, in order, none touching another. */
export type Intervals = readonly (readonly [bigint, bigint])[];

export const NOTHING: Intervals = [];

export function joined(one: Intervals, other: Intervals): Intervals {
  const merged: [bigint, bigint][] = [];
  for (const [from, to] of [...one, ...other].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = merged.at(-1);
    if (last === undefined || from > last[1] + 1n) merged.push([from, to]);
    else if (to > last[1]) last[1] = to;
  }
  return merged;
}

/** The part of `one` that is not in `other`. */
export function without(one: Intervals, other: Intervals): Intervals {
  return other.reduce<Intervals>(
    (rest, [from, to]) =>
      rest.flatMap(([start, end]): Intervals => {
        if (to < start || from > end) return [[start, end]];
        return [...(from > start ? [[start, from - 1n] as const] : []), ...(to < end ? [[to + 1n, end] as const] : [])];
      }),
    one,
  );
}

/** How many addresses. */
export function sizeOf(all: Intervals): bigint {
  return all.reduce((sum, [from, to]) => sum + to - from + 1n, 0n);
}
