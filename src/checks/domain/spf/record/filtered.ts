import type { Answer, Resolver } from '../../../../core/ports/dns.ts';

/** Why an empty answer says nothing where an address in 127.0.0.0/8 is expected. */
export const FILTERED =
  'the resolver takes 127.0.0.0/8 out of answers (rebind protection); exempt the name there, or let dns.servers name another';

/**
 * Whether a resolver has removed the address from an answer for `exists` (RFC 7208 section 5.7). The absence of the address then has no SOA
 * record, while the absence of another type has one (RFC 2308 section 2.2). Asks one more question, only if that record is missing.
 */
export async function isFilteredOut(resolver: Resolver, name: string, answer: Answer<string>): Promise<boolean> {
  if (answer.kind !== 'absent' || answer.bare !== true) return false;
  const other = await resolver.ask({ type: 'AAAA', name });
  return other.kind === 'absent' && other.why === 'NODATA' && other.bare !== true;
}
