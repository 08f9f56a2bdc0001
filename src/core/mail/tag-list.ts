// What a standard says of mail: headers, bounces, logins, encodings, and what is known of providers.
// Called by checks, report.

/** No such record has more tags. */
const MOST_TAGS = 50;

/**
 * Reads `name=value; name=value`, as the records of MTA-STS, TLS-RPT and BIMI are written; names in lower case, the first of equal names
 * counts. Null where a part is no such pair, or there are more than fifty.
 */
export function readTagList(text: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  const parts = text.split(';', MOST_TAGS + 1);
  if (parts.length > MOST_TAGS) return null;
  for (const part of parts.filter((piece) => piece.trim() !== '')) {
    const tag = /^([A-Za-z\d][\w.-]{0,31})\s*=([\t\x20-\x7e]*)$/.exec(part.trim());
    if (tag?.[1] === undefined) return null;
    const name = tag[1].toLowerCase();
    if (!tags.has(name)) tags.set(name, (tag[2] ?? '').trim());
  }
  return tags;
}

/**
 * Whether a text is meant as a record of a version (`STSv1`) and does not begin as one must: in quotes, in another case, with a space in
 * the place of the semicolon, without `v=`. Readers pass over it, and nobody notices.
 */
export function isMeantAs(text: string, version: string): boolean {
  const name = version.replace(/v?\d+$/, '');
  return new RegExp(`^[\\s"'\\\\]*(?:v\\s*[=:]\\s*${name}|${version}\\b)`, 'i').test(text);
}
