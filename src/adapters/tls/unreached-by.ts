import type { Unreached } from '../../core/ports/domain-check.ts';
import { opensslReason } from '../../core/text/foreign-text.ts';

/** System errors of a machine that has no way out, or is kept from it by itself: nothing has left for the server. */
const OF_THIS_PLACE: ReadonlySet<unknown> = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES', 'EPERM']);

/** What kept a connection from coming about, as far as the error tells it. */
export function unreachedBy(error: unknown): Pick<Unreached, 'by'> {
  // node:net gathers what became of several addresses (Node 20 and newer).
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const codes = errors.map((each) => (each instanceof Error && 'code' in each ? each.code : null));
  if (codes.length > 0 && codes.every((code) => OF_THIS_PLACE.has(code))) return { by: 'place' };
  return codes.includes('ETIMEDOUT') ? { by: 'silence' } : {};
}

/** What an error says; of OpenSSL the reason alone, for an address of memory beside it would make the words of every run others. */
export function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /error:[0-9A-F]+:/i.test(text) ? opensslReason(text) : text;
}
