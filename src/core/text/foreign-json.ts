// Text of others and of ours: neutralised, redacted, compared.
// Called by every room.

/** Foreign JSON as a mapping: other values have no fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A whole number that counts something; 0 where it is not one. */
export function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** Arrays and objects within each other: more than any answer has, and few enough to cost nothing. */
const DEEPEST = 200;

/** JSON, or null where the text is not one, or is nested so deeply that reading it would take a hundred times its length of memory. */
export function parsedJson(text: string | null): unknown {
  try {
    return text === null || isDeepJson(text) ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether more brackets are open at once than any answer has; those within a text (RFC 8259 section 7) are none. */
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
