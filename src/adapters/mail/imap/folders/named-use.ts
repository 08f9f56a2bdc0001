import { specialUse } from 'imapflow/lib/special-use.js';

/** A folder's use by its localised name, in the form of its mark (RFC 6154); null: the name does not show it. */
export function namedUse(name: string): string | null {
  return specialUse(false, { name, flags: new Set() }).flag;
}
