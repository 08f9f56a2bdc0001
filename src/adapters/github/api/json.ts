/** Foreign JSON, looked at one step at a time: a value of another form is empty or null. */

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function jsonText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * A number that identifies something, at least 1. The client returns larger integers than a double holds as BigInt; they identify nothing.
 */
export function ordinal(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : null;
}

/** A moment in GitHub's form. */
export function instant(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** No address of GitHub is longer, characters. */
const LONGEST_ADDRESS = 500;

/** An address for a link, in its normal form, without any blank, quote or angle bracket. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value)) return null;
  const { protocol, username, password, href } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : null;
}

/** Every item, read; null if one of them, or the whole, is malformed. */
export function readAll<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map((item: unknown) => read(item));
  return items.every((item): item is T & {} => item !== null) ? items : null;
}
