import type { State } from './state.ts';

/**
 * What came of something that may fail as expected: what it gave, or why it did not. Where more than two things can come of it, they are a
 * union by `kind`; an exception is a defect.
 */
export type Result<Given extends object, Why extends object> =
  ({ readonly ok: true } & Readonly<Given>) | ({ readonly ok: false } & Readonly<Why>);

/** Who has to act. */
export const SIDES = ['sender', 'network', 'receiver', 'runner'] as const;

export type Side = (typeof SIDES)[number];

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

/** What became of the probes of one loop, where it sent several. */
export interface Probes {
  /** Accepted by the sender. */
  readonly sent: number;
  readonly seen: number;
  /** Accepted and not seen by `critical`, or sent back. What could not be looked at is neither seen nor lost. */
  readonly lost: number;
  /** Between which shares (0 to 1) the loss of this way lies with a confidence of 95 % (Wilson); null: no probe was seen or lost. */
  readonly lossAtLeast: number | null;
  readonly lossAtMost: number | null;
  /** Seen after a probe that was sent later (RFC 4737 section 3.3). */
  readonly reordered: number;
  /** Latencies that half, and 95 %, of the probes seen did not exceed, ms; null: none was seen. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** Which end of a loop a failure was met at. */
export type End = 'sender' | 'mailbox';

/** What an expected failure at one end means; a subset of the outcomes. */
export type FailureOutcome = Extract<
  Outcome,
  'deferred' | 'rejected' | 'auth_failed' | 'tls_failed' | 'unreachable' | 'runner_blocked' | 'fetch_failed'
>;

/**
 * How a connection failed where that may lie with the machine that we run on: silence, no way there, or a resolver that does not answer.
 */
export type NetworkCause = 'timed-out' | 'no-route' | 'no-resolver';

/**
 * Where in a session a server refused. `data`: the message itself; the command DATA belongs to `rcpt`, for nobody has seen the mail then.
 */
export type RefusalStage = 'connect' | 'ehlo' | 'auth' | 'mail' | 'rcpt' | 'data';

/** An expected failure at one end, as a value. Adapters turn foreign errors into it at their border. */
export interface Failure {
  readonly end: End;
  readonly outcome: FailureOutcome;
  /** What happened and where, without the server's words. */
  readonly message: string;
  /** The server's own words, or the network's error; foreign text. Null when nothing was said. */
  readonly reply: string | null;
  /** The next step. */
  readonly remedy: string;
  /** Another try may succeed: 4xx replies and connection errors (RFC 5321 section 4.2.1); never a refused login or a 5xx. */
  readonly temporary: boolean;
  /** The connection broke after the message was handed over and before the reply: the server may or may not have accepted it. */
  readonly uncertain: boolean;
  /** Set where not even a connection came about, for a reason that may be this machine's own. */
  readonly cause?: NetworkCause;
  /** How long the server asks to be left alone, ms. */
  readonly wait?: number;
  /** Set where a server refused, and where in the session it did. */
  readonly stage?: RefusalStage;
  /** Set where the server's words are not about the mail: the name given at EHLO, or the address that this machine comes from. */
  readonly about?: 'ehlo' | 'address';
  /** Who has to act, where that is not the end that it was met at. */
  readonly side?: Side;
}

/** Carries a Failure through code that cannot go on without what failed. */
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
  /** In our words: `greeted`, `connected`, or what became of it. */
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
