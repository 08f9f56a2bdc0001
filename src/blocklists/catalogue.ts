import type { Zone } from './zone.ts';

const SPAMHAUS_CODES: Zone['codes'] = {
  '127.0.0.2': 'SBL, a known spam source',
  '127.0.0.3': 'CSS, low reputation or snowshoe spam',
  '127.0.0.4': 'XBL, an exploited or infected machine',
  '127.0.0.5': 'XBL, an exploited or infected machine',
  '127.0.0.6': 'XBL, an exploited or infected machine',
  '127.0.0.7': 'XBL, an exploited or infected machine',
  '127.0.0.9': 'DROP, a network run by criminals',
  '127.0.0.10': 'PBL, a network that should not send mail directly (so its provider)',
  '127.0.0.11': 'PBL, a network that should not send mail directly (so Spamhaus)',
  '127.0.0.30': 'BCL, a botnet controller',
};
const SPAMHAUS_POLICY = ['127.0.0.10', '127.0.0.11'];

function zone(name: string, tier: Zone['tier'], facts: Partial<Zone>): Zone {
  return { name, kinds: ['ip4'], tier, codes: null, policyCodes: [], errors: {}, keyed: false, page: null, ...facts };
}

/**
 * The blocklists that we know, compiled from their operators' pages as of November 2026. All of them keep the test points of RFC 5782
 * section 5; lists that do not are left out, and asked as unknown zones they give no verdict rather than a wrong one.
 */
export const CATALOGUE: readonly Zone[] = [
  zone('zen.spamhaus.org', 'core', {
    kinds: ['ip4', 'ip6'],
    codes: SPAMHAUS_CODES,
    policyCodes: SPAMHAUS_POLICY,
    page: 'https://check.spamhaus.org/',
  }),
  zone('zen.dq.spamhaus.net', 'core', {
    kinds: ['ip4', 'ip6'],
    codes: SPAMHAUS_CODES,
    policyCodes: SPAMHAUS_POLICY,
    keyed: true,
    page: 'https://check.spamhaus.org/',
  }),
  zone('bl.spamcop.net', 'core', { codes: { '127.0.0.2': 'reported by users or spam traps' }, page: 'https://www.spamcop.net/bl.shtml' }),
  zone('b.barracudacentral.org', 'core', { codes: { '127.0.0.2': 'poor reputation' }, page: 'https://www.barracudacentral.org/rbl' }),
  zone('psbl.surriel.com', 'core', { codes: { '127.0.0.2': 'mail to a spam trap' }, page: 'https://psbl.org/' }),
  zone('bl.mailspike.net', 'core', {
    codes: {
      '127.0.0.2': 'a new spam wave',
      '127.0.0.10': 'worst reputation',
      '127.0.0.11': 'very bad reputation',
      '127.0.0.12': 'bad reputation',
    },
    page: 'https://mailspike.io/usage',
  }),
  zone('bl.blocklist.de', 'informational', { kinds: ['ip4', 'ip6'], page: 'https://www.blocklist.de/' }),
  zone('all.spamrats.com', 'minor', {
    codes: {
      '127.0.0.36': 'a name that looks dynamic',
      '127.0.0.37': 'no PTR record',
      '127.0.0.38': 'spam seen',
      '127.0.0.43': 'password guessing seen',
    },
    page: 'https://www.spamrats.com/',
  }),
  zone('truncate.gbudb.net', 'informational', { codes: { '127.0.0.2': 'statistically bad' }, page: 'http://www.gbudb.com/truncate/' }),
  zone('combined.mail.abusix.zone', 'minor', {
    kinds: ['ip4', 'ip6'],
    codes: {
      '127.0.0.2': 'spam seen',
      '127.0.0.3': 'a network that should not send mail directly',
      '127.0.0.4': 'an exploited machine',
      '127.0.0.11': 'a network that should not send mail directly',
      '127.0.0.12': 'a dynamic address',
      '127.0.0.200': 'password guessing seen',
    },
    keyed: true,
    page: 'https://docs.abusix.com/',
  }),
  zone('bl.score.senderscore.com', 'informational', { page: 'https://knowledge.validity.com/' }),
  zone('dnsbl-1.uceprotect.net', 'informational', { codes: { '127.0.0.2': 'the address' }, page: 'https://www.uceprotect.net/' }),
  zone('dnsbl-2.uceprotect.net', 'informational', { codes: { '127.0.0.2': 'its network' }, page: 'https://www.uceprotect.net/' }),
  zone('dnsbl-3.uceprotect.net', 'informational', { codes: { '127.0.0.2': 'its whole provider' }, page: 'https://www.uceprotect.net/' }),
  zone('ips.backscatterer.org', 'informational', {
    codes: { '127.0.0.2': 'bounces or callouts seen' },
    page: 'https://www.uceprotect.net/',
  }),
  zone('list.dnswl.org', 'allowlist', {
    kinds: ['ip4', 'ip6'],
    errors: { '127.0.0.255': 'too many queries' },
    page: 'https://www.dnswl.org/',
  }),
  zone('dbl.spamhaus.org', 'core', { kinds: ['domain'], page: 'https://check.spamhaus.org/' }),
  zone('multi.surbl.org', 'core', { kinds: ['domain'], page: 'https://surbl.org/' }),
  zone('multi.uribl.com', 'core', { kinds: ['domain'], page: 'https://uribl.com/' }),
];

/** What `zones: default` stands for: core lists of addresses that answer without a key. */
export const DEFAULT_ZONES: readonly string[] = [
  'zen.spamhaus.org',
  'bl.spamcop.net',
  'b.barracudacentral.org',
  'psbl.surriel.com',
  'bl.mailspike.net',
];
