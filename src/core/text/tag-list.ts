/**
 * Reads `name=value; name=value`, as the records of MTA-STS, TLS-RPT and BIMI are written; names in lower case, the first of equal names
 * counts. Null where a part is no such pair.
 */
export function readTagList(text: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
    const tag = /^\s*([A-Za-z\d][\w.-]{0,31})\s*=\s*([\x20-\x7e]*?)\s*$/.exec(part);
    if (tag?.[1] === undefined) return null;
    const name = tag[1].toLowerCase();
    if (!tags.has(name)) tags.set(name, tag[2] ?? '');
  }
  return tags;
}
