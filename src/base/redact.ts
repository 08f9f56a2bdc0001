/** What stands in the place of a secret. */
const MASK = '***';

/** A function that masks every one of `secrets` in a text; the longest first, so that no part of a longer one is left standing. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  return (text) => forms.reduce((masked, form) => masked.replaceAll(form, MASK), text);
}

/** The same value with every string in it masked; numbers, keys and shape stay as they are. */
export function redactDeep<T>(value: T, redact: (text: string) => string): T {
  return walk(value, redact) as T;
}

function walk(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => walk(item, redact));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, walk(item, redact)]));
  }
  return value;
}
