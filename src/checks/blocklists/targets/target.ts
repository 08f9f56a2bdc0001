import { isUnlistable, reversedAddress } from '../../../core/address/ip-address.ts';
import type { Zone, ZoneKind } from '../catalogue/zone.ts';
import type { Result } from '../../../core/result/outcome.ts';

/** An address or a domain that lists are asked about. */
export interface Target {
  readonly kind: ZoneKind;
  /** As shown. */
  readonly name: string;
  /** What stands in front of the zone in a question, most exact first; more than one only for the parents of a domain. */
  readonly labels: readonly string[];
  /** Why it is asked about (`MX of example.net`); null: the configuration names it. */
  readonly origin: string | null;
  /** Whose shared servers it belongs to; null: not known to belong to any. */
  readonly pool: string | null;
}

// A name of more labels is asked by its last ones only: nobody lists deeper.
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

/** The name that a zone is asked for about a target; the exact name alone unless the zone knows registered domains only. */
export function labelsFor(zone: Zone, target: Target): readonly string[] {
  return target.kind === 'domain' && zone.parents ? target.labels : target.labels.slice(0, 1);
}
