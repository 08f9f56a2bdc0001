import type { Clock } from '../../../core/time/clock.ts';
import type { Recognition } from '../../../core/result/observed/observation.ts';
import type { Mac, Token } from '../../token/token.ts';
import { shortToken } from '../../token/token.ts';
import type { ArrivedCopy } from '../../../core/result/observed/learnt.ts';
import { COPY_LIMIT } from '../../../core/result/observed/learnt.ts';
import type { Bounces } from './bounces.ts';
import type { Expectation } from './expectation.ts';
import type { EarlierMail, SentLoop, Watched } from './watched.ts';
import type { Arrival } from '../../../core/ports/mailbox.ts';
import type { Recognised } from './recognise.ts';
import { clockSkew } from './clock-skew.ts';
import { isFrom, lostItsMarks, recogniseHeader } from './recognise.ts';
import type { RecogniserTask } from './recogniser.ts';
import { Recogniser } from './recogniser.ts';

export interface CollectionTask extends RecogniserTask {
  /** Loops whose probes the owner of this mailbox sends. */
  readonly sent: readonly SentLoop[];
  readonly clock: Clock;
  readonly mac: Promise<Mac>;
  /** The treatment of an earlier run's probe: true removes it. */
  readonly earlier: (token: Token, found: EarlierMail) => boolean;
  /** Whether an earlier run's probe that is only marked as deleted should be expunged. */
  readonly earlierMarked: (token: Token) => boolean;
  /** The delay of reading between two moments on the monotonic clock; null: none. */
  readonly heldUp: (from: number, to: number) => string | null;
  readonly onSeen: (id: string) => void;
}

/** Sorts the mails of a mailbox: awaited probes, probes of earlier runs, imitations, and other mail. */
export class Collection {
  readonly #task: CollectionTask;
  readonly #expectations: readonly Expectation[];
  readonly #bounces: Bounces;
  readonly #recogniser: Recogniser;
  #skew = 0;
  #forged = 0;
  #unmarked = 0;
  #deleted = 0;
  #answers = 0;
  #own: readonly Arrival[] = [];
  /** Those of them from earlier runs. */
  readonly #earlier = new Set<Arrival>();
  /** Probes of earlier runs that are older than this run. */
  readonly #lying: Token[] = [];
  #marked: readonly Arrival[] = [];
  /** The first copy of each probe, until it is read back. */
  readonly #unread = new Map<Expectation, Arrival & Pick<ArrivedCopy, 'seenAt'>>();
  /** Loops with a probe that was read back: of a burst one is enough. */
  readonly #readBack = new Set<string>();

  constructor(task: CollectionTask, expectations: readonly Expectation[], bounces: Bounces) {
    this.#task = task;
    this.#expectations = expectations;
    this.#bounces = bounces;
    this.#recogniser = new Recogniser(task, expectations);
  }

  /** How many mails of each kind there were. */
  get sums(): Pick<Watched, 'forged' | 'skewMs' | 'left' | 'leftAgain' | 'unmarked' | 'answers' | 'deleted' | 'lasting'> {
    return {
      forged: this.#forged,
      skewMs: this.#skew,
      left: this.#own.length,
      leftAgain: this.#own.filter((arrival) => this.#earlier.has(arrival)).length,
      unmarked: this.#unmarked + this.#unproven(),
      answers: this.#answers,
      deleted: this.#deleted,
      lasting: this.#bounces.lasting,
    };
  }

  /** Probes that an earlier run or another client marked as deleted without expunging them. */
  get deleted(): readonly Arrival[] {
    return this.#marked;
  }

  /** Mails with our own valid token that should be removed. */
  get own(): readonly Arrival[] {
    return this.#own;
  }

  /** The probes among these mails, by their header. */
  async ownAmong(arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
    const mac = await this.#task.mac;
    return arrivals.filter(({ header }) => this.#recogniser.known(header, mac).kind === 'probe');
  }

  /** The removal of these mails has begun. */
  removing(arrivals: readonly Arrival[]): void {
    this.#own = this.#own.filter((arrival) => !arrivals.includes(arrival));
  }

  /** These could not be removed: their mailbox failed. */
  left(arrivals: readonly Arrival[]): void {
    this.#own = [...this.#own, ...arrivals];
  }

  /** So many of the marked mails are gone now. */
  expunged(count: number): void {
    this.#marked = [];
    this.#deleted -= count;
  }

  /** Mails recognised only by their subject, without the probe itself: such a mail is the probe, with its marks lost. */
  #unproven(): number {
    const lone = this.#expectations.filter(({ remove, sightings }) => remove && sightings.every(({ by }) => by === 'subject'));
    return lone.reduce((sum, { sightings }) => sum + sightings.length, 0);
  }

  /** New mail: read only as far as needed to recognise it. */
  async take(arrivals: readonly Arrival[]): Promise<void> {
    const mac = await this.#task.mac;
    for (const arrival of arrivals) {
      if (await this.#takeCopy(arrival, recogniseHeader(arrival.header, mac))) continue;
      if (!(await this.#takeBounce(arrival, false))) this.#sort(arrival, await this.#recogniser.recognise(arrival, mac));
    }
  }

  /** Older mail: only its header counts, and only our own mail matters. */
  async takeOlder(arrivals: readonly Arrival[]): Promise<void> {
    const mac = await this.#task.mac;
    const older = arrivals.map((arrival) => ({ arrival, recognised: this.#recogniser.known(arrival.header, mac) }));
    const [deleted, present] = [older.filter(({ arrival }) => arrival.deleted), older.filter(({ arrival }) => !arrival.deleted)];
    for (const { recognised } of present) if (recognised.kind === 'probe') this.#lying.push(recognised.token);
    this.#unmarked += present.filter(({ arrival, recognised }) => lostItsMarks(arrival.header, recognised, this.#expectations)).length;
    for (const { arrival, recognised } of present)
      if (!(await this.#takeCopy(arrival, recognised)) && recognised.kind === 'probe') this.#sort(arrival, recognised);
    for (const { arrival, recognised } of deleted) {
      if (recognised.kind !== 'probe') continue;
      this.#deleted += 1;
      if (this.#task.earlierMarked(recognised.token)) this.#marked = [...this.#marked, arrival];
    }
    for (const arrival of this.#bounces.candidates(present.map((each) => each.arrival))) await this.#takeBounce(arrival, true);
  }

  /**
   * Reads back the first copy of every seen probe. The caller waits for a moment without an imminent probe, before the copies are removed.
   */
  async readCopies(): Promise<void> {
    const { mailbox } = this.#task;
    for (const [expectation, arrival] of this.#unread) {
      // While the probe itself may come, a mail with its subject says nothing about it.
      if (!expectation.proven && !expectation.over) continue;
      // A mail that breaks the session is not asked for again.
      this.#unread.delete(expectation);
      if (this.#readBack.has(expectation.name)) continue;
      const source = await mailbox.source(arrival, COPY_LIMIT);
      const labels = source === null ? [] : ((await mailbox.labels?.(arrival)) ?? []);
      const { placement, seenAt, size } = arrival;
      const whole = source !== null && (size === null ? source.length < COPY_LIMIT : size <= COPY_LIMIT);
      if (source !== null) this.#readBack.add(expectation.name);
      expectation.read(source === null ? null : { source, whole, placement, seenAt, labels });
    }
  }

  /** Whether the mail is a probe that is awaited elsewhere: one of several copies, in the mailbox of its bounces. */
  async #takeCopy(arrival: Arrival, recognised: Recognised): Promise<boolean> {
    if (recognised.kind === 'probe' && this.#expectations.some(({ id }) => id === recognised.token.id)) return false;
    const copy = await this.#bounces.copy(arrival);
    if (copy === 'remove') this.#own = [...this.#own, arrival];
    return copy !== 'foreign';
  }

  /** Whether the mail is a notification about one of our probes. */
  async #takeBounce(arrival: Arrival, old: boolean): Promise<boolean> {
    const returned = await this.#bounces.take(arrival, old);
    if (returned === 'remove') this.#own = [...this.#own, arrival];
    return returned !== 'foreign';
  }

  #sort(arrival: Arrival, recognised: Recognised): void {
    switch (recognised.kind) {
      case 'probe':
        this.#sawProbe(arrival, recognised);
        break;
      case 'subject': {
        const expectation = this.#expectations.find((candidate) => shortToken(candidate.id) === recognised.short);
        if (expectation?.kind === 'echo') this.#sawAnswer(expectation, arrival, false);
        // A forwarded or answered probe has its subject as well.
        else if (expectation && isFrom(arrival.header, expectation.from)) this.#saw(expectation, arrival, 'subject');
        break;
      }
      case 'forged':
        this.#forged += 1;
        break;
      case 'foreign':
        break;
    }
  }

  #sawProbe(arrival: Arrival, { token, by, whole }: Extract<Recognised, { kind: 'probe' }>): void {
    const expectation = this.#expectations.find((candidate) => candidate.id === token.id);
    if (expectation === undefined) {
      const found = { receivedAt: arrival.receivedAt, lasting: this.#task.mailbox.status().readOnly, lastRunAt: this.#lastRunAt(token) };
      if (!whole || !this.#task.earlier(token, found)) return;
      this.#own = [...this.#own, arrival];
      this.#earlier.add(arrival);
      return;
    }
    if (by === 'answer') {
      this.#sawAnswer(expectation, arrival, whole);
      return;
    }
    if (expectation.kind === 'echo') {
      // The probe itself, which a server keeps as sent mail or passes back: that is no answer.
      if (whole && expectation.remove) this.#own = [...this.#own, arrival];
      return;
    }
    // A mail that comes after its probe was given up stays for the next run, which reports the delay.
    if (!this.#saw(expectation, arrival, by) || !expectation.remove) return;
    if (whole) this.#own = [...this.#own, arrival];
    else this.#unmarked += 1;
  }

  /** @param whole the mail holds only the answer */
  #sawAnswer(expectation: Expectation, arrival: Arrival, whole: boolean): void {
    if (!this.#saw(expectation, arrival, 'answer') || !expectation.remove) return;
    if (whole) this.#own = [...this.#own, arrival];
    else this.#answers += 1;
  }

  /** The send time of the loop's latest other probe there, ms since the epoch; null without one. */
  #lastRunAt({ id, loop }: Token): number | null {
    const times = this.#lying.filter((other) => other.loop === loop && other.id !== id).map(({ sentAt }) => sentAt);
    return times.length === 0 ? null : Math.max(...times);
  }

  /** False if the probe was given up before. */
  #saw(expectation: Expectation, arrival: Arrival, by: Recognition): boolean {
    const { placement, noticedAt, unseenAt, receivedAt } = arrival;
    const seenAt = this.#task.clock.monotonic();
    const first = expectation.sightings.length === 0 || (!expectation.proven && by !== 'subject');
    const heldUpBy = this.#task.heldUp(Math.max(unseenAt ?? 0, expectation.since ?? 0), seenAt);
    if (!expectation.saw({ placement, by, noticedAt, seenAt, unseenAt, heldUpBy, receivedAt })) return false;
    this.#measureSkew(expectation, arrival);
    if (first) this.#unread.set(expectation, { ...arrival, seenAt: this.#task.clock.now() });
    this.#task.onSeen(expectation.id);
    return true;
  }

  #measureSkew({ since }: Expectation, { receivedAt, noticedAt }: Arrival): void {
    if (since === null || receivedAt === null) return;
    const ours = this.#task.clock.now() - this.#task.clock.monotonic();
    const skew = clockSkew(receivedAt, ours + since, ours + noticedAt);
    if (Math.abs(skew) > Math.abs(this.#skew)) this.#skew = skew;
  }
}
