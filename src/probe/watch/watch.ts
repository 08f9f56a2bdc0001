// A mailbox watched for all its loops, until every probe is seen or given up.
// Called by probe.

import type { Failure } from '../../core/result/outcome.ts';
import { FailureError } from '../../core/result/outcome.ts';
import { endWait } from '../../core/time/limit.ts';
import type { Reach } from '../../core/ports/mailbox.ts';
import type { BouncesTask, Followed } from './mail/bounces.ts';
import { Bounces } from './mail/bounces.ts';
import type { CadenceStep } from './pace/cadence.ts';
import type { CollectionTask } from './mail/collection.ts';
import { Collection } from './mail/collection.ts';
import { Delays } from './pace/delays.ts';
import type { ExpectedProbe } from './mail/expectation.ts';
import { Expectation } from './mail/expectation.ts';
import { LastLook } from './last-look.ts';
import { nextLook, tooEarly } from './next-look.ts';
import { openAgain } from './pace/open-again.ts';
import type { TidyingTask } from './tidying.ts';
import { Tidying } from './tidying.ts';
import type { Watched } from './mail/watched.ts';

/** After this time without the probe, the ledger is read while waiting, ms. */
const QUICK = 500;
/** After a cancelled run, how long to look for probes on their way, to remove them, ms. */
const CANCEL_GRACE = 3_000;
/** The time for tidying up after the deadline or a cancellation, ms. */
const TIDY_GRACE = 1_000;
/** The time for a mailbox without an awaited probe, ms: to open, because then only the ledger is read; to tidy up. */
const NOTHING_AWAITED = { opening: 5_000, open: 15_000 } as const;
/** Looks at a mailbox that only awaits bounces of probes that were seen, ms. */
const FOLLOWING = 20;
/** Most probes are submitted within this time: before it no look is made, ms. */
const SENT_BY = { near: 1_000, far: 5_000 } as const;
/** The interval of the keep-alive in a session that only sends, ms. */
const KEEPALIVE = 15_000;

export interface WatchTask extends Omit<CollectionTask, 'heldUp'>, BouncesTask, TidyingTask {
  /** The mailbox's name in the configuration. */
  readonly name: string;
}

/** One mailbox watched for all its loops: one login, opened while the senders connect, looked at until every probe is seen or given up. */
export class Watch {
  /** Resolves when new mail can be told from old, or when the mailbox is given up. */
  readonly ready: Promise<void>;
  readonly #task: WatchTask;
  /** The expectations that keep the watch going: its own, and those of other watches whose bounces come here. */
  readonly #expectations: Expectation[] = [];
  readonly #own: Expectation[] = [];
  readonly #bounces: Bounces;
  readonly #collect: Collection;
  readonly #delays: Delays;
  readonly #lastLook: LastLook;
  readonly #tidying: Tidying;
  readonly #cut = new AbortController();
  readonly #over = new AbortController();
  #wake = new AbortController();
  #isReady: () => void = () => undefined;
  #opened = false;
  /** Monotonic ms until which a cancelled run still looks for its probes; null before the run is over. */
  #graceEnd: number | null = null;
  /** Monotonic ms of the last look without trust in announcements. */
  #deepAt = 0;

  constructor(task: WatchTask) {
    this.#task = task;
    this.#delays = new Delays(task.clock.monotonic());
    this.#bounces = new Bounces(task);
    this.#collect = new Collection({ ...task, heldUp: (from, to) => this.#delays.between(from, to) }, this.#own, this.#bounces);
    this.#lastLook = new LastLook({ ...task, collect: this.#collect, delays: this.#delays }, this.#own, this.#over.signal);
    this.#tidying = new Tidying(task, this.#collect);
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  /** To be called for every loop before `run`. */
  expect(expected: ExpectedProbe): Expectation {
    const expectation = new Expectation(expected, () => this.#changed());
    this.#expectations.push(expectation);
    this.#own.push(expectation);
    return expectation;
  }

  /** To be called before `run` for every loop with bounces in this mailbox; its probe may be awaited elsewhere. */
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
      if (failure === null) await this.#tidying.finish();
    } catch (error) {
      if (!(error instanceof FailureError)) defect = error ?? new Error('unknown');
    } finally {
      this.#tidying.leave(failure);
      this.#isReady();
      await mailbox.close();
      this.#over.abort();
      for (const expectation of this.#own) {
        expectation.stop('mailbox-failed', this.#task.clock.monotonic());
        expectation.finish(failure, defect);
      }
    }
    return { ...this.#collect.sums, removal: this.#tidying.removal, status: mailbox.status(), failure };
  }

  #changed(): void {
    this.#wake.abort();
    this.#lastLook.guard();
    if (!this.#expectations.every((expectation) => expectation.over)) return;
    const opened = this.#opened;
    const idle = opened ? NOTHING_AWAITED.open : NOTHING_AWAITED.opening;
    const wait = this.#own.some(({ unread }) => unread) ? TIDY_GRACE : idle;
    void this.#task.clock.sleep(wait, this.#over.signal).then(() => {
      if (this.#opened === opened) this.#cut.abort();
    });
  }

  /** Opens, watches, and opens again after a failure, until all is seen or no look would help any more. */
  async #persist(): Promise<Failure | null> {
    const { mailbox, clock, deadline } = this.#task;
    for (let failures = 0, said: Failure | null = null; ;) {
      try {
        await mailbox.open(this.#cut.signal);
        this.#deepAt = clock.monotonic();
        if (said !== null) this.#delays.reopened(clock.monotonic(), said);
        else if (!this.#opened) this.#delays.opened(clock.monotonic(), mailbox.heldUp());
        this.#opened = true;
        this.#isReady();
        await this.#watch(() => {
          failures = 0;
          said = null;
        });
        return null;
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        // The server's reply to the try before says more than a try that the run's end cut off.
        said = this.#cut.signal.aborted ? (said ?? error.failure) : error.failure;
        this.#lastLook.failed(said);
        const until = this.#missingUntil();
        const left = until === null ? null : until - clock.monotonic();
        const wait = this.#cut.signal.aborted ? null : openAgain(said, failures++, left, deadline.left());
        if (wait === null) return said;
        await clock.sleep(wait, AbortSignal.any([this.#cut.signal, deadline.signal]));
      }
    }
  }

  /** Monotonic ms until which a look helps some missing probe; Infinity while one is being sent; null: none is missing. */
  #missingUntil(): number | null {
    const missing = this.#expectations.filter(({ sending, awaited }) => sending || awaited);
    return missing.length === 0 ? null : Math.max(...missing.map(({ until }) => until ?? Infinity));
  }

  async #watch(onLook: () => void): Promise<void> {
    const { mailbox, clock, deadline } = this.#task;
    // A far mailbox has just reported the start of its new mail: its older mail is read while the probes leave.
    const early = mailbox.status().far && this.#expectations.every(({ leftAt, sending }) => sending && leftAt === null);
    if (early && !deadline.signal.aborted) await this.#tidying.readLedger();
    let reach: Reach = 'near';
    for (let looks = 0; ; looks++) {
      const at = clock.monotonic();
      if (this.#lastLook.isDue(at)) reach = 'deep';
      const arrivals = await mailbox.look(reach);
      if (reach === 'deep') this.#deepAt = at;
      this.#delays.looked(at, clock.monotonic(), mailbox.heldUp());
      await this.#collect.take(arrivals);
      onLook();
      if (reach === 'deep') await this.#lastLook.made(at);
      else await this.#lastLook.note();
      this.#expire(at);
      if (this.#expectations.every((expectation) => expectation.over)) return;
      const quiet = this.#quiet(at);
      if (quiet) await this.#collect.readCopies();
      const ledger = quiet && !deadline.signal.aborted && (await this.#tidying.readLedger());
      const settled = this.#settled();
      reach = 'far';
      if (ledger && settled === null) continue;
      this.#wake = new AbortController();
      const wake = deadline.signal.aborted ? this.#wake.signal : AbortSignal.any([this.#wake.signal, deadline.signal]);
      if (settled !== null) {
        this.#tidying.beginToRemove();
        // Another watch ends the waits that are followed here: this one does not race against it.
        const shortest = this.#own.every(({ over }) => over) ? FOLLOWING : 0;
        await clock.sleep(Math.max(shortest, Math.ceil(settled - clock.monotonic())), wake);
        continue;
      }
      const step = this.#step(looks);
      if (step === null) {
        // If the server's reply is late, the probe may be here before it.
        reach = 'near';
        const { far } = mailbox.status();
        await (looks === 0 ? clock.sleep(far ? SENT_BY.far : SENT_BY.near, wake) : mailbox.wait(KEEPALIVE, wake));
        await clock.sleep(tooEarly(this.#expectations, far, clock.monotonic()), deadline.signal);
        continue;
      }
      reach = step.reach;
      if (step.idle) await mailbox.wait(step.ms, wake);
      else await clock.sleep(step.ms, wake);
      this.#delays.waited(step.ms, clock.monotonic());
    }
  }

  #step(looks: number): CadenceStep | null {
    const at = { now: this.#task.clock.monotonic(), looks, deepAt: this.#deepAt };
    return nextLook(this.#expectations, this.#own, this.#task.mailbox.status(), at);
  }

  #expire(at: number): void {
    const { clock, deadline } = this.#task;
    for (const expectation of this.#own) expectation.settle(at);
    if (!deadline.signal.aborted) return;
    const waiting = this.#own.filter((expectation) => !expectation.over);
    const missing = waiting.some((expectation) => expectation.awaited || expectation.sending);
    this.#graceEnd ??= at + CANCEL_GRACE;
    if (deadline.cancelled && missing && at < this.#graceEnd) return;
    for (const expectation of waiting) expectation.stop(deadline.cancelled ? 'cancelled' : 'deadline', clock.monotonic());
  }

  /** A moment without an imminent probe: everything is seen, or slow. */
  #quiet(at: number): boolean {
    return this.#expectations.every(
      (expectation) => !expectation.sending && (!expectation.awaited || at - (expectation.since ?? at) > QUICK),
    );
  }

  /** Monotonic ms from which only further copies are awaited; null while a probe is still missing. */
  #settled(): number | null {
    const times = this.#expectations.filter((expectation) => !expectation.over).map((expectation) => expectation.settlesAt);
    return times.includes(null) ? null : Math.max(...times.filter((time) => time !== null));
  }

  /** After the run's deadline or cancellation, the session gets a little longer to tidy up; then it is cut, with the reason. */
  async #cutWhenOver(): Promise<void> {
    const { clock, deadline } = this.#task;
    const ended = AbortSignal.any([deadline.signal, this.#over.signal]);
    await new Promise((resolve) => (ended.aborted ? resolve(null) : ended.addEventListener('abort', resolve, { once: true })));
    await clock.sleep(TIDY_GRACE + (deadline.cancelled ? CANCEL_GRACE : 0), this.#over.signal);
    endWait(this.#cut, deadline.signal.reason);
  }
}
