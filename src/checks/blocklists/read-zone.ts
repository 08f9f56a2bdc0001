import { editDistance } from '../../core/text/nearest.ts';
import type { ReadZone, ZoneFacts } from '../../core/request/zone-facts.ts';
import { DEFAULT_WITH_ABUSIX, DEFAULT_ZONES, ZONE_CATALOGUE } from './catalogue/catalogue.ts';
import { known, ownKey, plain } from './ask/choose-zones.ts';
import { RETIRED } from './catalogue/retired.ts';
import { keyedTwin } from './catalogue/spamhaus.ts';

const LABEL = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
const ZONE_NAME = new RegExp(`^(?=.{3,200}$)${LABEL}(?:\\.${LABEL})+$`);
// Two typing errors; with more, it is another list.
const MISSPELT = 2;

/** The catalogue's facts about a configured zone. */
export const readZone: ReadZone = (text, keys) => {
  const name = plain(text);
  if (name === 'default') {
    const all = [...DEFAULT_ZONES, ...(keys.has('abusix-key') ? DEFAULT_WITH_ABUSIX : [])];
    return { problem: null, key: null, known: true, kinds: ['ip4', 'ip6', 'domain'], names: all.flatMap(namesOf) };
  }
  const own = ownKey(name);
  const zone = own?.zone ?? known(name);
  return {
    problem: problemOf(name, keys),
    key: own?.key ?? null,
    known: zone !== undefined,
    kinds: zone?.kinds ?? ['ip4', 'ip6'],
    names: namesOf(zone?.name ?? name),
  };
};

function namesOf(name: string): readonly string[] {
  const twin = keyedTwin(name);
  return twin === null ? [name] : [name, twin];
}

function problemOf(name: string, keys: ReadonlySet<string>): ZoneFacts['problem'] {
  const shown = withoutKey(name);
  if (!ZONE_NAME.test(name) || /^[\d.]+$/.test(name)) {
    return { message: `${JSON.stringify(shown)} is not the name of a DNS zone`, hint: 'write a name such as zen.spamhaus.org' };
  }
  const retired = RETIRED.find((zone) => name === zone.name || name.endsWith(`.${zone.name}`));
  if (retired !== undefined) return { message: `${shown} has ended (${retired.since}): ${retired.end}`, hint: 'leave it out' };
  if (ownKey(name) !== null) return null;
  const zone = known(name);
  if (zone !== undefined) {
    if (zone.key === null || keys.has(zone.key)) return null;
    return { message: `${name} is asked with a key, and there is none`, hint: `set blocklists.${zone.key}` };
  }
  const meant = ZONE_CATALOGUE.find(({ name: other }) => isMisspelt(name, other) || body(name) === body(other));
  return meant === undefined ? null : { message: `${shown} is not known`, hint: `did you mean ${meant.name}?` };
}

/** Names of very different lengths are never near each other: this rules out hundreds of them quickly. */
function isMisspelt(name: string, other: string): boolean {
  return Math.abs(name.length - other.length) <= MISSPELT && editDistance(name, other) <= MISSPELT;
}

/** All but the last label: `bl.spamcop` of `bl.spamcop.com`. */
function body(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/** A first label that looks like a key may be one, before a misspelt zone. */
function withoutKey(name: string): string {
  return name.replace(/^[a-z\d]{16,}(?=\.|$)/, '***').slice(0, 80);
}
