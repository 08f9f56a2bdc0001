/** A key of at most that many characters is the names themselves; a longer one is cut, and told apart by a number at its end. */
const LONGEST = 24;

/** The key of a loop set: one incident for all of it, whatever fails in it. The order of the loops does not matter. */
export function incidentKey(names: readonly string[]): string {
  const all = names.toSorted().join('.');
  const plain = all.replace(/[^\w.-]/g, '_');
  if (plain !== '' && plain === all && plain.length <= LONGEST) return plain;
  return `${plain.slice(0, LONGEST - 9) || 'checks'}-${fingerprint(all)}`;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv): tells names apart, and keeps nobody from anything. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
