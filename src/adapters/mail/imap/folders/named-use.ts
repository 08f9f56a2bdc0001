import { specialUse } from 'imapflow/lib/special-use.js';

/** What a folder is for by its localised name, as its mark would be (RFC 6154); null: its name does not tell. */
export function namedUse(name: string): string | null {
  return specialUse(false, { name, flags: new Set() }).flag;
}
