import type { DomainResolver } from '../../../core/ports/dns.ts';
import type { DomainWorld, MetServer, Unreached } from '../../../core/ports/domain-check.ts';
import { addressesOf } from '../../lookups.ts';
import { networkOf } from '../zone/servers/zone-servers.ts';

/** Of more mail servers, and of more addresses of one, the others count as similar: each costs a connection. */
const MOST_HOSTS = 8;
const MOST_ADDRESSES = 4;

/** One address of a mail server, and how it was met. */
export interface MetAddress {
  readonly host: string;
  readonly address: string;
  readonly met: MetServer | PassedOver;
}

/** One of the addresses beyond the limit. */
export interface PassedOver {
  readonly kind: 'passed-over';
  readonly reason: string;
}

const PASSED_OVER: PassedOver = { kind: 'passed-over', reason: `of a host ${MOST_ADDRESSES} addresses are looked at` };

/** The same, reduced to whether it was reached; any other result counts as an answer. */
interface Looked {
  readonly address: string;
  readonly met: Unreached | { readonly kind: 'met' | 'withheld' | 'passed-over' | 'chain' | 'none' | 'unseen' };
}

/** Meets the addresses of one mail server, each once; empty without an address. */
export async function meetHost(resolver: DomainResolver, meet: DomainWorld['meet'], host: string): Promise<readonly MetAddress[]> {
  const answer = await addressesOf(resolver, host);
  const addresses = answer.kind === 'found' ? answer.records : [];
  return await Promise.all(
    inTurn(addresses).map(async (address, index) => ({
      host,
      address,
      met: index < MOST_ADDRESSES ? await meet(host, address, null) : PASSED_OVER,
    })),
  );
}

/** The same of several mail servers, in the order of their names. */
export async function meetHosts(
  resolver: DomainResolver,
  meet: DomainWorld['meet'],
  hosts: readonly string[],
): Promise<readonly MetAddress[]> {
  const all = await Promise.all(
    hosts
      .toSorted()
      .slice(0, MOST_HOSTS)
      .map((host) => meetHost(resolver, meet, host)),
  );
  return all.flat();
}

/** One server stands in two networks, of IPv4 and of IPv6. If so many fail together, the way to all of them is blocked. */
const SILENT_NETWORKS = 3;

/**
 * Whether this run's place is the reason for the unreached servers: it has no route to any of them, or servers in several networks are
 * equally silent and none has answered. A single silent server may as well be down.
 */
export function isShutHere(met: readonly Looked[]): boolean {
  const unreached = met.flatMap(({ address, met: each }) => (each.kind === 'unreached' ? [{ address, by: each.by }] : []));
  const silent = unreached.filter(({ by }) => by === 'silence').map(({ address }) => address);
  if (unreached.length === 0 || unreached.some(({ by }) => by === undefined)) return false;
  if (silent.length === 0) return true;
  return (
    new Set(silent.map(networkOf)).size >= SILENT_NETWORKS &&
    met.every(({ met: { kind } }) => kind === 'unreached' || kind === 'passed-over')
  );
}

/** IPv4 and IPv6 in turn, so that both are among the first. */
function inTurn(addresses: readonly string[]): readonly string[] {
  const v4 = addresses.filter((address) => !address.includes(':'));
  const v6 = addresses.filter((address) => address.includes(':'));
  return Array.from({ length: Math.max(v4.length, v6.length) }, (_, index) => [v4[index], v6[index]]).flatMap((pair) =>
    pair.flatMap((address) => address ?? []),
  );
}
