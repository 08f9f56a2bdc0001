import type { Answer, Resolver } from '../../../core/ports/dns.ts';
import { found, nodata, nxdomain, unknown } from '../../../core/ports/dns.ts';
import type { AskAuthority } from '../../../core/ports/domain-check.ts';
import { zoneServers } from './zone-servers.ts';

/** So many servers of a zone are asked until one answers. */
const MOST_SERVERS = 3;

/** What the zone's own servers say, past a resolver that speaks for itself or keeps something back. Never rejects. */
export async function askPast(
  resolver: Resolver,
  ask: AskAuthority,
  { type, name }: { readonly type: 'A' | 'AAAA' | 'PTR'; readonly name: string },
): Promise<Answer<string>> {
  const zone = await zoneServers(resolver, name);
  if (zone.kind === 'unknown') return unknown(zone.reason);
  for (const { address } of zone.servers.slice(0, MOST_SERVERS)) {
    const answer = await ask(address, name, type);
    if (answer.kind !== 'answer') continue;
    const [first] = answer.records;
    if (first === undefined) return answer.exists ? nodata : nxdomain;
    const alias = /^CNAME (\S+)\.$/.exec(first)?.[1];
    // What an alias leads to belongs to another zone, of which nothing is known to be made up.
    return alias === undefined ? found(answer.records) : await resolver.ask({ type, name: alias });
  }
  return unknown(`no server of ${zone.zone} answers from here`);
}
