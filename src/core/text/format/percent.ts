// How numbers, lists and moments are written for people, in one way everywhere.
// Called by every room.

/** Decimals that a percentage has at most. */
const MOST_DECIMALS = 4;
const LEAST = 10 ** -MOST_DECIMALS;

/**
 * A share, 0 to 1, as people read it: `5 %`, `0.43 %`, `99.79 %`. It has two digits of what is missing to none or to all, whichever is
 * nearer, so `0 %` stands for nothing at all and `100 %` for all, and what is less than can be written is said to be.
 */
export function formatPercent(share: number): string {
  const value = share * 100;
  const nearer = Math.min(value, 100 - value);
  if (nearer <= 0) return `${value} %`;
  if (nearer < LEAST) return value < 50 ? `under ${LEAST} %` : `over ${100 - LEAST} %`;
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(nearer))));
  return `${Number(value.toFixed(decimals))} %`;
}
