// Mail by its standards: headers, bounces, logins, encodings, and knowledge of providers.
// Called by checks, report.

/** A version stands at the beginning; no more of a text is looked at for it. */
const MOST_READ = 2_000;
/** No real record has more tags. */
const MOST_TAGS = 50;

/**
 * Reads `name=value; name=value`, the form of the records of MTA-STS, TLS-RPT and BIMI. Names become lower case, and the first of equal
 * names counts. Null where a part is no such pair, or where more than fifty exist.
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
 * Whether a text was meant as a record of a version (`STSv1`) but has a wrong start: quotes (typographic ones too), another case, a space
 * in place of the semicolon, no `v=`, or the version behind another tag. Readers ignore it silently.
 */
export function isMeantAs(text: string, version: string): boolean {
  const name = version.replace(/v?\d+$/, '');
  return new RegExp(`(?:^|;)[\\s"'\\\\\\u0080-\\uffff]*(?:v\\s*[=:]\\s*${name}|(?:v[ =:-]*)?${version}\\b)`, 'i').test(
    text.slice(0, MOST_READ),
  );
}
