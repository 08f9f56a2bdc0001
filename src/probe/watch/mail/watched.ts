import type { Notice } from '../../../core/result/observed/notice.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import type { Mac } from '../../token/token.ts';
import type { Mailbox, Removal, MailboxStatus } from '../../../core/ports/mailbox.ts';

/** The results of a watch beside its expectations. */
export interface Watched {
  /** Imitations of a probe; ignored and left in place. */
  readonly forged: number;
  /** By how much the server's clock is ahead of ours, ms; 0 without a known difference. */
  readonly skewMs: number;
  readonly removal: Removal;
  /** Own mails whose removal failed: the server refused, or its time was up. */
  readonly left: number;
  /** Those of them that an earlier run could not remove either. */
  readonly leftAgain: number;
  /** Probes that have lost the marks needed for their removal. */
  readonly unmarked: number;
  /** Answers to probes that may be a person's, and are not touched. */
  readonly answers: number;
  /** Probes of earlier runs that are marked as deleted but remain. */
  readonly deleted: number;
  /** Notifications about earlier runs' probes that nobody can remove. */
  readonly lasting: readonly Notice[];
  readonly status: MailboxStatus;
  /** Why the mailbox was given up; null: it was not. */
  readonly failure: Failure | null;
}

/** How a probe of an earlier run was found. */
export interface EarlierMail {
  /** Its arrival by the server's clock, ms since the epoch; null where the server does not give it. */
  readonly receivedAt: number | null;
  /** Nobody can remove it. */
  readonly lasting: boolean;
  /** The send time of its loop's latest other probe there, ms since the epoch: that run has reported the older ones. Null: none. */
  readonly lastRunAt: number | null;
}

/** A loop whose probes a mailbox's owner sends, for their copies in Sent. */
export interface SentLoop {
  /** Its tag in tokens. */
  readonly tag: number;
  /** The MAC of the mailbox in which its probe is awaited. */
  readonly mac: () => Promise<Mac>;
}

/** Another reader of a watched mailbox, over the same login, after the watch. Exactly one of the two functions is called, once. */
export interface Visitor {
  visit(mailbox: Mailbox): Promise<void>;
  /** The mailbox was given up before; null: not for a failure of its own. */
  turnedAway(failure: Failure | null): void;
}
