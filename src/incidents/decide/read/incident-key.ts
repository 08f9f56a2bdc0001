// Reads a report for incidents: its problems, their severity, their incident.
// Called by incidents and app.

/** The facts about a loop that tell incidents apart. */
export interface KeyedLoop {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The most characters of the names that are shown. */
const SHOWN = 24;

/**
 * The key of a set of loops: one incident for all their failures. Loops of the same names between other addresses have another key, as in
 * two workflows of one repository. The order does not matter. Without loops: the key of the checked domains.
 */
export function incidentKey(loops: readonly KeyedLoop[], domains: readonly string[]): string {
  const names = (loops.length > 0 ? loops.map(({ name }) => name) : domains).toSorted();
  const paths = loops.length > 0 ? loops.map(({ name, from, to }) => `${name} ${from} ${to}`).toSorted() : names;
  const shown = names
    .join('.')
    .replace(/[^\w.-]/g, '_')
    .slice(0, SHOWN);
  return `${shown === '' ? 'checks' : shown}-${fingerprint(paths.join('\n'))}`;
}

/** FNV-1a, 32 bits as 8 hexadecimal digits (draft-eastlake-fnv): it tells names apart, and protects nothing. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
