// Foreign and own text: neutralised, redacted, compared.
// Called by every room.

/** Foreign JSON as a mapping: other values have no fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A whole number as a count; 0 for other values. */
export function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** Depth of arrays and objects: more than any answer has, and few enough to cost nothing. */
const DEEPEST = 200;

/** JSON. Null for other text, and for nesting so deep that reading it would take a hundred times its length of memory. */
export function parsedJson(text: string | null): unknown {
  try {
    return text === null || isDeepJson(text) ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether more brackets are open at once than in any answer; brackets within a string (RFC 8259 section 7) do not count. */
export function isDeepJson(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isText = !isText;
    else if (isText) at += code === BACKSLASH ? 1 : 0;
    else if (code === BRACKET || code === BRACE) depth += 1;
    else if (code === BRACKET + 2 || code === BRACE + 2) depth -= 1;
  }
  return depth > DEEPEST;
}

const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b];
