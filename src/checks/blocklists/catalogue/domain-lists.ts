import type { Zone } from './zone.ts';
import { complaints, zone } from './zone.ts';

/** Lists of domains, except those of Spamhaus. */
export const DOMAIN_LISTS: readonly Zone[] = [
  zone('multi.surbl.org', 'core', 'SURBL', {
    kinds: ['domain'],
    bits: [
      { bit: 4, meaning: 'DM, a disposable mail service', weight: 'note' },
      { bit: 8, meaning: 'PH, phishing', weight: 'complaint' },
      { bit: 16, meaning: 'MW, malware', weight: 'complaint' },
      { bit: 32, meaning: 'CT, a click tracker that spammers use', weight: 'complaint' },
      { bit: 64, meaning: 'ABUSE, spam', weight: 'complaint' },
      { bit: 128, meaning: 'CR, a site that was broken into', weight: 'complaint' },
    ],
    errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
    controls: { domain: { listed: 'surbl-org-permanent-test-point.com', notListed: 'example.com' } },
    parents: true,
    needs: 'few questions, and no public resolver',
    page: 'https://surbl.org/surbl-analysis',
  }),
  zone('multi.uribl.com', 'core', 'URIBL', {
    kinds: ['domain'],
    bits: [
      { bit: 2, meaning: 'black, seen in spam', weight: 'complaint' },
      { bit: 4, meaning: 'grey, bulk mail that not everybody asked for', weight: 'note' },
      { bit: 8, meaning: 'red, new or suspicious', weight: 'policy' },
    ],
    errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
    controls: { domain: { listed: 'test.uribl.com', notListed: 'example.com' } },
    parents: true,
    needs: 'few questions, and no public resolver',
    page: 'https://admin.uribl.com/',
  }),
  zone('dblack.mail.abusix.zone', 'minor', 'Abusix', {
    kinds: ['domain'],
    codes: complaints({
      '127.0.1.1': 'named in spam to a trap',
      '127.0.1.2': 'newly seen in spam',
      '127.0.1.3': 'behind a short link in spam',
    }),
    controls: { domain: { listed: 'test', notListed: 'example.com' } },
    key: 'abusix-key',
    needs: 'a key (blocklists.abusix-key)',
    page: 'https://lookup.abusix.com/',
  }),
];
