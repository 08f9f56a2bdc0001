import type { Notice } from '../../../core/result/observed/notice.ts';
import type { Observation, Sighting } from '../../../core/result/observed/observation.ts';
import type { LoopKind } from '../../../core/result/report.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import type { ArrivedCopy } from '../../../core/result/observed/learnt.ts';
import { settleTime } from '../pace/cadence.ts';

/** How a wait ended, and the copies seen by then. */
export type Awaited = Pick<Observation, 'sightings' | 'mailbox' | 'heldUpBy' | 'taken' | 'end' | 'waitedMs' | 'notices'>;

/** The settings of a probe's wait. */
export type ExpectedProbe = Pick<Expectation, 'id' | 'name' | 'kind' | 'critical' | 'remove' | 'from'>;

/** One awaited probe of a watched mailbox: `sending` until the server has accepted it, then `awaited`, in the end `over`. */
export class Expectation {
  readonly id: string;
  /** The name of its loop, which may await several. */
  readonly name: string;
  readonly kind: LoopKind;
  /** ms */
  readonly critical: number;
  /** Whether our own copies are removed in the end. */
  readonly remove: boolean;
  /** The probe's author. */
  readonly from: string;
  readonly result: Promise<Awaited>;
  /** The first copy as it lies in the mailbox; null if none came, or none could be read back. */
  readonly copy: Promise<ArrivedCopy | null>;
  /** Resolves when no first copy is expected any more: one was seen, or the wait is over. */
  readonly passed: Promise<void>;
  readonly #wake: () => void;
  readonly #followers: (() => void)[] = [];
  readonly #resolve: (awaited: Awaited) => void;
  readonly #reject: (defect: unknown) => void;
  readonly #gotCopy: (copy: ArrivedCopy | null) => void;
  readonly #pass: () => void;
  #sightings: readonly Sighting[] = [];
  #notices: readonly Notice[] = [];
  #leftAt: number | null = null;
  #since: number | null = null;
  #settledAt = 0;
  #end: { reason: Observation['end']; at: number } | null = null;
  /** Why the mailbox could not be read for this probe. */
  #unread: Failure | null = null;
  #heldUpBy: string | null = null;
  #taken = 0;

  constructor({ id, name, kind, critical, remove, from }: ExpectedProbe, wake: () => void) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.critical = critical;
    this.remove = remove;
    this.from = from;
    this.#wake = wake;
    let resolve: (awaited: Awaited) => void = () => undefined;
    let reject: (defect: unknown) => void = () => undefined;
    this.result = new Promise((done, fail) => {
      resolve = done;
      reject = fail;
    });
    let gotCopy: (copy: ArrivedCopy | null) => void = () => undefined;
    this.copy = new Promise((done) => (gotCopy = done));
    this.#gotCopy = gotCopy;
    let pass: () => void = () => undefined;
    this.passed = new Promise((done) => (pass = done));
    this.#pass = pass;
    this.#resolve = resolve;
    this.#reject = reject;
    // A caller that gave the wait up does not ask for its result.
    this.result.catch(() => undefined);
  }

  /** Resolves when the first copy is seen, if ever. */
  get seen(): Promise<void> {
    return this.passed.then(() => (this.#sightings.length > 0 ? undefined : new Promise<never>(() => undefined)));
  }

  get sightings(): readonly Sighting[] {
    return this.#sightings;
  }

  get sending(): boolean {
    return this.#since === null && this.#end === null;
  }

  /** Accepted (or perhaps so), but not seen yet. */
  get awaited(): boolean {
    return this.#since !== null && this.#end === null && this.#sightings.length === 0;
  }

  get over(): boolean {
    return this.#end !== null;
  }

  /** A seen copy is proven by a token. A subject alone can be copied by people who saw the probe pass. */
  get proven(): boolean {
    return this.#sightings.some(isProven);
  }

  /** Monotonic ms at which the wait for copies ends; null until the probe is both accepted and certainly seen. */
  get settlesAt(): number | null {
    return this.#since === null || !this.proven ? null : this.#settledAt;
  }

  /** Monotonic ms of the acceptance; null before. */
  get since(): number | null {
    return this.#since;
  }

  /** Calls `changed` whenever the wait begins or ends: for the watch of another mailbox, the one of the probe's bounces. */
  follow(changed: () => void): void {
    this.#followers.push(changed);
  }

  /** A notification about the probe came. One of failure ends the wait, unless a copy was seen. */
  noticed(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
    if (notice.kind === 'failed' && this.#sightings.length === 0) this.#end ??= { reason: 'bounced', at: notice.seenAt };
    this.#wake();
    this.#notify();
  }

  /** Monotonic ms at which the probe left for the server; null before. */
  get leftAt(): number | null {
    return this.#leftAt;
  }

  /** The probe has left for the server, at `at` on the monotonic clock: it may arrive before the server's reply. */
  left(at: number): void {
    this.#leftAt = at;
    this.#wake();
  }

  /** The server has accepted the probe, at `at` on the monotonic clock: the wait begins. */
  accepted(at: number): void {
    this.#since = at;
    const first = this.#sightings.find(isProven);
    if (first) this.#settle(first);
    this.#wake();
    this.#notify();
  }

  /** The submission failed: there is nothing to await. */
  abandon(): void {
    this.#end ??= { reason: 'not-awaited', at: 0 };
    this.#wake();
    this.#notify();
  }

  /** The mailbox could not be read when the probe's time was up. */
  get unread(): boolean {
    return this.#unread !== null;
  }

  /** Monotonic ms at which the probe is given up; null before its acceptance. */
  get until(): number | null {
    return this.#since === null ? null : this.#since + this.critical;
  }

  /** A copy was seen. One that comes after the probe was given up does not belong to this run: false then. */
  saw(sighting: Sighting): boolean {
    if (this.#end?.reason === 'critical' || this.#unread !== null) return false;
    const first = !this.proven && isProven(sighting);
    this.#sightings = [...this.#sightings, sighting];
    if (!first) return true;
    this.#settle(sighting);
    this.#pass();
    return true;
  }

  /** Ends the wait if the probe is seen and settled at `now`. A probe recognised only by its subject is accepted at `critical`. */
  settle(now: number): void {
    if (this.#since === null || this.#end !== null || this.#sightings.length === 0) return;
    if (now < (this.proven ? this.#settledAt : this.#since + this.critical)) return;
    this.#end = { reason: 'seen', at: now };
    this.#notify();
  }

  /**
   * Gives the probe up: a look that began at `critical` or later did not show it in any folder.
   *
   * @param taken how many mails came into the Inbox and disappeared before they could be read
   */
  giveUp(taken: number): void {
    if (this.#since === null || !this.awaited) return;
    this.#taken = taken;
    this.#end = { reason: 'critical', at: this.#since + this.critical };
    this.#notify();
  }

  /** The mailbox could not be read when the probe's time was up: its fate is unknown. */
  couldNotLook(failure: Failure, heldUpBy: string | null): void {
    if (this.#since === null || !this.awaited) return;
    this.#unread = failure;
    this.#heldUpBy = heldUpBy;
    this.#end = { reason: 'mailbox-failed', at: this.#since + this.critical };
    // The watch itself awaits the mailbox's answer.
    this.#wake();
    this.#notify();
  }

  /** Ends the wait for a reason outside the probe. */
  stop(reason: 'deadline' | 'cancelled' | 'mailbox-failed', now: number): void {
    this.#end ??= { reason: this.#sightings.length > 0 ? 'seen' : reason, at: now };
    this.#notify();
  }

  /** Publishes the copies; the watch calls it once, at its end. A defect of ours says nothing about the mail. */
  finish(failure: Failure | null, defect: unknown): void {
    this.#gotCopy(null);
    this.#pass();
    if (defect !== null && this.#sightings.length === 0) {
      this.#reject(defect);
      return;
    }
    const end = this.#end ?? { reason: 'mailbox-failed', at: 0 };
    this.#resolve({
      sightings: this.#sightings,
      mailbox: this.#unread ?? failure,
      heldUpBy: this.#heldUpBy,
      taken: this.#taken,
      end: end.reason,
      notices: this.#notices,
      waitedMs: this.#since === null || end.at === 0 ? null : Math.max(0, end.at - this.#since),
    });
  }

  /** The first copy was read back, or cannot be. */
  read(copy: ArrivedCopy | null): void {
    this.#gotCopy(copy);
  }

  #notify(): void {
    if (this.over) this.#pass();
    for (const changed of this.#followers) changed();
  }

  #settle(first: Sighting): void {
    this.#settledAt = first.seenAt + settleTime(Math.max(0, first.seenAt - (this.#since ?? first.seenAt)));
  }
}

function isProven({ by }: Sighting): boolean {
  return by !== 'subject';
}
