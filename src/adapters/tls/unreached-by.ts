import type { Unreached } from '../../core/ports/domain-check.ts';
import { opensslReason } from '../../core/text/foreign-text.ts';

/** System errors of a machine without a way out, or with a blocked one: nothing has left for the server. */
const OF_THIS_PLACE: ReadonlySet<unknown> = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES', 'EPERM']);

/** Why no connection was made, as far as the error shows it. */
export function unreachedBy(error: unknown): Pick<Unreached, 'by'> {
  // node:net gathers the results of several addresses (Node 20 and newer).
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const codes = errors.map((each) => (each instanceof Error && 'code' in each ? each.code : null));
  if (codes.length > 0 && codes.every((code) => OF_THIS_PLACE.has(code))) return { by: 'place' };
  return codes.includes('ETIMEDOUT') ? { by: 'silence' } : {};
}

/** The text of an error; of OpenSSL only the reason, because a memory address beside it would differ in every run. */
export function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /error:[0-9A-F]+:/i.test(text) ? opensslReason(text) : text;
}
