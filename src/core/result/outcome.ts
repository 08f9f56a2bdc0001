import type { State } from './state.ts';

/**
 * The result of an operation that may fail as expected: its value, or the reason. More than two results form a union by `kind`; an
 * exception is a defect.
 */
export type Result<Given extends object, Why extends object> =
  ({ readonly ok: true } & Readonly<Given>) | ({ readonly ok: false } & Readonly<Why>);

/** The side that has to act. */
export const SIDES = ['sender', 'network', 'receiver', 'runner'] as const;

export type Side = (typeof SIDES)[number];

/** The closed list of outcomes of a round trip (CONTRACT, "Outcomes"). */
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
 * The state of an outcome at the sending side. At the mailbox, `auth_failed`, `tls_failed` and `unreachable` leave delivery unknown, and
 * become `unknown`: see core/judge/loop.ts.
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

/** The results of a loop with several probes. */
export interface Probes {
  /** Accepted by the sender. */
  readonly sent: number;
  readonly seen: number;
  /** Accepted but not seen by `critical`, or bounced. A probe that could not be looked at is neither seen nor lost. */
  readonly lost: number;
  /** The interval (0 to 1) of this path's true loss with a confidence of 95 % (Wilson); null: no probe was seen or lost. */
  readonly lossAtLeast: number | null;
  readonly lossAtMost: number | null;
  /** Seen after a probe that was sent later (RFC 4737 section 3.3). */
  readonly reordered: number;
  /** Latencies that half, and 95 %, of the seen probes did not exceed, ms; null: none was seen. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** The end of a loop at which a failure happened. */
export type End = 'sender' | 'mailbox';

/** The meaning of an expected failure at one end; a subset of the outcomes. */
export type FailureOutcome = Extract<
  Outcome,
  'deferred' | 'rejected' | 'auth_failed' | 'tls_failed' | 'unreachable' | 'runner_blocked' | 'fetch_failed'
>;

/** How a connection failed, if this machine may be the reason: silence, no route, or a resolver that does not answer. */
export type NetworkCause = 'timed-out' | 'no-route' | 'no-resolver';

/**
 * The stage of a session at which a server refused. `data`: the message itself. The command DATA belongs to `rcpt`, because the server has
 * not seen the mail then.
 */
export type RefusalStage = 'connect' | 'ehlo' | 'auth' | 'mail' | 'rcpt' | 'data';

/** An expected failure at one end, as a value. Adapters turn foreign errors into it at the border. */
export interface Failure {
  readonly end: End;
  readonly outcome: FailureOutcome;
  /** The event and its place, without the server's words. */
  readonly message: string;
  /** The server's own words, or the network's error; foreign text. Null without any. */
  readonly reply: string | null;
  /** The next step. */
  readonly remedy: string;
  /** Another try may succeed: 4xx replies and connection errors (RFC 5321 section 4.2.1). Never a refused login or a 5xx. */
  readonly temporary: boolean;
  /** The connection broke between the message and the reply: the server may or may not have accepted it. */
  readonly uncertain: boolean;
  /** Set if no connection was made, and this machine may be the reason. */
  readonly cause?: NetworkCause;
  /** The wait that the server asks for, ms. */
  readonly wait?: number;
  /** Set if a server refused: the stage of the session. */
  readonly stage?: RefusalStage;
  /** Set if the server's text is not about the mail: the name in EHLO, or the address of this machine. */
  readonly about?: 'ehlo' | 'address';
  /** The side that has to act, if it is not the end of the failure. */
  readonly side?: Side;
}

/** Carries a Failure through code that cannot go on after it. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, { cause });
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** One address of a server to which a connection was begun. */
export interface AddressTried {
  readonly address: string;
  /** In our words: `greeted`, `connected`, or the failure. */
  readonly became: string;
}

/** Verdict codes of the contract. */
export const VERDICT_CODES = [
  'healthy',
  'degraded',
  'submission',
  'deliverability',
  'inbound',
  'local-infrastructure',
  'total-outage',
  'delivery-failure',
  'posture',
  'undetermined',
] as const;

export type VerdictCode = (typeof VERDICT_CODES)[number];
