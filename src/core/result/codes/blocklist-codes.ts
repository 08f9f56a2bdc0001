// Answers of blocklists about an address or a domain: rows of the catalogue, one a code. Read by core/result/catalogue.ts alone.

const blocklist = {
  check: 'blocklist',
  family: 'reputation',
  explains: ['refused-for-reputation', 'refused-for-rate', 'refused-for-content'],
} as const;

export const BLOCKLIST_CODES = {
  'blocklist-clean': { ...blocklist, states: ['ok'] },
  'blocklist-listed': { ...blocklist, states: ['warning', 'critical'] },
  'blocklist-noted': { ...blocklist, states: ['ok'] },
  'blocklist-ignored': { ...blocklist, states: ['ok'] },
  'blocklist-private': { ...blocklist, states: ['ok'] },
  'blocklist-filtered': { ...blocklist, states: ['ok'] },
  'blocklist-unknown': { ...blocklist, states: ['unknown'] },
} as const;
