import type { Deadline } from '../../core/time/deadline.ts';
import type { Mailbox, Removal } from '../../core/ports/mailbox.ts';
import type { Failure } from '../../core/result/outcome.ts';
import { FailureError } from '../../core/result/outcome.ts';
import type { Collection } from './mail/collection.ts';
import type { SentLoop, Visitor } from './mail/watched.ts';
import { sentCopies } from './sent-copies.ts';

/** How many of the newest older mails are searched for probes of earlier runs. */
const LEDGER = 200;

export interface TidyingTask {
  readonly mailbox: Mailbox;
  readonly deadline: Deadline;
  /** Null: nobody else reads it. */
  readonly visitor: Visitor | null;
  /** Loops whose probes the owner of this mailbox sends. */
  readonly sent: readonly SentLoop[];
}

/** Reads the traces of earlier runs in a mailbox, and removes our probes. */
export class Tidying {
  readonly #task: TidyingTask;
  readonly #collect: Collection;
  #ledgerRead = false;
  #isVisited = false;
  /** The failure that ended the tidying. */
  #failure: Failure | null = null;
  /** Work in the background. It rejects only after a defect of ours, because a failed mailbox is opened again. */
  #begun: Promise<void> = Promise.resolve();
  #removal: Removal = { removed: 0, marked: 0, kept: 0, moved: [] };

  constructor(task: TidyingTask, collect: Collection) {
    this.#task = task;
    this.#collect = collect;
  }

  /** The result of all removals. */
  get removal(): Removal {
    return this.#removal;
  }

  /** The mailbox is the ledger: its traces of earlier runs are reported and removed. False if that was done before. */
  async readLedger(): Promise<boolean> {
    if (this.#ledgerRead) return false;
    this.#ledgerRead = true;
    await this.#collect.takeOlder(await this.#task.mailbox.before(LEDGER));
    return true;
  }

  /** Removes the mails with our own token, looks once more for a late copy, and removes it too. Then others may read the mailbox. */
  async finish(): Promise<void> {
    const { visitor, mailbox, deadline } = this.#task;
    try {
      await this.#finish();
    } catch (error) {
      this.#failure = error instanceof FailureError ? error.failure : null;
      throw error;
    }
    if (deadline.signal.aborted) return;
    this.#isVisited = true;
    await visitor?.visit(mailbox);
  }

  /** The watch is over, ended by `failure`: a reader that had no turn is notified. */
  leave(failure: Failure | null): void {
    if (!this.#isVisited) this.#task.visitor?.turnedAway(failure ?? this.#failure);
  }

  async #finish(): Promise<void> {
    await this.#begun;
    await this.#collect.readCopies();
    if (!this.#task.deadline.signal.aborted) await this.readLedger();
    await this.#expungeMarked();
    await this.#removeSent();
    if (this.#collect.own.length === 0) return;
    await this.remove();
    await this.#collect.take(await this.#task.mailbox.look('near'));
    await this.remove();
  }

  /**
   * A run that was killed between STORE and EXPUNGE leaves its probe only marked. A server that can expunge single mails removes it now.
   */
  async #expungeMarked(): Promise<void> {
    const { deleted } = this.#collect;
    if (deleted.length === 0 || this.#task.deadline.signal.aborted) return;
    const { removed, moved } = await this.#task.mailbox.remove(deleted);
    this.#collect.expunged(removed);
    await this.#add({ removed: 0, marked: 0, kept: 0, moved });
  }

  async #removeSent(): Promise<void> {
    if (this.#task.deadline.signal.aborted) return;
    const copies = await sentCopies(this.#task.mailbox, this.#task.sent);
    if (copies.length > 0) await this.#add(await this.#task.mailbox.remove(copies));
  }

  async remove(): Promise<void> {
    const { own } = this.#collect;
    if (own.length === 0) return;
    this.#collect.removing(own);
    try {
      await this.#add(await this.#task.mailbox.remove(own));
    } catch (error) {
      this.#collect.left(own);
      throw error;
    }
  }

  /** Begins to remove the present mails: the next look does not wait for it. */
  beginToRemove(): void {
    const before = this.#begun;
    this.#begun = this.remove()
      .catch((error: unknown) => {
        if (!(error instanceof FailureError)) throw error;
      })
      .then(() => before);
    this.#begun.catch(() => undefined);
  }

  /** Some servers move expunged mail into their own Trash; it is removed there once more. */
  async #add({ removed, marked, kept, moved }: Removal): Promise<void> {
    const left = await this.#collect.ownAmong(moved);
    const again = left.length === 0 ? NOTHING : await this.#task.mailbox.remove(left);
    const still = await this.#collect.ownAmong(again.moved);
    this.#removal = {
      removed: this.#removal.removed + removed,
      marked: this.#removal.marked + marked + again.marked,
      kept: this.#removal.kept + kept + again.kept + still.length,
      moved: [],
    };
  }
}

const NOTHING: Removal = { removed: 0, marked: 0, kept: 0, moved: [] };
