// The questions to a blocklist: which zones, their controls, the meaning of an answer.
// Called by checks.

import type { BlocklistsConfig } from '../../../core/request/config.ts';
import { DEFAULT_WITH_ABUSIX, DEFAULT_ZONES, ZONE_CATALOGUE } from '../catalogue/catalogue.ts';
import { keyedTwin } from '../catalogue/spamhaus.ts';
import type { KeySetting, Zone } from '../catalogue/zone.ts';
import { uncataloguedZone } from '../catalogue/zone.ts';

/** A zone for this run's questions. */
export interface ChosenZone {
  readonly zone: Zone;
  /** The part of a question behind the address. It holds the key of a keyed zone, so it is never shown. */
  readonly suffix: string;
  /** The key in `suffix`, to mask; null: none. */
  readonly key: string | null;
}

type Choice = Pick<BlocklistsConfig, 'zones' | 'domainZones' | 'spamhausDqsKey' | 'abusixKey'>;

/**
 * The configured zones, each once. With a key of Spamhaus its keyed zones replace the public ones, which refuse most shared resolvers. With
 * one of Abusix, `default` includes its lists too.
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

/** A keyed zone whose configured name holds its key: `KEY.zen.dq.spamhaus.net`. */
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
