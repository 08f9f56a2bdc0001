// The questions to a blocklist: which zones, their controls, what an answer means.
// Called by checks.

import type { BlocklistsConfig } from '../../../core/request/config.ts';
import { DEFAULT_WITH_ABUSIX, DEFAULT_ZONES, ZONE_CATALOGUE } from '../catalogue/catalogue.ts';
import { keyedTwin } from '../catalogue/spamhaus.ts';
import type { KeySetting, Zone } from '../catalogue/zone.ts';
import { uncataloguedZone } from '../catalogue/zone.ts';

/** A zone as this run asks it. */
export interface ChosenZone {
  readonly zone: Zone;
  /** What stands behind the address in a question; holds the key of a keyed zone, so it is never shown. */
  readonly suffix: string;
  /** The key in `suffix`, to be masked; null: none. */
  readonly key: string | null;
}

type Choice = Pick<BlocklistsConfig, 'zones' | 'domainZones' | 'spamhausDqsKey' | 'abusixKey'>;

/**
 * The configured zones, each once. With a key of Spamhaus its keyed zones stand in for the public ones, which refuse most shared
 * resolvers; with one of Abusix, `default` has its lists too.
 */
export function chooseZones({ zones, domainZones, spamhausDqsKey, abusixKey }: Choice): readonly ChosenZone[] {
  const keys: Readonly<Record<KeySetting, string | null>> = { 'spamhaus-dqs-key': spamhausDqsKey, 'abusix-key': abusixKey };
  const names = (zones === 'default' ? ['default'] : zones).flatMap((name) =>
    name === 'default' ? defaultNames(abusixKey) : [plain(name)],
  );
  const chosen = [
    ...names.map((name) => chooseZone(name, keys)),
    ...domainZones.map((name) => plainZone(uncataloguedZone(plain(name), ['domain']))),
  ];
  return [...new Map(chosen.map((zone) => [zone.suffix, zone])).values()];
}

function defaultNames(abusixKey: string | null): readonly string[] {
  return abusixKey === null ? DEFAULT_ZONES : [...DEFAULT_ZONES, ...DEFAULT_WITH_ABUSIX];
}

function chooseZone(name: string, keys: Readonly<Record<KeySetting, string | null>>): ChosenZone {
  const own = ownKey(name);
  if (own !== null) return { zone: own.zone, suffix: name, key: own.key };
  const twin = keys['spamhaus-dqs-key'] === null ? null : keyedTwin(name);
  const zone = known(twin ?? name) ?? uncataloguedZone(name, ['ip4', 'ip6']);
  const key = zone.key === null ? null : keys[zone.key];
  return key === null ? plainZone(zone) : { zone, suffix: `${key.toLowerCase()}.${zone.name}`, key };
}

function plainZone(zone: Zone): ChosenZone {
  return { zone, suffix: zone.name, key: null };
}

/** A keyed zone that was named with its key: `KEY.zen.dq.spamhaus.net`. */
export function ownKey(name: string): { readonly zone: Zone; readonly key: string } | null {
  const dot = name.indexOf('.');
  const zone = known(name.slice(dot + 1));
  return zone !== undefined && zone.key !== null && dot > 0 ? { zone, key: name.slice(0, dot) } : null;
}

export function known(name: string): Zone | undefined {
  return ZONE_CATALOGUE.find((zone) => zone.name === name);
}

/** One spelling of a zone's name. */
export function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, '');
}
