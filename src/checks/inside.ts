// Every question about a domain, an address, a certificate, an arrived mail; here the code that the checks share.
// Called by checks and app.

// A foreign record must not send this machine into its own network: neither to report an answer there, nor to knock. A connection to a
// record's target is allowed in three cases: it is public; the configuration names it as a server; the domain is configured as internal.

import { isInside, sameForm } from '../core/address/ip-address.ts';
import type { AskAuthority, DomainWorld, Withheld } from '../core/ports/domain-check.ts';
import type { DnsConfig, DomainConfig, Endpoint } from '../core/request/config.ts';

/** Further addresses would say the same. */
const MOST_NAMED = 3;

/** The same world, in which this domain's records lead to no private connection. */
export function withoutInside(world: DomainWorld, domain: DomainConfig): DomainWorld {
  const { askAuthority } = world;
  return {
    ...world,
    meet: async (host, address, key) =>
      mayReach(domain, world.own, host, address) ? await world.meet(host, address, key) : withheld(address, domain.name),
    fetchPage: async (host, path, addresses, limit) => {
      const outside = addresses.filter((address) => mayReach(domain, world.own, host, address));
      return outside.length === 0
        ? withheld(addresses.slice(0, MOST_NAMED).join(', '), domain.name)
        : await world.fetchPage(host, path, outside, limit);
    },
    askAuthority: askingOutside(askAuthority, domain, world.own),
  };
}

/** The same for questions to the name servers of a domain; null: no domain may lead them inside. */
export function askingOutside(ask: AskAuthority, domain: DomainConfig | null, own: DomainWorld['own']): AskAuthority {
  return async (address, name, type) =>
    mayReach(domain, own, '', address) ? await ask(address, name, type) : withheld(address, domain?.name ?? null);
}

/** The part of a configuration that names servers. */
export interface NamedServers {
  readonly senders: ReadonlyMap<string, Pick<Endpoint, 'host'>>;
  readonly mailboxes: ReadonlyMap<string, Pick<Endpoint, 'host'>>;
  readonly dns: Pick<DnsConfig, 'servers'>;
}

/** Hosts and addresses of the configured servers. */
export function ownServers({ senders, mailboxes, dns }: NamedServers): DomainWorld['own'] {
  const hosts = [...senders.values(), ...mailboxes.values()].map(({ host }) => host.toLowerCase());
  const resolvers = dns.servers.flatMap((server) => /^\[?([^\]]*)\]?:\d+$/.exec(server)?.[1] ?? []);
  return new Set([...hosts, ...resolvers].map(sameForm));
}

function mayReach(domain: DomainConfig | null, own: DomainWorld['own'], host: string, address: string): boolean {
  return domain?.internal === true || !isInside(address) || own.has(sameForm(address)) || own.has(host.toLowerCase().replace(/\.$/, ''));
}

function withheld(address: string, domain: string | null): Withheld {
  return {
    kind: 'withheld',
    reason: `its address ${address} is inside a network, where nothing is connected to on the word of a DNS record`,
    remedy:
      domain === null
        ? 'Run from outside that network, or let dns.servers name a resolver outside it.'
        : `If that is a host of yours, set domains.${domain}.internal: true in the configuration; else correct the record.`,
  };
}
