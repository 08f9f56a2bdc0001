import { isUnlistable, reversedAddress } from '../../../core/address/ip-address.ts';
import type { Zone, ZoneKind } from '../catalogue/zone.ts';
import type { Result } from '../../../core/result/outcome.ts';

/** An address or a domain that lists are asked about. */
export interface Target {
  readonly kind: ZoneKind;
  /** For display. */
  readonly name: string;
  /** The labels before the zone in a question, most exact first; several only for the parents of a domain. */
  readonly labels: readonly string[];
  /** Why it is asked about (`MX of example.net`); null: the configuration names it. */
  readonly origin: string | null;
  /** The owner of its shared servers; null: none is known. */
  readonly pool: string | null;
}

// Of a longer name only the last labels are asked: no list goes deeper.
const DEEPEST = 5;

/** `unlistable`: no public list can know the address. */
export function addressTarget(
  ip: string,
  origin: string | null,
  pool: string | null,
): Result<{ target: Target }, { why: 'no-address' | 'unlistable' }> {
  const address = reversedAddress(ip);
  if (address === null) return { ok: false, why: 'no-address' };
  if (isUnlistable(ip)) return { ok: false, why: 'unlistable' };
  return { ok: true, target: { kind: address.family, name: ip, labels: [address.labels], origin, pool } };
}

/** A domain, with the parents by which lists of registered domains may know it. `name` is in A-labels and lower case. */
export function domainTarget(name: string, origin: string | null): Target {
  const parts = name.split('.').slice(-DEEPEST);
  const labels = parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'));
  return { kind: 'domain', name, labels, origin, pool: null };
}

/** The names to ask a zone for about a target: only the exact one, unless the zone lists registered domains only. */
export function labelsFor(zone: Zone, target: Target): readonly string[] {
  return target.kind === 'domain' && zone.parents ? target.labels : target.labels.slice(0, 1);
}
