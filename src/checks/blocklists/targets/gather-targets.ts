// The addresses and domains that blocklists are asked about.
// Called by checks.

import { parseAddress } from '../../../core/address/mailbox-address.ts';
import type { BlocklistsConfig, Config } from '../../../core/request/config.ts';
import { domainName } from '../../../core/address/names.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { poolOf } from '../catalogue/provider-pools.ts';
import type { Target } from './target.ts';
import { addressTarget, domainTarget } from './target.ts';

/** The targets to ask about, and those that cannot be asked about. */
export interface Gathered {
  readonly targets: readonly Target[];
  /** Configured addresses that no public list can know. */
  readonly private: readonly string[];
  readonly noAddresses: readonly string[];
}

/** An arrived probe's egress address, and the domains in it (DKIM d=, links of the template). */
export interface LearntTargets {
  readonly ips: readonly string[];
  readonly domains: readonly string[];
}

/** The targets in the configuration: addresses, domains, and the From domains of loops. */
export function configuredTargets(lists: BlocklistsConfig, config: Pick<Config, 'loops' | 'domains'>): Gathered {
  const from = config.loops.flatMap((loop) => domainName(parseAddress(loop.from)?.domain ?? '') ?? []);
  const domains = new Map<string, Target>();
  for (const name of from) domains.set(name, domainTarget(name, 'From domain'));
  for (const { name } of config.domains) domains.set(name, domainTarget(name, null));
  for (const name of lists.domains) domains.set(name, domainTarget(name, null));
  const addresses = gatherAddresses(lists.ips, null);
  return { ...addresses, targets: [...addresses.targets, ...domains.values()] };
}

/** The targets from arrived probes. */
export function learntTargets({ ips, domains }: LearntTargets): Gathered {
  const addresses = gatherAddresses(ips, 'where the probe left from');
  const named = domains.flatMap((name) => domainName(name) ?? []).map((name) => domainTarget(name, 'named in the probe'));
  return { ...addresses, targets: [...addresses.targets, ...named] };
}

function gatherAddresses(ips: readonly string[], origin: string | null): Gathered {
  const read = [...new Set(ips.map((text) => text.trim().toLowerCase()))].map((ip) => ({ ip, found: addressTarget(ip, origin, null) }));
  return {
    targets: read.flatMap(({ found }) => (found.ok ? [found.target] : [])),
    private: read.filter(({ found }) => !found.ok && found.why === 'unlistable').map(({ ip }) => ip),
    noAddresses: read.filter(({ found }) => !found.ok && found.why === 'no-address').map(({ ip }) => ip),
  };
}

/** The most mail servers of one domain, and addresses of theirs, that are asked about: the largest providers have ten. */
const MOST_EXCHANGERS = 16;
const MOST_ADDRESSES = 32;

/** The public addresses of a domain's mail exchangers. */
export interface Exchangers {
  readonly targets: readonly Target[];
  /** How many mail servers, and addresses of the others, were left out. */
  readonly left: { readonly hosts: number; readonly addresses: number };
}

/** A failed look-up is left out here: the MX check reports it. */
export async function exchangerTargets(resolver: Resolver, domain: string): Promise<Exchangers> {
  const mx = await resolver.ask({ type: 'MX', name: domain });
  const hosts = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange).filter((host) => host !== '') : [];
  const found = await Promise.all(
    hosts.slice(0, MOST_EXCHANGERS).map(async (host) => {
      const answers = await Promise.all([resolver.ask({ type: 'A', name: host }), resolver.ask({ type: 'AAAA', name: host })]);
      const ips = answers.flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
      return ips.map((ip) => addressTarget(ip, `MX of ${domain}`, poolOf(host)));
    }),
  );
  const targets = found.flat().flatMap((read) => (read.ok ? [read.target] : []));
  const left = { hosts: Math.max(0, hosts.length - MOST_EXCHANGERS), addresses: Math.max(0, targets.length - MOST_ADDRESSES) };
  return { targets: targets.slice(0, MOST_ADDRESSES), left };
}
