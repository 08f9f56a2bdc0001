// Findings about other senders' expected mail: rows of the catalogue, one a code. Read by core/result/catalogue.ts alone.

const expected = { check: 'expect-mail', family: 'other', explains: [] } as const;

export const EXPECTED_MAIL_CODES = {
  'mail-found': { ...expected, states: ['ok'] },
  'mail-late': { ...expected, states: ['warning'] },
  'mail-in-junk': { ...expected, states: ['warning'] },
  'mail-missing': { ...expected, states: ['critical'] },
  'mail-unknown': { ...expected, states: ['unknown'] },
} as const;
