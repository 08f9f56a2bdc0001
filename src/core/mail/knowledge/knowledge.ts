// Knowledge of providers' and filters' replies beyond their text.
// Called by every room.

import type { FailureOutcome, Side } from '../../result/outcome.ts';

/** Knowledge of one kind of reply beyond its text. */
export interface Knowledge {
  /** The author of such replies. */
  readonly speaker: string;
  /** The hosts of this entry, where others use the same words; absent: any host. */
  readonly hosts?: RegExp;
  /** Matched against the reply on one line: see provider-knowledge.ts. */
  readonly pattern: RegExp;
  /** One sentence: the meaning of the reply. */
  readonly explanation: string;
  readonly remedy: string;
  /** The reply's meaning, which overrides its code and its place in the session; absent: both count. */
  readonly outcome?: FailureOutcome;
  /** The remedy is for a client that is refused in its own session. It does not fit a notification from another server. */
  readonly session?: true;
  /** Who has to act after a bounce with this text; absent: as the status code says. */
  readonly side?: Side;
  /** The vendor's page, or the program's source, behind the entry. */
  readonly source: string;
}
