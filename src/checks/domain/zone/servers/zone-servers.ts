import { addressesOf } from '../../../lookups.ts';
import type { Resolver } from '../../../../core/ports/dns.ts';

/** One name server of a zone, at one address. */
export interface ZoneServer {
  readonly name: string;
  readonly address: string;
}

export type ZoneServers =
  | { readonly kind: 'found'; readonly zone: string; readonly servers: readonly ZoneServer[]; readonly nameless: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The zone of `domain`, and every address of its name servers; `nameless`: those without an address. */
export async function zoneServers(resolver: Resolver, domain: string): Promise<ZoneServers> {
  const labels = domain.split('.');
  for (let index = 0; index < labels.length; index += 1) {
    const zone = labels.slice(index).join('.');
    const answer = await resolver.ask({ type: 'NS', name: zone });
    if (answer.kind === 'unknown') return answer;
    if (answer.kind === 'absent' || answer.records.length === 0) continue;
    const names = [...new Set(answer.records.map((name) => name.toLowerCase()))].toSorted();
    const looked = await Promise.all(names.map(async (name) => ({ name, addresses: await addressesOf(resolver, name) })));
    const failed = looked.find(({ addresses }) => addresses.kind === 'unknown');
    const servers = looked.flatMap(({ name, addresses }) =>
      addresses.kind === 'found' ? addresses.records.map((address) => ({ name, address })) : [],
    );
    if (servers.length === 0 && failed?.addresses.kind === 'unknown') return failed.addresses;
    return { kind: 'found', zone, servers, nameless: looked.flatMap(({ name, addresses }) => (addresses.kind === 'found' ? [] : [name])) };
  }
  return { kind: 'unknown', reason: `no zone above ${domain} has name servers` };
}

/** The network that usually fails together: 24 bits of IPv4, 48 of IPv6. */
export function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.');
}
