import type { Clock } from '../../core/time/clock.ts';
import type { Mac, Token } from '../token/token.ts';
import { shortToken } from '../token/token.ts';
import type { ArrivedCopy } from '../../core/result/observed/learnt.ts';
import { COPY_LIMIT } from '../../core/result/observed/learnt.ts';
import type { Bounces } from './bounces.ts';
import type { Expectation } from './expectation.ts';
import type { Arrival, Mailbox, ReadableMail } from '../../core/ports/mailbox.ts';
import type { Recognised } from './recognise.ts';
import { isNotification, recogniseHeader, recogniseMail } from './recognise.ts';

/** Mails of others whose body is read in one run at most, and how much of each, bytes. */
const BODIES = 50;
const BODY_LIMIT = 64 * 1024;

export interface CollectionTask {
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  readonly mac: Promise<Mac>;
  /** Decodes a mail's subject and text. */
  readonly read: (source: Uint8Array) => Promise<ReadableMail>;
  /** What is to become of a probe of an earlier run: true removes it. */
  readonly earlier: (token: Token, receivedAt: number | null) => boolean;
  readonly onSeen: (id: string) => void;
}

/** Sorts what a mailbox holds: probes that are awaited, probes of earlier runs, imitations, and mail that is none of our business. */
export class Collection {
  readonly #task: CollectionTask;
  readonly #expectations: readonly Expectation[];
  readonly #bounces: Bounces;
  #bodies = 0;
  #skew = 0;
  #forged = 0;
  #own: readonly Arrival[] = [];
  /** The first copy of each probe that has not been read back yet. */
  readonly #unread = new Map<Expectation, Arrival & Pick<ArrivedCopy, 'seenAt'>>();

  constructor(task: CollectionTask, expectations: readonly Expectation[], bounces: Bounces) {
    this.#task = task;
    this.#expectations = expectations;
    this.#bounces = bounces;
  }

  /** Mails that imitate a probe. */
  get forged(): number {
    return this.#forged;
  }

  /** The largest difference that was seen between the server's clock and ours, ms; 0 where none was. */
  get skew(): number {
    return this.#skew;
  }

  /** Mails that carry our own valid token and are to be removed. */
  get own(): readonly Arrival[] {
    return this.#own;
  }

  removed(): void {
    this.#own = [];
  }

  /** New mail: read as far as it takes to know what it is. */
  async take(arrivals: readonly Arrival[]): Promise<void> {
    const mac = await this.#task.mac;
    for (const arrival of arrivals) {
      if (!(await this.#takeBounce(arrival))) this.#sort(arrival, await this.#recognise(arrival, mac));
    }
  }

  /** Older mail: only what its header tells, and nothing but our own. */
  async takeOlder(arrivals: readonly Arrival[]): Promise<void> {
    const mac = await this.#task.mac;
    for (const arrival of arrivals) {
      const recognised = recogniseHeader(arrival.header, mac);
      if (recognised.kind === 'probe') this.#sort(arrival, recognised);
    }
    for (const arrival of this.#bounces.candidates(arrivals)) await this.#takeBounce(arrival);
  }

  /** Reads back the first copy of every probe that was seen: to be called when nothing is expected any second, before it is removed. */
  async readCopies(): Promise<void> {
    const { mailbox } = this.#task;
    for (const [expectation, arrival] of this.#unread) {
      // A mail that breaks the session is not asked for twice.
      this.#unread.delete(expectation);
      const source = await mailbox.source(arrival, COPY_LIMIT);
      const labels = source === null ? [] : ((await mailbox.labels?.(arrival)) ?? []);
      const { placement, seenAt, size } = arrival;
      const whole = source !== null && (size === null ? source.length < COPY_LIMIT : size <= COPY_LIMIT);
      expectation.read(source === null ? null : { source, whole, placement, seenAt, labels });
    }
  }

  /** Whether the mail is a notification about a probe of ours. */
  async #takeBounce(arrival: Arrival): Promise<boolean> {
    const returned = await this.#bounces.take(arrival);
    if (returned === 'remove') this.#own = [...this.#own, arrival];
    return returned !== 'foreign';
  }

  async #recognise(arrival: Arrival, mac: Mac): Promise<Recognised> {
    const recognised = recogniseHeader(arrival.header, mac);
    if (recognised.kind === 'probe' || isNotification(arrival.header) || !this.#worthReading(arrival)) return recognised;
    this.#bodies += 1;
    const source = await this.#task.mailbox.source(arrival, BODY_LIMIT);
    return source === null ? recognised : recogniseMail(arrival.header, await this.#task.read(source), mac);
  }

  /** A mail whose header tells nothing may still be a probe that lost its header on the way, as long as one is missing. */
  #worthReading(arrival: Arrival): boolean {
    const missing = this.#expectations.some((expectation) => !expectation.over && expectation.sightings.length === 0);
    return missing && this.#bodies < BODIES && (arrival.size ?? 0) <= 4 * BODY_LIMIT;
  }

  #sort(arrival: Arrival, recognised: Recognised): void {
    switch (recognised.kind) {
      case 'probe':
        this.#sawProbe(arrival, recognised.token, recognised.by);
        break;
      case 'subject': {
        const expectation = this.#expectations.find((candidate) => shortToken(candidate.id) === recognised.short);
        if (expectation) this.#saw(expectation, arrival, 'subject');
        break;
      }
      case 'forged':
        this.#forged += 1;
        break;
      case 'foreign':
        break;
    }
  }

  #sawProbe(arrival: Arrival, token: Token, by: 'header' | 'message-id' | 'body'): void {
    const expectation = this.#expectations.find((candidate) => candidate.id === token.id);
    const removable = expectation ? expectation.remove : this.#task.earlier(token, arrival.receivedAt);
    if (removable) this.#own = [...this.#own, arrival];
    if (expectation) this.#saw(expectation, arrival, by);
  }

  #saw(expectation: Expectation, arrival: Arrival, by: 'header' | 'message-id' | 'body' | 'subject'): void {
    this.#measureSkew(expectation, arrival);
    if (expectation.sightings.length === 0) this.#unread.set(expectation, { ...arrival, seenAt: this.#task.clock.now() });
    expectation.saw({ placement: arrival.placement, by, noticedAt: arrival.noticedAt, seenAt: this.#task.clock.monotonic() });
    this.#task.onSeen(expectation.id);
  }

  #measureSkew({ since }: Expectation, { receivedAt, noticedAt }: Arrival): void {
    if (since === null || receivedAt === null) return;
    const ours = this.#task.clock.now() - this.#task.clock.monotonic();
    const skew = clockSkew(receivedAt, ours + since, ours + noticedAt);
    if (Math.abs(skew) > Math.abs(this.#skew)) this.#skew = skew;
  }
} /**
 * By how much the mailbox server's clock is ahead of ours at least, ms; negative where it is behind; 0 where no difference can be told.
 * The mail came between our seeing the 250 and our noticing it, so a time outside of that is the clock's doing. The server tells whole
 * seconds (RFC 3501 section 2.3.3), hence up to a second less.
 *
 * @param receivedAt what the server says, ms since the epoch
 * @param acceptedAt when we saw the 250, on our clock
 * @param noticedAt when we noticed the mail, on our clock
 */
export function clockSkew(receivedAt: number, acceptedAt: number, noticedAt: number): number {
  if (receivedAt > noticedAt) return receivedAt - noticedAt;
  return Math.min(0, receivedAt + 1_000 - acceptedAt);
}
