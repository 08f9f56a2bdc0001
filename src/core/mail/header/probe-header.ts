/** The private header that carries the token. */
export const PROBE_HEADER = 'X-Email-Continuity';

/** The values of one header field in a raw header block, unfolded (RFC 5322 section 2.2.3), in order. Names compare without case. */
export function fieldValues(header: string, name: string): readonly string[] {
  const values: string[] = [];
  const wanted = `${name.toLowerCase()}:`;
  for (const line of header.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    if (line.slice(0, wanted.length).toLowerCase() === wanted) values.push(line.slice(wanted.length).trim());
  }
  return values;
}
