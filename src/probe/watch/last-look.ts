import type { Clock } from '../../core/time/clock.ts';
import { formatDuration } from '../../core/time/duration.ts';
import type { Inflow, Mailbox } from '../../core/ports/mailbox.ts';
import type { Failure } from '../../core/result/outcome.ts';
import type { Collection } from './mail/collection.ts';
import type { Delays } from './pace/delays.ts';
import type { Expectation } from './mail/expectation.ts';

/** The longest time for a look that starts at `critical`, ms; a mailbox without an answer by then could not be looked into. */
const GRACE = 3_000;
/** The further time for a look through all other folders, ms. */
const ELSEWHERE = 10_000;
/** In each other folder, so many of the newest mails are looked at. */
const NEWEST = 50;

export interface LastLookTask {
  /** The mailbox's name in the configuration. */
  readonly name: string;
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  readonly collect: Collection;
  readonly delays: Delays;
}

/**
 * The end of a wait, exact and honest. A probe is lost if a look that began at `critical` did not show it in any folder. Without such a
 * look, its fate is unknown.
 */
export class LastLook {
  readonly #task: LastLookTask;
  readonly #own: readonly Expectation[];
  readonly #over: AbortSignal;
  readonly #guarded = new Set<Expectation>();
  /** Probes that the last look did not show: only the other folders remain. */
  readonly #searched = new Set<Expectation>();
  /** The count of mails in the Inbox at each probe's acceptance. */
  readonly #inflow = new Map<Expectation, Inflow | null>();
  #failure: Failure | null = null;

  constructor(task: LastLookTask, own: readonly Expectation[], over: AbortSignal) {
    this.#task = task;
    this.#own = own;
    this.#over = over;
  }

  /** Whether a look that starts now is the last one for some probe. */
  isDue(at: number): boolean {
    return this.#due(at).length > 0;
  }

  /** The mailbox has failed: its text is reported if no look succeeds by `critical`. */
  failed(failure: Failure): void {
    this.#failure = failure;
  }

  /** A look has missed some probe: from now on the mails that come into the Inbox are counted. */
  async note(): Promise<void> {
    this.#failure = null;
    for (const expectation of this.#own)
      if (expectation.awaited && !this.#inflow.has(expectation)) this.#inflow.set(expectation, await this.#task.mailbox.inflow());
  }

  /**
   * A look into all watched folders has been made that began at `at`. Gives up the probes that are due, unless another folder holds them.
   */
  async made(at: number): Promise<void> {
    await this.note();
    const due = this.#due(at);
    if (due.length === 0) return;
    for (const expectation of due) this.#searched.add(expectation);
    await this.#task.collect.take(await this.#task.mailbox.elsewhere(NEWEST, ELSEWHERE - GRACE));
    const missing = due.filter(({ awaited }) => awaited);
    if (missing.length === 0) return;
    const inflow = await this.#task.mailbox.inflow();
    for (const expectation of missing) expectation.giveUp(taken(this.#inflow.get(expectation) ?? null, inflow));
  }

  /** Ensures that no wait outlasts `critical` by more than a look may take, even if the mailbox hangs. */
  guard(): void {
    for (const expectation of this.#own) {
      if (!expectation.awaited || this.#guarded.has(expectation)) continue;
      this.#guarded.add(expectation);
      void this.#guardOne(expectation);
    }
  }

  async #guardOne(expectation: Expectation): Promise<void> {
    const { clock, mailbox, name, delays } = this.#task;
    const { until } = expectation;
    if (until === null) return;
    await clock.sleep(until + GRACE - clock.monotonic(), this.#over);
    if (this.#searched.has(expectation)) await clock.sleep(ELSEWHERE, this.#over);
    if (this.#over.aborted || !expectation.awaited) return;
    if (this.#searched.has(expectation)) {
      expectation.giveUp(0);
      return;
    }
    const by = delays.between(expectation.since ?? 0, until) ?? mailbox.heldUp() ?? 'it did not answer';
    expectation.couldNotLook(this.#failure ?? unread(name, expectation, by), by);
  }

  #due(at: number): readonly Expectation[] {
    return this.#own.filter((expectation) => expectation.awaited && expectation.until !== null && at >= expectation.until);
  }
}

function unread(name: string, { critical }: Expectation, by: string): Failure {
  return {
    end: 'mailbox',
    outcome: 'fetch_failed',
    message: `Mailbox \`${name}\` could not be read when the probe's time was up (${formatDuration(critical)} after it was accepted): ${by}.`,
    reply: null,
    remedy: "Look into the mail server's log for this user, and at its load; whether the probe arrived is not known.",
    temporary: true,
    uncertain: false,
  };
}

/** How many mails came and disappeared before they could be read; 0 where that is unknown. */
function taken(before: Inflow | null, now: Inflow | null): number {
  if (before === null || now === null) return 0;
  return Math.max(0, now.came - now.read - (before.came - before.read));
}
