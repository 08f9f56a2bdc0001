import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { addressesOf, mailHosts } from '../../lookups.ts';
import { networkOf, zoneServers } from '../zone/servers/zone-servers.ts';
import { formatCount } from '../../../core/text/format/count.ts';

/** Whether mail servers and name servers have IPv6, and whether name servers are in more than one network. Advice alone. */
export const checkReachability: DomainCheck = async (resolver, { name }) => {
  const [hosts, zone] = await Promise.all([mailHosts(resolver, name), zoneServers(resolver, name)]);
  const known = hosts.kind === 'found' ? hosts.records : [];
  const looked = await Promise.all(known.map(async (host) => ({ host, addresses: await addressesOf(resolver, host) })));
  const seen = looked.flatMap(({ host, addresses }) => (addresses.kind === 'found' ? [{ host, addresses: addresses.records }] : []));
  const findings: Finding[] = [];
  if (seen.length > 0) findings.push(ipv6Finding(name, seen));
  if (zone.kind === 'found' && zone.servers.length > 0) findings.push(networksFinding(name, zone.zone, zone.servers));
  return findings;
};

function ipv6Finding(name: string, seen: readonly { readonly host: string; readonly addresses: readonly string[] }[]): Finding {
  const isReached = ({ addresses }: { readonly addresses: readonly string[] }) => addresses.some((address) => address.includes(':'));
  const reached = seen.filter(isReached).map(({ host }) => host);
  const message =
    reached.length === 0
      ? `No mail server of ${name} has an IPv6 address: senders without IPv4 cannot reach it.`
      : `Mail servers of ${name} with an IPv6 address: ${reached.join(', ')}.`;
  return findingOn(name)('mx-families', 'ok', message, { reference: 'RFC 3974 section 3' });
}

function networksFinding(name: string, zone: string, servers: readonly { readonly name: string; readonly address: string }[]): Finding {
  const networks = new Set(servers.map(({ address }) => networkOf(address)));
  const names = new Set(servers.map((server) => server.name));
  const has6 = servers.some(({ address }) => address.includes(':'));
  const few = names.size < 2 || networks.size < 2;
  const where = few
    ? `${zone} has ${formatCount(names.size, 'name server')} in ${formatCount(networks.size, 'network')}: if that fails, the domain cannot be found, and mail to it waits`
    : `${zone} has ${names.size} name servers in ${networks.size} networks`;
  const message = `${where}; ${has6 ? 'with' : 'without'} IPv6.`;
  return findingOn(name)('dns-networks', 'ok', message, {
    evidence: servers.map((server) => `${server.name} (${server.address})`).join('\n'),
    ...(few ? { remedy: 'Have a second name server in another network serve the zone.' } : {}),
    reference: 'RFC 2182 section 3.1',
  });
}
