/**
 * The value that a share of all values does not exceed, by nearest rank: always one of them.
 *
 * @param share above 0, at most 1
 * @returns undefined without values
 */
export function percentile<T>(values: readonly T[], share: number, of: (value: T) => number): T | undefined {
  return values.toSorted((a, b) => of(a) - of(b))[Math.ceil(share * values.length) - 1];
}
