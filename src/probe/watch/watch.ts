import type { Deadline } from '../../core/time/deadline.ts';
import type { Failure } from '../../core/result/outcome.ts';
import { FailureError } from '../../core/result/outcome.ts';
import type { BouncesTask, Followed } from './bounces.ts';
import { Bounces } from './bounces.ts';
import { OPEN_AGAIN, pace, REOPEN } from './cadence.ts';
import { Expectation } from './expectation.ts';
import type { CollectionTask } from './collection.ts';
import { Collection } from './collection.ts';
import type { Removal } from '../../core/ports/mailbox.ts';
import type { Watched } from './watched.ts';

/** How many of the newest older mails are searched for probes of earlier runs. */
const LEDGER = 200;
/** A probe that is not there after this is not waited for with idle hands: the ledger is read meanwhile, ms. */
const QUICK = 500;
/** After a cancelled run, how long to look for probes that are on their way, so that they can be removed, ms. */
const CANCEL_GRACE = 3_000;
/** What tidying up may take after the deadline or a cancel, ms. */
const TIDY_GRACE = 1_000;
/** How much longer a mailbox may take to open when no probe is left to be awaited, ms: only the ledger is to be read then. */
const NOTHING_AWAITED = 5_000;
/** How often a mailbox is looked at whose only business are bounces of what has been seen already, ms. */
const FOLLOWING = 20;
/** Most probes are handed over within this time: until then nobody is asked for them, ms. */
const SENT_BY = 1_000;
/** A session that only sends is kept alive this often, ms. */
const KEEPALIVE = 15_000;

export interface WatchTask extends CollectionTask, BouncesTask {
  readonly deadline: Deadline;
}

/** One mailbox watched for all its loops: one login, opened while the senders connect, looked at until every probe is seen or given up. */
export class Watch {
  /** Resolves when new mail can be told from old, or when the mailbox is given up. */
  readonly ready: Promise<void>;
  readonly #task: WatchTask;
  /** All that the watch lasts for: its own, and those of other watches whose bounces come here. */
  readonly #expectations: Expectation[] = [];
  readonly #own: Expectation[] = [];
  readonly #bounces: Bounces;
  readonly #collect: Collection;
  readonly #cut = new AbortController();
  readonly #over = new AbortController();
  #wake = new AbortController();
  #isReady: () => void = () => undefined;
  #opened = false;
  #ledgerRead = false;
  /** Monotonic ms until which a cancelled run still looks for its probes; null as long as it is not over. */
  #graceEnd: number | null = null;
  #removal: Removal = { removed: 0, marked: 0 };

  constructor(task: WatchTask) {
    this.#task = task;
    this.#bounces = new Bounces(task);
    this.#collect = new Collection(task, this.#own, this.#bounces);
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  /** To be called for every loop before `run`. */
  expect(id: string, critical: number, remove: boolean): Expectation {
    const expectation = new Expectation(id, critical, remove, () => this.#changed());
    this.#expectations.push(expectation);
    this.#own.push(expectation);
    return expectation;
  }

  /** To be called before `run` for every loop whose bounces come to this mailbox, wherever its probe is awaited. */
  follow(followed: Followed): void {
    const { expectation } = followed;
    this.#bounces.add(followed);
    if (this.#own.includes(expectation)) return;
    this.#expectations.push(expectation);
    expectation.follow(() => this.#changed());
  }

  async run(): Promise<Watched> {
    const { mailbox } = this.#task;
    void this.#cutWhenOver();
    let failure: Failure | null = null;
    let defect: unknown = null;
    try {
      failure = await this.#persist();
      if (failure === null) await this.#tidy();
    } catch (error) {
      if (!(error instanceof FailureError)) defect = error ?? new Error('unknown');
    } finally {
      this.#isReady();
      await mailbox.close();
      this.#over.abort();
      for (const expectation of this.#own) {
        expectation.stop('mailbox-trouble', this.#task.clock.monotonic());
        expectation.finish(failure, defect);
      }
    }
    return { forged: this.#collect.forged, skewMs: this.#collect.skew, removal: this.#removal, left: this.#collect.own.length, failure };
  }

  #changed(): void {
    this.#wake.abort();
    if (this.#opened || !this.#expectations.every((expectation) => expectation.over)) return;
    void this.#task.clock.sleep(NOTHING_AWAITED, this.#over.signal).then(() => {
      if (!this.#opened) this.#cut.abort();
    });
  }

  /** Opens, watches, and opens again after trouble, until all is seen or the mailbox is given up. */
  async #persist(): Promise<Failure | null> {
    const { mailbox, clock, deadline } = this.#task;
    for (let failures = 0, said: Failure | null = null; ;) {
      try {
        await mailbox.open(this.#cut.signal);
        this.#opened = true;
        this.#isReady();
        await this.#watch(() => {
          failures = 0;
          said = null;
        });
        return null;
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        // A try that the run's end cuts off tells less than what the server said at the one before.
        said = this.#cut.signal.aborted ? (said ?? error.failure) : error.failure;
        const wait = (this.#opened ? REOPEN : OPEN_AGAIN)[failures];
        failures += 1;
        if (!said.temporary || wait === undefined || deadline.left() <= wait) return said;
        await clock.sleep(wait, deadline.signal);
      }
    }
  }

  async #watch(onLook: () => void): Promise<void> {
    const { mailbox, clock, deadline } = this.#task;
    for (let looks = 0, idles = 0, far = false; ; looks++) {
      const at = clock.monotonic();
      await this.#collect.take(await mailbox.look(far ? 'far' : 'near'));
      onLook();
      this.#expire(at);
      if (this.#expectations.every((expectation) => expectation.over)) return;
      const quiet = this.#quiet(at);
      if (quiet) await this.#collect.readCopies();
      const ledger = quiet && !this.#ledgerRead && !deadline.signal.aborted;
      if (ledger) await this.#readLedger();
      const settled = this.#settled();
      if (ledger && settled === null) {
        far = true;
        continue;
      }
      const youngest = this.#youngest();
      this.#wake = new AbortController();
      const wake = AbortSignal.any(deadline.signal.aborted ? [this.#wake.signal] : [this.#wake.signal, deadline.signal]);
      if (settled !== null) {
        await this.#remove();
        await clock.sleep(Math.max(this.#shortest(), Math.ceil(settled - clock.monotonic())), wake);
        far = true;
        continue;
      }
      if (youngest === null) {
        // Where the server's reply stays away, the probe may be here before it.
        await (looks === 0 ? clock.sleep(SENT_BY, wake) : mailbox.wait(KEEPALIVE, wake));
        continue;
      }
      const step = pace(clock.monotonic() - youngest, looks, idles);
      far = step.kind === 'idle' || step.far;
      if (step.kind === 'poll') await clock.sleep(step.ms, wake);
      else {
        idles += 1;
        await mailbox.wait(step.ms, wake);
      }
    }
  }

  #expire(at: number): void {
    const { clock, deadline } = this.#task;
    for (const expectation of this.#own) expectation.expire(at);
    if (!deadline.signal.aborted) return;
    const waiting = this.#own.filter((expectation) => !expectation.over);
    const missing = waiting.some((expectation) => expectation.awaited || expectation.sending);
    this.#graceEnd ??= at + CANCEL_GRACE;
    if (deadline.cancelled && missing && at < this.#graceEnd) return;
    for (const expectation of waiting) expectation.stop(deadline.cancelled ? 'cancelled' : 'deadline', clock.monotonic());
  }

  /** A moment in which no probe is expected any second: everything is seen, or slow. */
  #quiet(at: number): boolean {
    return this.#expectations.every(
      (expectation) => !expectation.sending && (!expectation.awaited || at - (expectation.since ?? at) > QUICK),
    );
  }

  /** Monotonic ms at which nothing is left to wait for but copies of what was seen; null while a probe is still missing. */
  #settled(): number | null {
    const times = this.#expectations.filter((expectation) => !expectation.over).map((expectation) => expectation.settlesAt);
    return times.includes(null) ? null : Math.max(...times.filter((time) => time !== null));
  }

  /** Another watch ends the waits that are followed here: it is not raced against. */
  #shortest(): number {
    return this.#own.every((expectation) => expectation.over) ? FOLLOWING : 0;
  }

  /** Monotonic ms of the latest acceptance that is still looked for; null while all are being sent. */
  #youngest(): number | null {
    const since = this.#expectations.filter((expectation) => !expectation.over).flatMap((expectation) => expectation.since ?? []);
    return since.length > 0 ? Math.max(...since) : null;
  }

  /** The mailbox is the ledger: what earlier runs left in it is told and cleared away. */
  async #readLedger(): Promise<void> {
    this.#ledgerRead = true;
    await this.#collect.takeOlder(await this.#task.mailbox.before(LEDGER));
  }

  /** Removes what carries our own token and is still there, looks once more for a copy that came meanwhile, and removes that too. */
  async #tidy(): Promise<void> {
    await this.#collect.readCopies();
    if (!this.#ledgerRead && !this.#task.deadline.signal.aborted) await this.#readLedger();
    if (this.#collect.own.length === 0) return;
    await this.#remove();
    await this.#collect.take(await this.#task.mailbox.look('near'));
    await this.#remove();
  }

  async #remove(): Promise<void> {
    if (this.#collect.own.length === 0) return;
    const { removed, marked } = await this.#task.mailbox.remove(this.#collect.own);
    this.#collect.removed();
    this.#removal = { removed: this.#removal.removed + removed, marked: this.#removal.marked + marked };
  }

  /** Once the run's time is up or it is cancelled, the session gets a little longer to tidy up, then it is cut. */
  async #cutWhenOver(): Promise<void> {
    const { clock, deadline } = this.#task;
    await new Promise<void>((resolve) => {
      if (deadline.signal.aborted) resolve();
      deadline.signal.addEventListener('abort', () => resolve(), { once: true });
      this.#over.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await clock.sleep(TIDY_GRACE + (deadline.cancelled ? CANCEL_GRACE : 0), this.#over.signal);
    this.#cut.abort();
  }
}
