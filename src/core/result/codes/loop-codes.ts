// Findings about loops, their mailboxes and the run itself: rows of the catalogue, one a code. Read by core/result/catalogue.ts alone.

const loop = { check: 'loop', family: 'other', explains: [] } as const;
const schedule = { check: 'schedule', family: 'other', explains: [] } as const;

export const LOOP_CODES = {
  late: { ...loop, states: ['warning'] },
  'forged-token': { ...loop, states: ['warning'] },
  'delayed-notification': { ...loop, family: 'notification', states: ['warning'] },
  'bounced-copy': { ...loop, states: ['warning'] },
  'late-bounce': { ...loop, family: 'notification', states: ['warning'] },
  'bounces-unread': { ...loop, states: ['unknown'] },
  'probe-marked-only': { ...loop, states: ['ok'] },
  'probe-left': { ...loop, states: ['ok', 'warning'] },
  'slower-than-usual': { ...loop, states: ['warning'] },
  'reading-held-up': { ...loop, states: ['ok'] },
  'mailbox-emptied': { ...loop, states: ['warning'] },
  'folder-unread': { ...loop, states: ['ok'] },
  'mail-skipped': { ...loop, states: ['ok'] },
  'token-rotated': { ...loop, states: ['warning'] },
  'clock-skew': { ...loop, states: ['ok', 'warning'] },
  'evidence-broken': { ...loop, states: ['unknown'] },
  /** For the family of checks that broke. */
  'check-broken': { ...loop, check: null, states: ['unknown'] },
  /** For the family of checks that did not end with the run. */
  'check-overdue': { ...loop, check: null, states: ['unknown'] },
  /** For the family of checks that found more than a report has room for. */
  'findings-omitted': { ...loop, check: null, states: ['unknown'] },
  /** Nothing was run. */
  'configuration-unusable': { check: 'configuration', family: 'other', explains: [], states: ['unknown'] },
  'schedule-active': { ...schedule, states: ['ok'] },
  'schedule-ending': { ...schedule, states: ['warning'] },
  'schedule-on-time': { ...schedule, states: ['ok'] },
  'schedule-gap': { ...schedule, states: ['warning'] },
} as const;
