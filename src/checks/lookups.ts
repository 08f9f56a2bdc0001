import type { Answer, Resolver } from '../core/ports/dns.ts';

/** The next step where a look-up failed. */
export const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';

/** A and AAAA together: found if either is, unknown if either could not be asked, absent only when both are. */
export async function addressesOf(resolver: Resolver, name: string): Promise<Answer<string>> {
  const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
  const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  if (records.length > 0) return { kind: 'found', records };
  return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}

/** Whether a name is there, or why nobody knows. */
export type Existence = { readonly kind: 'exists' | 'missing' } | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Whether a name exists at all. What NXDOMAIN says of a name it says of all below it, and NODATA says that the name is there (RFC 8020). An
 * alias that leads nowhere is answered with the NXDOMAIN of its end (RFC 6604 section 3), and exists itself.
 */
export async function existence(resolver: Resolver, name: string): Promise<Existence> {
  const address = await resolver.ask({ type: 'A', name });
  if (address.kind === 'unknown') return address;
  if (address.kind === 'found' || address.why === 'NODATA') return { kind: 'exists' };
  const alias = await resolver.ask({ type: 'CNAME', name });
  if (alias.kind === 'unknown') return alias;
  return { kind: alias.kind === 'found' && alias.records.length > 0 ? 'exists' : 'missing' };
}

/** The hosts in the MX records of a domain, each once, in lower case; none where there are no records or a null MX. */
export async function mailHosts(resolver: Resolver, name: string): Promise<Exclude<Answer<string>, { kind: 'absent' }>> {
  const mx = await resolver.ask({ type: 'MX', name });
  if (mx.kind === 'unknown') return mx;
  const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
  return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}

/** Where mail to a domain goes: its mail servers, or the domain itself where it has an address and no MX records (RFC 5321 section 5.1). */
export async function receivingHosts(resolver: Resolver, name: string): Promise<Exclude<Answer<string>, { kind: 'absent' }>> {
  const mx = await resolver.ask({ type: 'MX', name });
  if (mx.kind !== 'absent' || mx.why === 'NXDOMAIN') return await mailHosts(resolver, name);
  const own = await addressesOf(resolver, name);
  return own.kind === 'unknown' ? own : { kind: 'found', records: own.kind === 'found' ? [name] : [] };
}
