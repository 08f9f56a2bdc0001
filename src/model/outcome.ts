import type { State } from './state.ts';

/** Who has to act. */
export type Side = 'sender' | 'network' | 'receiver' | 'runner';

/** The closed list of what can become of a round trip (CONTRACT, "Outcomes"). */
export type Outcome =
  | 'delivered'
  | 'slow'
  | 'junk'
  | 'duplicate'
  | 'lost'
  | 'bounced'
  | 'deferred'
  | 'rejected'
  | 'auth_failed'
  | 'tls_failed'
  | 'unreachable'
  | 'runner_blocked'
  | 'fetch_failed'
  | 'skipped'
  | 'internal_error';

export const OUTCOMES: readonly Outcome[] = [
  'delivered',
  'slow',
  'junk',
  'duplicate',
  'lost',
  'bounced',
  'deferred',
  'rejected',
  'auth_failed',
  'tls_failed',
  'unreachable',
  'runner_blocked',
  'fetch_failed',
  'skipped',
  'internal_error',
];

/**
 * The state that an outcome stands for when it was met at the sending side. `auth_failed`, `tls_failed` and `unreachable`
 * met at the mailbox leave delivery unknown and become `unknown` there: see judge.ts.
 */
export function stateOf(outcome: Outcome): State {
  switch (outcome) {
    case 'delivered':
      return 'ok';
    case 'slow':
    case 'junk':
    case 'duplicate':
      return 'warning';
    case 'lost':
    case 'bounced':
    case 'deferred':
    case 'rejected':
    case 'auth_failed':
    case 'tls_failed':
    case 'unreachable':
      return 'critical';
    case 'runner_blocked':
    case 'fetch_failed':
    case 'skipped':
    case 'internal_error':
      return 'unknown';
  }
}
