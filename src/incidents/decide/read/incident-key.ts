// A report read for incidents: which problems it shows, how bad, whose they are.
// Called by incidents and app.

/** A loop as far as it tells one incident from another. */
export interface KeyedLoop {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** So much of the names is shown. */
const SHOWN = 24;

/**
 * The key of a loop set: one incident for all of it, whatever fails in it. Loops of the same names between other addresses are others, as
 * of two workflows in one repository; the order does not matter. Without loops: of the domains that are looked at.
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

/** FNV-1a, 32 bits as 8 hexadecimal digits (draft-eastlake-fnv): tells names apart, and keeps nobody from anything. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
