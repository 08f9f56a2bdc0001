import type { BlocklistsConfig } from '../config/config.ts';
import { CATALOGUE, DEFAULT_ZONES } from './catalogue.ts';
import { RETIRED } from './retired.ts';
import type { Zone } from './zone.ts';
import { uncataloguedZone } from './zone.ts';

/** A zone as this run asks it. */
export interface ChosenZone {
  readonly zone: Zone;
  /** What stands behind the address in a question; holds the key of a keyed zone, so it is never shown. */
  readonly suffix: string;
  /** The key in `suffix`, to be masked; null: none. */
  readonly key: string | null;
}

/** The configured zones; with a Spamhaus key, its keyed zone stands in for the public one, which refuses most shared resolvers. */
export function chooseZones({ zones, spamhausDqsKey: key }: Pick<BlocklistsConfig, 'zones' | 'spamhausDqsKey'>): readonly ChosenZone[] {
  const names = zones === 'default' ? DEFAULT_ZONES : zones.map(plain);
  const keyed = names.map((name) => (key !== null && name === 'zen.spamhaus.org' ? `${key}.zen.dq.spamhaus.net` : name));
  return [...new Set(keyed)].map(chooseZone);
}

function chooseZone(suffix: string): ChosenZone {
  const { label, parent } = split(suffix);
  const keyed = CATALOGUE.find((zone) => zone.keyed && zone.name === parent);
  if (keyed !== undefined) return { zone: keyed, suffix, key: label };
  return { zone: CATALOGUE.find((zone) => zone.name === suffix) ?? uncataloguedZone(suffix), suffix, key: null };
}

/** Why a zone cannot be asked about addresses, as one sentence for the configuration; null: it can. */
export function zoneProblem(text: string): string | null {
  const name = plain(text);
  if (
    !/^(?=.{3,200}$)[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?(?:\.[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?)+$/.test(name) ||
    /^[\d.]+$/.test(name)
  ) {
    return `"${text}" is not the name of a DNS zone such as zen.spamhaus.org.`;
  }
  const retired = RETIRED.find((zone) => name === zone.name || name.endsWith(`.${zone.name}`));
  if (retired !== undefined) return `${name} has ended (${retired.since}): ${retired.end}; leave it out.`;
  const known = CATALOGUE.find((zone) => zone.name === name);
  if (known?.keyed === true) return `${name} needs a key as its first label; for Spamhaus set spamhaus-dqs-key and name zen.spamhaus.org.`;
  if (known?.tier === 'allowlist') return `${name} is an allowlist: being on it is good; leave it out.`;
  if (known !== undefined && !known.kinds.some((kind) => kind !== 'domain')) return `${name} lists domains, not addresses; leave it out.`;
  return null;
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, '');
}

function split(name: string): { readonly label: string; readonly parent: string } {
  const dot = name.indexOf('.');
  return { label: name.slice(0, Math.max(0, dot)), parent: name.slice(dot + 1) };
}
