import type { Code, Zone, ZoneTier } from './zone.ts';
import { complaints, weighed, zone } from './zone.ts';

// One operator, one set of codes, two ways in: the public mirrors, which refuse public and hosted resolvers, and the same data by key.

const PAGE = 'https://check.spamhaus.org/';
const NEEDS = 'a resolver of your own, or a key (blocklists.spamhaus-dqs-key, free of charge)';

const SBL = complaints({ '127.0.0.2': 'SBL, a known source of spam', '127.0.0.9': 'DROP, a network run by criminals' });
const CSS = complaints({ '127.0.0.3': 'CSS, low reputation or snowshoe spam' });
const XBL = complaints({ '127.0.0.4-7': 'XBL, an exploited or infected machine' });
const BCL = complaints({ '127.0.0.30': 'BCL, a controller of a botnet' });
const PBL = weighed('policy', {
  '127.0.0.10': 'PBL, a network that should not send mail by itself (its provider says so)',
  '127.0.0.11': 'PBL, a network that should not send mail by itself (Spamhaus says so)',
});
const ZEN: readonly Code[] = [...SBL, ...CSS, ...XBL, ...BCL, ...PBL];

const DBL = complaints({
  '127.0.1.2': 'DBL, spam or low reputation',
  '127.0.1.4': 'DBL, phishing',
  '127.0.1.5': 'DBL, malware',
  '127.0.1.6': 'DBL, a controller of a botnet',
  '127.0.1.102': 'DBL, an honest site that spammers abuse',
  '127.0.1.103': 'DBL, an honest redirector that spammers abuse',
  '127.0.1.104': 'DBL, an honest site that was broken into for phishing',
  '127.0.1.105': 'DBL, an honest site that was broken into for malware',
  '127.0.1.106': 'DBL, an honest site that was broken into for a botnet',
});
const ZRD = weighed('note', { '127.0.2.2-24': 'ZRD, a domain that was first seen within the last day' });

const addresses = (codes: readonly Code[]) => ({ kinds: ['ip4', 'ip6'], codes }) as const;
const DOMAINS = {
  kinds: ['domain'],
  codes: DBL,
  errors: [{ answers: '127.0.1.255', meaning: 'it was asked about an address and lists domains' }],
  controls: { domain: { listed: 'dbltest.com', notListed: 'example.com' } },
} as const;

type Facts = Pick<Zone, 'kinds' | 'codes'> & Partial<Pick<Zone, 'errors' | 'controls'>>;

/** Parts of one list that exist in public and by key: `sbl.spamhaus.org` and `sbl.dq.spamhaus.net`. */
const TWINS: Readonly<Record<string, Facts>> = {
  zen: addresses(ZEN),
  sbl: addresses([...SBL, ...CSS]),
  'sbl-xbl': addresses([...SBL, ...CSS, ...XBL]),
  xbl: addresses(XBL),
  pbl: addresses(PBL),
  dbl: DOMAINS,
};

function spamhaus(name: string, tier: ZoneTier, facts: Partial<Zone>): Zone {
  return zone(name, tier, 'Spamhaus', { page: PAGE, ...facts });
}

function keyed(label: string, tier: ZoneTier, facts: Facts): Zone {
  return spamhaus(`${label}.dq.spamhaus.net`, tier, { ...facts, key: 'spamhaus-dqs-key', needs: 'a key (blocklists.spamhaus-dqs-key)' });
}

export const SPAMHAUS: readonly Zone[] = [
  ...Object.entries(TWINS).flatMap(([label, facts]) => [
    spamhaus(`${label}.spamhaus.org`, 'core', { ...facts, needs: NEEDS }),
    keyed(label, 'core', facts),
  ]),
  keyed('zrd', 'informational', {
    kinds: ['domain'],
    codes: ZRD,
    errors: [{ answers: '127.0.2.255', meaning: 'it was asked about an address and lists domains' }],
    controls: { domain: { listed: 'test', notListed: 'example.com' } },
  }),
  keyed('authbl', 'minor', addresses(complaints({ '127.0.0.20': 'AuthBL, password guessing seen' }))),
];

/** The keyed zone with the same data as a public one; null without one. */
export function keyedTwin(name: string): string | null {
  const label = /^([a-z-]+)\.spamhaus\.org$/.exec(name)?.[1];
  return label !== undefined && label in TWINS ? `${label}.dq.spamhaus.net` : null;
}
