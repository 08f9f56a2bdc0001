import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import type { Resolver } from '../../../../core/ports/dns.ts';
import type { AskAuthority, DelegatedServer, DomainCheck } from '../../../../core/ports/domain-check.ts';
import { sameForm } from '../../../../core/address/ip-address.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { addressesOf } from '../../../lookups.ts';
import { lame } from './authoritative.ts';
import type { ZoneServer } from './zone-servers.ts';
import { zoneServers } from './zone-servers.ts';

/** The most servers of the parent zone that are asked until one answers. */
const MOST_PARENTS = 3;
/** The most servers that only the parent names and that are asked whether they serve the zone. */
const MOST_STRANGERS = 4;

/**
 * Whether the parent zone names the same name servers as the zone itself, at the same addresses. Advice, except for one that does not serve
 * the zone.
 */
export function checkDelegation(ask: AskAuthority): DomainCheck {
  return async (resolver, { name }) => {
    const zone = await zoneServers(resolver, name);
    if (zone.kind === 'unknown') return [];
    const parent = await delegationBy(resolver, ask, zone.zone);
    if (parent === null) return [];
    const own = (await namesBy(ask, zone.zone, zone.servers)) ?? [...new Set(zone.servers.map((server) => server.name))];
    const strangers = parent.servers.filter((server) => !own.includes(server.name));
    return [
      compared(name, { zone: zone.zone, parent: parent.zone, delegated: parent.servers, own, servers: zone.servers }),
      ...(await lameStrangers(resolver, ask, { name, zone: zone.zone }, strangers)),
    ];
  };
}

interface Parent {
  readonly zone: string;
  readonly servers: readonly DelegatedServer[];
}

/** The parent zone's delegation; null: it could not be asked, or its servers serve the zone itself and so give no delegation. */
async function delegationBy(resolver: Resolver, ask: AskAuthority, zone: string): Promise<Parent | null> {
  const labels = zone.split('.');
  for (let index = 1; index < labels.length; index += 1) {
    const above = labels.slice(index).join('.');
    const answer = await resolver.ask({ type: 'NS', name: above });
    if (answer.kind === 'unknown') return null;
    if (answer.kind === 'absent' || answer.records.length === 0) continue;
    for (const server of answer.records.toSorted().slice(0, MOST_PARENTS)) {
      const addresses = await addressesOf(resolver, server);
      const [address] = addresses.kind === 'found' ? addresses.records : [];
      const said = address === undefined ? null : await ask(address, zone, 'NS');
      if (said?.kind !== 'answer') continue;
      const { delegation = [] } = said;
      return delegation.length > 0 ? { zone: above, servers: delegation } : null;
    }
    return null;
  }
  return null;
}

/** The names from a server of the zone itself; null: none answers. */
async function namesBy(ask: AskAuthority, zone: string, servers: readonly ZoneServer[]): Promise<readonly string[] | null> {
  for (const { address } of servers.slice(0, MOST_PARENTS)) {
    const said = await ask(address, zone, 'NS');
    if (said.kind === 'answer' && said.referral !== true && said.records.length > 0)
      return said.records.map((server) => server.toLowerCase().replace(/\.$/, ''));
  }
  return null;
}

interface BothSides {
  readonly zone: string;
  readonly parent: string;
  readonly delegated: readonly DelegatedServer[];
  readonly own: readonly string[];
  readonly servers: readonly ZoneServer[];
}

function compared(name: string, { zone, parent, delegated, own, servers }: BothSides): Finding {
  const above = delegated.map((server) => server.name);
  const onlyAbove = above.filter((server) => !own.includes(server));
  const onlyBelow = own.filter((server) => !above.includes(server));
  const wrongGlue = delegated.flatMap((server) => {
    const addresses = new Set(servers.filter((each) => each.name === server.name).map(({ address }) => sameForm(address)));
    const wrong = addresses.size === 0 ? [] : server.glue.filter((address) => !addresses.has(sameForm(address)));
    return wrong.length === 0 ? [] : [`${parent} hands over ${wrong.join(', ')} for ${server.name}, which has other addresses`];
  });
  const list = (names: readonly string[]) => names.toSorted().map(foreignWord).join(', ');
  const differences = [
    ...(onlyAbove.length > 0 ? [`only ${parent} names ${list(onlyAbove)}`] : []),
    ...(onlyBelow.length > 0 ? [`only ${zone} itself names ${list(onlyBelow)}`] : []),
    ...wrongGlue.map(foreignWord),
  ];
  const glue = ({ glue: addresses }: DelegatedServer) => (addresses.length === 0 ? '' : ` (${addresses.join(', ')})`);
  const evidence = `${parent}: ${delegated.map((server) => `${server.name}${glue(server)}`).join(', ')}\n${zone}: ${own.join(', ')}`;
  const message =
    differences.length === 0
      ? `${zone} and its parent zone ${parent} name the same name servers: ${list(own)}.`
      : `${zone} and its parent zone ${parent} do not say the same of the name servers: ${differences.join('; ')}. Resolvers believe either.`;
  const remedy = `Have the registrar of ${zone} publish what ${zone} itself says, or correct its NS and address records.`;
  return findingOn(name)('dns-delegation', 'ok', message, {
    evidence,
    ...(differences.length === 0 ? {} : { remedy }),
    reference: 'RFC 1034 section 4.2.2',
  });
}

/** Resolvers use the servers that the parent names, even if the zone names others. */
async function lameStrangers(
  resolver: Resolver,
  ask: AskAuthority,
  { name, zone }: { readonly name: string; readonly zone: string },
  strangers: readonly DelegatedServer[],
): Promise<readonly Finding[]> {
  const asked = strangers.slice(0, MOST_STRANGERS).map(async ({ name: server, glue }) => {
    const looked = glue.length > 0 ? null : await addressesOf(resolver, server);
    const [address] = looked?.kind === 'found' ? looked.records : glue;
    const said = address === undefined ? null : await ask(address, zone, 'SOA');
    const reason = said?.kind === 'lame' ? said.reason : said?.kind === 'answer' && said.referral === true ? 'with a referral' : null;
    if (reason === null) return [];
    const what = `${foreignWord(server)}, which the parent zone of ${zone} names, answers ${reason} to ${zone} SOA`;
    return [lame(name, server, what, `${server}: ${zone} SOA: ${reason}`)];
  });
  return (await Promise.all(asked)).flat();
}
