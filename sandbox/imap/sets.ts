/** A set of sequence numbers or UIDs (RFC 3501 `sequence-set`): closed ranges, in the order given. */
export type NumberSet = readonly { readonly from: number; readonly to: number }[];

/** Reads `1:4,7,9:*`; `*` is `last`. Null if malformed. */
export function parseSet(text: string, last: number): NumberSet | null {
  const ranges: { from: number; to: number }[] = [];
  for (const part of text.split(',')) {
    const match = /^(\d{1,10}|\*)(?::(\d{1,10}|\*))?$/.exec(part);
    if (match === null) return null;
    const a = match[1] === '*' ? last : Number(match[1]);
    const b = match[2] === undefined ? a : match[2] === '*' ? last : Number(match[2]);
    if (match[1] === '0' || match[2] === '0') return null;
    ranges.push({ from: Math.min(a, b), to: Math.max(a, b) });
  }
  return ranges;
}

export function inSet(set: NumberSet, value: number): boolean {
  return set.some((range) => value >= range.from && value <= range.to);
}

/** `1:3,5` from ascending numbers. */
export function formatSet(values: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const value of values) {
    const open = ranges.at(-1);
    if (open?.to === value - 1) open.to = value;
    else ranges.push({ from: value, to: value });
  }
  return ranges.map((range) => (range.from === range.to ? `${range.from}` : `${range.from}:${range.to}`)).join(',');
}
