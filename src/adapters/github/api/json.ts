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

/** The client gives integers that a double does not hold as BigInt: those are nobody's number. */
export function integer(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** Every item read; null where one of them, or the whole, is not what it should be. */
export function readAll<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map((item: unknown) => read(item));
  return items.every((item): item is T & {} => item !== null) ? items : null;
}
