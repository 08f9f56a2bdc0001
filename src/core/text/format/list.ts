/** The most names, unless the caller gives another number. */
const NAMED = 3;

/** The first of many, and the number of the others: `a, b and 3 more`. */
export function formatSome(parts: readonly string[], most: number = NAMED, between: string = ', '): string {
  const shown = parts.slice(0, most).join(between);
  return parts.length > most ? `${shown} and ${parts.length - most} more` : shown;
}

/** A list in a sentence: `a, b and c`, or `a, b and 3 more`. */
export function formatAll(parts: readonly string[], most: number = NAMED): string {
  const last = parts.length > 1 && parts.length <= most ? parts.at(-1) : undefined;
  return last === undefined ? formatSome(parts, most) : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
