// Findings about a domain's mail hosts, their names and its zone: rows of the catalogue, one a code. Read by core/result/catalogue.ts
// alone, and the names of a domain's checks by report too.

/** The checks of one domain, in the order in which monitoring systems keep them. */
export const DOMAIN_CHECKS = ['spf', 'dmarc', 'dkim', 'mx', 'ptr', 'helo', 'mta-sts', 'tls-rpt', 'bimi', 'dane', 'caa', 'dns'] as const;

const mx = { check: 'mx', family: 'other', explains: ['refused-for-relaying', 'refused-for-sender'] } as const;
const ptr = { check: 'ptr', family: 'names', explains: ['refused-for-reverse-dns'] } as const;
const helo = { check: 'helo', family: 'other', explains: [] } as const;
const dns = { check: 'dns', family: 'other', explains: [] } as const;

export const HOST_CODES = {
  'mx-ok': { ...mx, states: ['ok'] },
  'mx-no-domain': { ...mx, states: ['critical'] },
  'mx-missing': { ...mx, states: ['critical'] },
  'mx-implicit': { ...mx, states: ['warning'] },
  'mx-null': { ...mx, states: ['warning'] },
  'mx-null-mixed': { ...mx, states: ['critical'] },
  'mx-no-address': { ...mx, states: ['warning', 'critical'] },
  'mx-cname': { ...mx, states: ['warning'] },
  'mx-set': { ...mx, states: ['critical'] },
  'mx-unknown': { ...mx, states: ['unknown'] },
  'mx-private': { ...mx, states: ['warning', 'unknown', 'critical'] },
  'mx-families': { ...mx, states: ['ok', 'warning'] },
  'mx-inside': { ...mx, states: ['ok'] },
  'mx-null-preference': { ...mx, states: ['warning'] },
  'mx-tls': { ...mx, states: ['ok'] },
  'mx-dotless': { ...mx, states: ['warning'] },
  'ptr-ok': { ...ptr, states: ['ok'] },
  'ptr-missing': { ...ptr, states: ['ok', 'warning'] },
  'ptr-unconfirmed': { ...ptr, states: ['ok', 'warning'] },
  'ptr-unknown': { ...ptr, states: ['unknown'] },
  'helo-ok': { ...helo, states: ['ok'] },
  'helo-reverse': { ...helo, states: ['ok'] },
  'helo-missing': { ...helo, states: ['ok', 'warning'] },
  'helo-mismatch': { ...helo, states: ['ok', 'warning'] },
  'helo-syntax': { ...helo, states: ['ok', 'warning'] },
  'helo-literal': { ...helo, states: ['ok', 'warning'] },
  'helo-unknown': { ...helo, states: ['unknown'] },
  'dns-intercepted': { ...dns, states: ['unknown'] },
  'dnssec-ok': { ...dns, states: ['ok'] },
  'dnssec-none': { ...dns, states: ['ok'], isUnused: true },
  'dnssec-unchecked': { ...dns, states: ['ok'] },
  'dnssec-hosts': { ...dns, states: ['ok'] },
  'dnssec-bogus': { ...dns, states: ['critical'] },
  'parked-ok': { ...dns, states: ['ok'] },
  'parked-open': { ...dns, states: ['warning'] },
  'parked-unknown': { ...dns, states: ['unknown'] },
  'dns-networks': { ...dns, states: ['ok', 'warning'] },
  'dns-soa': { ...dns, states: ['ok'] },
  'dns-delegation': { ...dns, states: ['ok'] },
  'dns-unanswered': { ...dns, states: ['unknown'] },
  'dns-slow': { ...dns, states: ['unknown'] },
  'dns-questions': { ...dns, states: ['unknown'] },
  'dns-settled': { ...dns, states: ['ok'] },
  'dns-unsettled': { ...dns, states: ['critical'] },
  'dns-consistent': { ...dns, states: ['ok'] },
  'dns-differs': { ...dns, states: ['critical'] },
  'dns-stale': { ...dns, states: ['warning'] },
  'dns-lame': { ...dns, states: ['warning'] },
  'dns-unknown': { ...dns, states: ['unknown'] },
  'dns-changed': { ...dns, family: 'change', states: ['warning'] },
  'dns-baseline': { ...dns, states: ['unknown'] },
} as const;
