/** What stands in the place of a secret. */
const MASK = '***';

/** Characters that a reader does not see, and that a hostile server may split a secret with: controls, zero-width, bidi, soft hyphen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A function that masks every one of `secrets` in a text; the longest first, so that no part of a longer one is left standing. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  const mask = (text: string) => forms.reduce((masked, form) => masked.replaceAll(form, MASK), text);
  return (text) => {
    const masked = mask(text);
    // Printing takes such characters out: a secret that they split would be whole again there.
    const visible = masked.replace(UNSEEN, '');
    return forms.some((form) => visible.includes(form)) ? mask(visible) : masked;
  };
}

/** The same value with every string in it masked, but for those under a key of `keep`; numbers, keys and shape stay as they are. */
export function redactDeep<T>(value: T, redact: (text: string) => string, keep: ReadonlySet<string> = new Set()): T {
  return walk(value, redact, keep) as T;
}

function walk(value: unknown, redact: (text: string) => string, keep: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => walk(item, redact, keep));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [
        key,
        typeof item === 'string' && keep.has(key) ? item : walk(item, redact, keep),
      ]),
    );
  }
  return value;
}
