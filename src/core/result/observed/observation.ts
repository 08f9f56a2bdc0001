import type { Notice } from './notice.ts';
import type { AttemptReport, LateProbe, LoopKind, Phases, Placement } from '../report.ts';
import type { Failure } from '../outcome.ts';

/** The progress of a loop, for a person who waits. */
export interface Progress {
  readonly loop: string;
  readonly phase: 'connecting' | 'sending' | 'retrying' | 'waiting' | 'done';
}

/**
 * How a probe was recognised. `answer`: the mail is a responder's answer to the probe (`kind: echo`). `subject` is weak, because its short
 * token proves nothing: it counts only if nothing better is seen.
 */
export type Recognition = 'header' | 'message-id' | 'body' | 'answer' | 'subject';

/** One copy of the probe, seen in a folder. */
export interface Sighting {
  readonly placement: Placement;
  readonly by: Recognition;
  /** Monotonic ms. */
  readonly noticedAt: number;
  /** Monotonic ms at which it was read and recognised. */
  readonly seenAt: number;
  /** Monotonic ms at which the last look began that could have shown it but did not; null without one. */
  readonly unseenAt: number | null;
  /** The delay of reading the mailbox between the two, in words that end a sentence; null: none. */
  readonly heldUpBy: string | null;
  /** Its arrival by the server's clock, ms since the epoch; null if the server does not give it. */
  readonly receivedAt: number | null;
}

/** How the submission ended. */
export type SubmissionResult =
  | { readonly kind: 'accepted'; readonly at: number; readonly reply: string }
  /** The message was sent, but its reply never came: awaited like an accepted one, from the moment of the break. */
  | { readonly kind: 'uncertain'; readonly at: number; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Cancelled, or a dry run: nothing was sent. */
  | { readonly kind: 'not-sent'; readonly reason: string };

/** Why the wait for the probe ended. */
export type WaitEnd = 'seen' | 'bounced' | 'critical' | 'deadline' | 'cancelled' | 'mailbox-failed' | 'not-awaited';

/** All observations of one round trip, before any judgement. */
export interface Observation {
  readonly submission: SubmissionResult;
  readonly attempts: readonly AttemptReport[];
  /** `connect`, `tls`, `auth`, `accept` of the last attempt, and the start of the first one on the monotonic clock. */
  readonly phases: Pick<Phases, 'connect' | 'tls' | 'auth' | 'accept'>;
  readonly beganAt: number;
  readonly sightings: readonly Sighting[];
  readonly mailbox: Failure | null;
  /** The reason why the mailbox was not read until the probe was given up; null: none. */
  readonly heldUpBy: string | null;
  /** Mails that came into the Inbox while the probe was awaited, and disappeared before they could be read. */
  readonly taken: number;
  readonly end: WaitEnd;
  /** From acceptance to the end of the wait, ms; null without a wait. */
  readonly waitedMs: number | null;
  readonly late: readonly LateProbe[];
  /** Notifications about the probe, in the order of reading. */
  readonly notices: readonly Notice[];
}

/** The facts by which a round trip is judged. */
export interface Expected {
  readonly name: string;
  readonly kind: LoopKind;
  readonly from: string;
  readonly to: string;
  readonly sender: string;
  /** `host:port` of the submission server. */
  readonly server: string;
  /** The shared way out that the sender names; null: none. */
  readonly via: string | null;
  readonly mailbox: string;
  /** `host:port` of the mailbox. */
  readonly mailboxServer: string;
  /** Its protocol shows only the Inbox (POP3). */
  readonly inboxAlone?: boolean;
  /** ms */
  readonly warning: number;
  /** ms */
  readonly critical: number;
  /** How the probe asks for notifications; absent: they are not read. */
  readonly bouncesProbe?: 'quiet' | 'loud';
}
