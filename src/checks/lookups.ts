import type { Answer, Resolver } from '../core/ports/dns.ts';

/** The next step after a failed look-up. */
export const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';

/** A and AAAA together: found if either is, unknown if either could not be asked, absent only if both are. */
export async function addressesOf(resolver: Resolver, name: string): Promise<Answer<string>> {
  const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
  const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  if (records.length > 0) return { kind: 'found', records };
  return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}

/** Whether a name exists, or why that is unknown. */
export type Existence = { readonly kind: 'exists' | 'missing' } | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Whether a name exists at all. NXDOMAIN holds for all names below it too, and NODATA means that the name exists (RFC 8020). A broken alias
 * is answered with the NXDOMAIN of its target (RFC 6604 section 3), but exists itself.
 */
export async function existence(resolver: Resolver, name: string): Promise<Existence> {
  const address = await resolver.ask({ type: 'A', name });
  if (address.kind === 'unknown') return address;
  if (address.kind === 'found' || address.why === 'NODATA') return { kind: 'exists' };
  const alias = await resolver.ask({ type: 'CNAME', name });
  if (alias.kind === 'unknown') return alias;
  return { kind: alias.kind === 'found' && alias.records.length > 0 ? 'exists' : 'missing' };
}

/** The hosts in the MX records of a domain, each once, in lower case; empty without records or with a null MX. */
export async function mailHosts(resolver: Resolver, name: string): Promise<Exclude<Answer<string>, { kind: 'absent' }>> {
  const mx = await resolver.ask({ type: 'MX', name });
  if (mx.kind === 'unknown') return mx;
  const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
  return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}

/**
 * The targets of mail to a domain: its mail servers, or the domain itself if it has an address and no MX records (RFC 5321 section 5.1).
 */
export async function receivingHosts(resolver: Resolver, name: string): Promise<Exclude<Answer<string>, { kind: 'absent' }>> {
  const mx = await resolver.ask({ type: 'MX', name });
  if (mx.kind !== 'absent' || mx.why === 'NXDOMAIN') return await mailHosts(resolver, name);
  const own = await addressesOf(resolver, name);
  return own.kind === 'unknown' ? own : { kind: 'found', records: own.kind === 'found' ? [name] : [] };
}
