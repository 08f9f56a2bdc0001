// Knowledge of providers' and filters' replies beyond their text.
// Called by every room.

import type { FailureOutcome, Side } from '../../result/outcome.ts';

/** Knowledge of one kind of reply beyond its text. */
export interface Knowledge {
  /** Who speaks like that. */
  readonly speaker: string;
  /** The hosts that the entry speaks of, where others use the same words; absent: any host. */
  readonly hosts?: RegExp;
  /** Matched against the reply on one line: see provider-knowledge.ts. */
  readonly pattern: RegExp;
  /** One sentence: what the words mean. */
  readonly explanation: string;
  readonly remedy: string;
  /** What the reply means whatever its code and its place in the session; absent: as they say. */
  readonly outcome?: FailureOutcome;
  /** The remedy is for a client that is refused in its own session: a notification of another server has no use for it. */
  readonly session?: true;
  /** Who has to act where a bounce says this; absent: as the status code says. */
  readonly side?: Side;
  /** The vendor's page, or the program's source, that the entry rests on. */
  readonly source: string;
}
