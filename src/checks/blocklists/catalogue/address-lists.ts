import type { Zone } from './zone.ts';
import { complaints, weighed, zone } from './zone.ts';

const UCEPROTECT = 'https://www.uceprotect.net/';
const ABUSIX = { key: 'abusix-key', needs: 'a key (blocklists.abusix-key)', page: 'https://lookup.abusix.com/' } as const;
const ABUSIX_BLACK = complaints({
  '127.0.0.2': 'mail to a spam trap',
  '127.0.0.3': 'very low reputation, or in the neighbourhood of such',
  '127.0.0.200': 'listed by hand',
});
const ABUSIX_EXPLOIT = complaints({ '127.0.0.4': 'an exploited machine' });
const ABUSIX_POLICY = weighed('policy', { '127.0.0.11-12': 'a network that should not send mail by itself' });

/** Lists of addresses, except those of Spamhaus. */
export const ADDRESS_LISTS: readonly Zone[] = [
  zone('bl.spamcop.net', 'core', 'SpamCop', {
    codes: complaints({ '127.0.0.2': 'reported by users or spam traps; ends by itself about a day after the last report' }),
    page: 'https://www.spamcop.net/bl.shtml',
  }),
  zone('b.barracudacentral.org', 'core', 'Barracuda', {
    codes: complaints({ '127.0.0.2': 'poor reputation' }),
    needs: 'registration of the address of the resolver that asks',
    page: 'https://www.barracudacentral.org/rbl/removal-request',
  }),
  zone('psbl.surriel.com', 'core', 'PSBL', {
    codes: complaints({ '127.0.0.2': 'mail to a spam trap' }),
    page: 'https://psbl.org/',
  }),
  zone('bl.mailspike.net', 'core', 'Mailspike', {
    codes: complaints({
      '127.0.0.2': 'part of a new wave of spam',
      '127.0.0.10': 'worst reputation',
      '127.0.0.11': 'very bad reputation',
      '127.0.0.12': 'bad reputation',
    }),
    page: 'https://mailspike.io/ip_verify',
  }),
  zone('rep.mailspike.net', 'informational', 'Mailspike', {
    codes: [
      ...weighed('note', { '127.0.0.10-12': 'bad reputation', '127.0.0.13-16': 'neither good nor bad reputation' }),
      ...weighed('praise', { '127.0.0.17-20': 'good reputation' }),
    ],
    page: 'https://mailspike.io/ip_verify',
  }),
  zone('all.spamrats.com', 'minor', 'SpamRATS', {
    codes: [
      ...weighed('policy', { '127.0.0.36': 'its name looks like that of a dynamic address' }),
      ...weighed('note', { '127.0.0.37': 'it has no PTR record' }),
      ...complaints({ '127.0.0.38': 'spam seen', '127.0.0.43': 'password guessing seen' }),
    ],
    page: 'https://www.spamrats.com/removal.php',
  }),
  zone('dnsbl.dronebl.org', 'minor', 'DroneBL', {
    kinds: ['ip4', 'ip6'],
    codes: [
      ...weighed('note', { '127.0.0.1-2': 'a test or a sample', '127.0.0.255': 'for no told reason' }),
      ...complaints({
        '127.0.0.3': 'a drone on IRC',
        '127.0.0.5-6': 'a spam bot or worm',
        '127.0.0.7': 'a drone of denial-of-service attacks',
        '127.0.0.8-9': 'an open proxy',
        '127.0.0.10-12': 'an abused machine',
        '127.0.0.13': 'password guessing seen',
        '127.0.0.14-19': 'an abused proxy, router or botnet machine',
      }),
    ],
    // Its test entry may be 127.0.0.1, which RFC 5782 keeps free; an address without an owner (RFC 5737) is its negative control.
    controls: { ip4: { listed: ['2.0.0.127', '1.0.0.127'], notListed: '0.2.0.192' } },
    page: 'https://dronebl.org/lookup',
  }),
  zone('bl.blocklist.de', 'informational', 'blocklist.de', { kinds: ['ip4', 'ip6'], page: 'https://www.blocklist.de/en/delist.html' }),
  zone('truncate.gbudb.net', 'informational', 'GBUdb', {
    codes: complaints({ '127.0.0.2': 'nearly all of its mail is spam' }),
    page: 'http://www.gbudb.com/truncate/',
  }),
  zone('hostkarma.junkemailfilter.com', 'informational', 'Junk Email Filter', {
    // 127.0.0.1 is a listing here, and a good one; the test entry of RFC 5782 is not listed as such.
    codes: [
      ...weighed('praise', { '127.0.0.1': 'trusted', '127.0.0.5': 'not to be blocked' }),
      ...complaints({ '127.0.0.2': 'a source of spam' }),
      ...weighed('note', { '127.0.0.3': 'spam and honest mail', '127.0.0.4': 'some spam' }),
    ],
    page: 'https://wiki.junkemailfilter.com/',
  }),
  zone('bl.score.senderscore.com', 'informational', 'Validity', {
    needs: 'registration of the address of the resolver that asks',
    errors: [{ answers: '127.255.255.255', meaning: 'it refuses this resolver, not being registered' }],
    page: 'https://senderscore.org/',
  }),
  zone('dnsbl-1.uceprotect.net', 'informational', 'UCEPROTECT', {
    codes: complaints({ '127.0.0.2': 'the address itself' }),
    page: UCEPROTECT,
  }),
  zone('dnsbl-2.uceprotect.net', 'informational', 'UCEPROTECT', {
    codes: weighed('note', { '127.0.0.2': 'the network around it' }),
    page: UCEPROTECT,
  }),
  zone('dnsbl-3.uceprotect.net', 'informational', 'UCEPROTECT', {
    codes: weighed('note', { '127.0.0.2': 'the whole of its provider, about which a sender can do nothing' }),
    page: UCEPROTECT,
  }),
  zone('ips.backscatterer.org', 'informational', 'UCEPROTECT', {
    codes: weighed('note', { '127.0.0.2': 'bounces to strangers, or callouts' }),
    page: 'https://www.backscatterer.org/',
  }),
  zone('combined.mail.abusix.zone', 'minor', 'Abusix', {
    kinds: ['ip4', 'ip6'],
    codes: [...ABUSIX_BLACK, ...ABUSIX_EXPLOIT, ...ABUSIX_POLICY],
    ...ABUSIX,
  }),
  zone('black.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_BLACK, ...ABUSIX }),
  zone('exploit.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_EXPLOIT, ...ABUSIX }),
  zone('list.dnswl.org', 'allowlist', 'DNSWL', {
    kinds: ['ip4', 'ip6'],
    codes: weighed('praise', {
      '127.0.2-20.0': 'known, trust none',
      '127.0.2-20.1': 'known, trust low',
      '127.0.2-20.2': 'known, trust medium',
      '127.0.2-20.3': 'known, trust high',
    }),
    errors: [{ answers: '127.0.0.255', meaning: 'it refuses this resolver for asking too much' }],
    page: 'https://www.dnswl.org/',
  }),
];
