import type { LoopKind } from '../../core/result/report.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

export const DEFAULT_CONFIG_PATH = '.github/email-continuity.yml';

/** The values of omitted keys; durations in ms. */
export const DEFAULTS = {
  attempts: 4,
  retry: [10 * SECOND, 30 * SECOND, 90 * SECOND],
  lossWarning: 0.05,
  lossCritical: 0.2,
  delete: true,
  bouncesProbe: 'quiet',
  dnsTimeout: 4 * SECOND,
  authoritativePort: 53,
  blocklistTimeout: 2 * SECOND,
  blocklistsInFlight: 32,
  incidentLabel: 'email-continuity',
  escalatedLabel: 'escalated',
  openAfter: 2,
  closeAfter: 2,
  remindAfter: DAY,
  remindTimes: 3,
  stillDownAfter: 3,
  certificateWarning: 21 * DAY,
  certificateCritical: 7 * DAY,
  pagerDutyUrl: 'https://events.pagerduty.com/v2/enqueue',
} as const;

/** Thresholds of a loop in ms: internal mail has less excuse to be late. */
export function defaultThresholds(kind: LoopKind): { readonly warning: number; readonly critical: number } {
  switch (kind) {
    case 'internal':
      return { warning: 30 * SECOND, critical: 2 * MINUTE };
    case 'external':
    case 'inbound':
    case 'echo':
      return { warning: MINUTE, critical: 5 * MINUTE };
  }
}
