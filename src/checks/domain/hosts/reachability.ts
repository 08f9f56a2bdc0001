import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import { isIpv6 } from '../../../core/address/ip-address.ts';
import { addressesOf, mailHosts } from '../../lookups.ts';
import type { ZoneServers } from '../zone/servers/zone-servers.ts';
import { networkOf, zoneServers } from '../zone/servers/zone-servers.ts';
import { formatCount } from '../../../core/text/format/count.ts';

/**
 * Whether mail servers and name servers are reachable over IPv6 and over IPv4, and whether name servers stand in more than one network.
 * Advice, except for a domain without any IPv4, which most of the world uses.
 */
export const checkReachability: DomainCheck = async (resolver, { name, internal = false }) => {
  const [hosts, zone] = await Promise.all([mailHosts(resolver, name), zoneServers(resolver, name)]);
  const known = hosts.kind === 'found' ? hosts.records : [];
  const looked = await Promise.all(known.map(async (host) => ({ host, addresses: await addressesOf(resolver, host) })));
  const seen = looked.flatMap(({ host, addresses }) => (addresses.kind === 'found' ? [{ host, addresses: addresses.records }] : []));
  const findings: Finding[] = [];
  const bare = !internal && seen.every(({ addresses }) => addresses.every(isIpv6)) && (await areWithoutIpv4(resolver, known));
  if (seen.length > 0) findings.push(familiesFinding(name, seen, bare));
  if (zone.kind === 'found' && zone.servers.length > 0) {
    const names = [...new Set(zone.servers.map((server) => server.name))];
    const isBare = !internal && zone.servers.every(({ address }) => isIpv6(address)) && (await areWithoutIpv4(resolver, names));
    findings.push(networksFinding(name, zone, isBare));
  }
  return findings;
};

/** Whether all hosts certainly have no IPv4 address: a failed look-up is no absence. */
async function areWithoutIpv4(resolver: DomainResolver, hosts: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(hosts.map((host) => resolver.ask({ type: 'A', name: host })));
  return answers.every((answer) => answer.kind === 'absent' || (answer.kind === 'found' && answer.records.length === 0));
}

function familiesFinding(
  name: string,
  seen: readonly { readonly host: string; readonly addresses: readonly string[] }[],
  withoutIpv4: boolean,
): Finding {
  const finding = findingOn(name);
  if (withoutIpv4) {
    const message = `No mail server of ${name} has an IPv4 address: senders without IPv6, which are most, cannot reach it.`;
    return finding('mx-families', 'warning', message, {
      evidence: seen.map(({ host, addresses }) => `${host} AAAA: ${addresses.join(', ')}`).join('\n'),
      remedy: 'Publish an A record for one of them at least, and let it listen there.',
      reference: 'RFC 3974 section 3',
    });
  }
  const isReached = ({ addresses }: { readonly addresses: readonly string[] }) => addresses.some(isIpv6);
  const reached = seen.filter(isReached).map(({ host }) => host);
  const message =
    reached.length === 0
      ? `No mail server of ${name} has an IPv6 address: senders without IPv4 cannot reach it.`
      : `Mail servers of ${name} with an IPv6 address: ${reached.join(', ')}.`;
  return finding('mx-families', 'ok', message, { reference: 'RFC 3974 section 3' });
}

function networksFinding(name: string, { zone, servers }: Extract<ZoneServers, { kind: 'found' }>, withoutIpv4: boolean): Finding {
  const finding = findingOn(name);
  const evidence = servers.map((server) => `${server.name} (${server.address})`).join('\n');
  if (withoutIpv4) {
    const message = `No name server of ${zone} has an IPv4 address: resolvers without IPv6 cannot find the domain, and their users' mail to it waits.`;
    const remedy = 'Let one name server at least answer over IPv4 too.';
    return finding('dns-networks', 'warning', message, { evidence, remedy, reference: 'BCP 91, RFC 10001' });
  }
  const networks = new Set(servers.map(({ address }) => networkOf(address)));
  const names = new Set(servers.map((server) => server.name));
  const has6 = servers.some(({ address }) => isIpv6(address));
  const few = names.size < 2 || networks.size < 2;
  const where = few
    ? `${zone} has ${formatCount(names.size, 'name server')} in ${formatCount(networks.size, 'network')}: if that fails, the domain cannot be found, and mail to it waits`
    : `${zone} has ${names.size} name servers in ${networks.size} networks`;
  const message = `${where}; ${has6 ? 'with' : 'without'} IPv6.`;
  return finding('dns-networks', 'ok', message, {
    evidence,
    ...(few ? { remedy: 'Have a second name server in another network serve the zone.' } : {}),
    reference: 'RFC 2182 section 3.1',
  });
}
