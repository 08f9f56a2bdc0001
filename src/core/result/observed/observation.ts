import type { Notice } from './notice.ts';
import type { AttemptReport, LateProbe, LoopKind, Phases, Placement } from '../report.ts';
import type { Failure } from '../outcome.ts';

/** Where a loop stands, for somebody who waits. */
export interface Progress {
  readonly loop: string;
  readonly phase: 'connecting' | 'sending' | 'retrying' | 'waiting' | 'done';
}

/** By what a probe was known; `answer`: it is not the probe but a responder's answer to it (`kind: echo`). `subject` is weak: the short token there proves nothing, so it counts only where nothing better is seen. */
export type Recognition = 'header' | 'message-id' | 'body' | 'answer' | 'subject';

/** One copy of the probe, seen in a folder. */
export interface Sighting {
  readonly placement: Placement;
  readonly by: Recognition;
  /** Monotonic ms. */
  readonly noticedAt: number;
  /** Monotonic ms at which it was read and recognised. */
  readonly seenAt: number;
  /** Monotonic ms at which the last look began that would have shown it and did not; null without one. */
  readonly unseenAt: number | null;
  /** What kept us from reading the mailbox between the two, in words that end a sentence; null: nothing. */
  readonly heldUpBy: string | null;
  /** When the server says that it came, ms since the epoch on its clock; null if it does not tell. */
  readonly receivedAt: number | null;
}

/** How the handing over ended. */
export type HandOver =
  | { readonly kind: 'accepted'; readonly at: number; readonly reply: string }
  /** The message was sent and its reply never came: awaited like an accepted one, from the moment of the break. */
  | { readonly kind: 'uncertain'; readonly at: number; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Cancelled, or a dry run: nothing was sent. */
  | { readonly kind: 'not-sent'; readonly reason: string };

/** Why the wait for the probe ended. */
export type WaitEnd = 'seen' | 'bounced' | 'critical' | 'deadline' | 'cancelled' | 'mailbox-trouble' | 'not-awaited';

/** Everything that was observed of one round trip; nothing in it is judged. */
export interface Observation {
  readonly handOver: HandOver;
  readonly attempts: readonly AttemptReport[];
  /** `connect`, `tls`, `auth`, `accept` of the last attempt, and the begin of the first one on the monotonic clock. */
  readonly phases: Pick<Phases, 'connect' | 'tls' | 'auth' | 'accept'>;
  readonly beganAt: number;
  readonly sightings: readonly Sighting[];
  readonly mailbox: Failure | null;
  /** What kept us from reading the mailbox until the probe was given up; null: nothing. */
  readonly heldUpBy: string | null;
  /** Mails that came into the Inbox while the probe was awaited and were gone before they could be read. */
  readonly taken: number;
  readonly end: WaitEnd;
  /** Accepted until the wait ended, ms; null where nothing was awaited. */
  readonly waitedMs: number | null;
  readonly late: readonly LateProbe[];
  /** What came back about the probe, in the order in which it was read. */
  readonly notices: readonly Notice[];
}

/** What a round trip is judged by. */
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
  /** Its protocol shows the Inbox and no other folder (POP3). */
  readonly inboxAlone?: boolean;
  /** ms */
  readonly warning: number;
  /** ms */
  readonly critical: number;
  /** How the probe asks for notifications where they are read; absent: they are not. */
  readonly bouncesProbe?: 'quiet' | 'loud';
}
