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

/** A number by which something is known, 1 at least. The client gives integers that a double does not hold as BigInt: those are nobody's. */
export function ordinal(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : null;
}

/** A moment, as GitHub writes it. */
export function instant(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** Longer is no address of GitHub's, characters. */
const LONGEST_ADDRESS = 500;

/** An address that people may be led to, in the spelling of its standard, which leaves no blank, quote or angle bracket in it. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value)) return null;
  const { protocol, username, password, href } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : null;
}

/** Every item read; null where one of them, or the whole, is not what it should be. */
export function readAll<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map((item: unknown) => read(item));
  return items.every((item): item is T & {} => item !== null) ? items : null;
}
