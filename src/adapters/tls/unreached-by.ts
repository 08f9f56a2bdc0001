import type { Unreached } from '../../core/ports/domain-check.ts';

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
