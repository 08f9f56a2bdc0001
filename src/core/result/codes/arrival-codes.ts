// The finding codes, one row a code, one file a kind of check; this file: the facts of an arrived probe.
// Called by core and report: by core/result/catalogue.ts, and by report/facts/roster.ts for the names of a domain's checks.

const loop = { check: 'loop', family: 'other', explains: [] } as const;
const spf = {
  check: 'spf',
  family: 'authentication',
  explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-spf'],
} as const;
const dkim = {
  check: 'dkim',
  family: 'authentication',
  explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-dkim'],
} as const;
const dmarc = { check: 'dmarc', family: 'authentication', explains: ['refused-for-dmarc', 'refused-for-authentication'] } as const;

export const ARRIVAL_CODES = {
  'slow-hop': { ...loop, family: 'way', states: ['warning'] },
  'hop-clock': { ...loop, family: 'way', states: ['warning'] },
  'filter-words': { ...loop, family: 'filter', explains: ['refused-for-content'], states: ['ok', 'warning'] },
  'gmail-category': { ...loop, states: ['ok'] },
  'results-not-believed': { ...loop, states: ['ok'] },
  'receiver-disagrees': { ...loop, states: ['warning'] },
  'expectation-missed': { ...loop, family: 'authentication', states: ['critical'] },
  'expectation-unknown': { ...loop, states: ['unknown'] },
  'spf-probe-failed': { ...spf, states: ['warning', 'critical'] },
  'spf-probe-unproved': { ...spf, states: ['warning'] },
  'dmarc-probe-failed': { ...dmarc, states: ['warning', 'critical'] },
  'dmarc-spf-only': { ...dmarc, states: ['warning'] },
  'dkim-unsigned': { ...dkim, states: ['ok', 'warning'] },
  'dkim-probe-unknown': { ...dkim, family: 'record', states: ['unknown'] },
  'dkim-body-changed': { ...dkim, states: ['ok', 'critical'] },
  'dkim-header-changed': { ...dkim, states: ['ok', 'critical'] },
  'dkim-signature-wrong': { ...dkim, states: ['ok', 'critical'] },
  'dkim-probe-key-missing': { ...dkim, states: ['ok', 'critical'] },
  'dkim-probe-key-revoked': { ...dkim, states: ['ok', 'critical'] },
  'dkim-probe-key-unusable': { ...dkim, states: ['ok', 'critical'] },
  'dkim-expired': { ...dkim, states: ['ok', 'warning'] },
  'dkim-signature-weak': { ...dkim, states: ['ok', 'critical'] },
  'dkim-key-short': { ...dkim, family: 'record', states: ['warning'] },
  'dkim-partial': { ...dkim, family: 'record', states: ['warning'] },
  'dkim-from-unsigned': { ...dkim, states: ['ok', 'critical'] },
  'dkim-malformed': { ...dkim, states: ['ok', 'critical'] },
  'arc-broken': { ...dkim, explains: [], states: ['warning'] },
} as const;
