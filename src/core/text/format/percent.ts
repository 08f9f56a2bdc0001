// Numbers, lists and moments for people, in one form everywhere.
// Called by every room.

/** The most decimals of a percentage. */
const MOST_DECIMALS = 4;
const LEAST = 10 ** -MOST_DECIMALS;

/**
 * A share, 0 to 1, for people: `5 %`, `0.43 %`, `99.79 %`. It has two digits of the distance to 0 or to 1, the nearer one. So `0 %` means
 * exactly none and `100 %` exactly all. A share too small to write is marked as smaller.
 */
export function formatPercent(share: number): string {
  const value = share * 100;
  const nearer = Math.min(value, 100 - value);
  if (nearer <= 0) return `${value} %`;
  if (nearer < LEAST) return value < 50 ? `under ${LEAST} %` : `over ${100 - LEAST} %`;
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(nearer))));
  return `${Number(value.toFixed(decimals))} %`;
}
