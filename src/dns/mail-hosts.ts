import type { Answer, Resolver } from './answer.ts';

/** The hosts in the MX records of a domain, each once, in lower case; none where there are no records or a null MX. */
export async function mailHosts(resolver: Resolver, name: string): Promise<Exclude<Answer<string>, { kind: 'absent' }>> {
  const mx = await resolver.mx(name);
  if (mx.kind === 'unknown') return mx;
  const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
  return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}
