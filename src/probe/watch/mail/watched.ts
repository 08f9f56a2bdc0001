import type { Notice } from '../../../core/result/observed/notice.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import type { Mac } from '../../token/token.ts';
import type { Mailbox, Removal, Telling } from '../../../core/ports/mailbox.ts';

/** What a watch tells beside its expectations. */
export interface Watched {
  /** Mails that imitate a probe; ignored and left where they are. */
  readonly forged: number;
  /** By how much the server's clock is ahead of ours, ms; 0 where no difference was seen. */
  readonly skewMs: number;
  readonly removal: Removal;
  /** Own mails that should have been removed and are still there: the server failed, or its time was up. */
  readonly left: number;
  /** Those of them that an earlier run could not remove either. */
  readonly leftAgain: number;
  /** Probes that have lost the marks by which they could be removed. */
  readonly unmarked: number;
  /** Answers to probes that may be more than that, as a person's, and are not touched. */
  readonly answers: number;
  /** Probes of earlier runs that are marked as deleted and still lie there. */
  readonly deleted: number;
  /** Notifications about probes of earlier runs that lie there for ever. */
  readonly lasting: readonly Notice[];
  readonly telling: Telling;
  /** Why the mailbox was given up; null: it was not. */
  readonly failure: Failure | null;
}

/** How a probe of an earlier run was found. */
export interface EarlierMail {
  /** When the server says that it came, ms since the epoch; null where it does not tell. */
  readonly receivedAt: number | null;
  /** It can be removed by nobody, and lies there for ever. */
  readonly lasting: boolean;
  /**
   * When the latest probe of its loop was sent that lies beside it, ms since the epoch: by a run that has told what lay there. Null: none.
   */
  readonly lastRunAt: number | null;
}

/** A loop whose probes a mailbox's owner sends, as far as copies of them are concerned. */
export interface SentLoop {
  /** Its tag in tokens. */
  readonly tag: number;
  /** The MAC of the mailbox in which its probe is awaited. */
  readonly mac: () => Promise<Mac>;
}

/** Who reads a watched mailbox as well, over the same login and once the watch is done with it. One of both is called, once. */
export interface Visitor {
  visit(mailbox: Mailbox): Promise<void>;
  /** The mailbox was given up before; null: for no failure of its own. */
  turnedAway(failure: Failure | null): void;
}
