import { createHmac } from 'node:crypto';
import type { Clock } from '../../../src/core/time/clock.ts';
import type { MailChecks } from '../../../src/core/ports/mail-checks.ts';
import type { Arrival, Inflow, Mailbox, Opened, Reach, Removal, MailboxStatus } from '../../../src/core/ports/mailbox.ts';
import type { Probe, Sender, SenderSession } from '../../../src/core/ports/sender.ts';
import type { Placement } from '../../../src/core/result/report.ts';
import type { Mac } from '../../../src/probe/token/token.ts';
import type { Failure, FailureOutcome } from '../../../src/core/result/outcome.ts';
import { FailureError } from '../../../src/core/result/outcome.ts';

export const mac: Mac = (data) => createHmac('sha256', 'a key').update(data).digest();

export function failureWith(outcome: FailureOutcome, more: Partial<Failure> = {}): Failure {
  return { end: 'sender', outcome, message: 'It failed.', reply: null, remedy: 'Mend it.', temporary: false, uncertain: false, ...more };
}

export function headerOf(probe: Probe): string {
  const fields = [
    `Message-ID: <${probe.messageId}>`,
    `Subject: ${probe.subject}`,
    ...probe.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${fields.join('\r\n')}\r\n\r\n`;
}

/** Finds no fault in any mail, and asks nothing. */
export const NO_CHECKS: MailChecks = {
  verify: async () => ({ kind: 'verified', signatures: [], arc: 'none', arcReason: null }),
  spf: async () => null,
  dmarc: async () => ({ kind: 'absent' }),
  organization: async () => null,
  unasked: () => 0,
};

export const INBOX: Placement = { folder: 'INBOX', role: 'inbox' };
export const JUNK: Placement = { folder: 'Junk', role: 'junk' };

/** A mailbox in memory: mail is put in, and looks and removals are remembered; it can fail on request. */
export class FakeMailbox implements Mailbox {
  readonly removed: Arrival[] = [];
  readonly #clock: Clock;
  readonly #old: Arrival[];
  /** Each mail as it was put in, by its id. */
  readonly #sources = new Map<string, string>();
  #fresh: Arrival[] = [];
  #uid = 1;
  /** Thrown by the next calls of `open` and `look`, in order; null lets one pass. */
  failures: (Failure | null)[] = [];
  /** How far the server's clock is ahead, ms; it gives whole seconds. */
  clockOffset = 0;
  opened = 0;
  flow: Inflow | null = null;
  held: string | null = null;
  announces = false;
  /** It can mark mails as deleted and no more, as a server without UIDPLUS. */
  marksOnly = false;
  throttled = false;
  /** Removed mail goes into a Trash, beside other mail that comes there meanwhile: `once` it can be removed from there, `always` not. */
  trash: 'once' | 'always' | null = null;
  /** Nothing can be removed from it. */
  readOnly = false;
  /** How often its Sent folder was searched. */
  sentAsked = 0;
  readonly #sent: Arrival[] = [];
  #lookedAt: number | null = null;
  #elsewhere: Arrival[] = [];
  waits = 0;
  looks: number[] = [];

  constructor(clock: Clock, old: readonly string[] = []) {
    this.#clock = clock;
    this.#old = old.map((header) => this.#arrival(header, INBOX));
  }

  /** Lets the mails that were there before be older by `ms`. */
  age(ms: number): void {
    this.#old.splice(0, this.#old.length, ...this.#old.map((mail) => ({ ...mail, receivedAt: (mail.receivedAt ?? 0) - ms })));
  }

  /** A mail that came before the mailbox was opened. */
  putOld(header: string, deleted = false): void {
    this.#old.push({ ...this.#arrival(header, INBOX), deleted });
  }

  put(header: string, placement: Placement = INBOX): void {
    this.#fresh.push(this.#arrival(header, placement));
  }

  /** A mail in an unwatched folder. */
  putElsewhere(header: string, placement: Placement): void {
    this.#elsewhere.push(this.#arrival(header, placement));
  }

  async open(_signal?: AbortSignal): Promise<Opened> {
    this.opened += 1;
    this.#failByOrder();
    return { watched: [INBOX, JUNK], unread: [], readOnly: this.readOnly };
  }

  async look(reach: Reach): Promise<readonly Arrival[]> {
    this.looks.push(this.#clock.monotonic());
    this.#failByOrder();
    const seen = this.#fresh.filter((arrival) => reach !== 'near' || arrival.placement.role === 'inbox');
    this.#fresh = this.#fresh.filter((arrival) => !seen.includes(arrival));
    const unseenAt = this.#lookedAt;
    this.#lookedAt = this.#clock.monotonic();
    return seen.map((arrival) => ({ ...arrival, unseenAt }));
  }

  async before(): Promise<readonly Arrival[]> {
    return this.#old;
  }

  async elsewhere(): Promise<readonly Arrival[]> {
    const found = this.#elsewhere;
    this.#elsewhere = [];
    return found;
  }

  /** A copy of the owner's sent mail. */
  putSent(header: string): void {
    this.#sent.push(this.#arrival(header, { folder: 'Sent', role: 'other' }));
  }

  async sent(): Promise<readonly Arrival[]> {
    this.sentAsked += 1;
    return this.#sent;
  }

  async withHeader(): Promise<readonly Arrival[]> {
    return this.#old;
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    this.waits += 1;
    await this.#clock.sleep(ms, signal);
  }

  async source(arrival: Arrival): Promise<Uint8Array> {
    return Buffer.from(this.#sources.get(arrival.id) ?? '');
  }

  async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    if (this.readOnly) return { removed: 0, marked: 0, kept: arrivals.length, moved: [] };
    if (this.marksOnly) return { removed: 0, marked: arrivals.length, kept: 0, moved: [] };
    if (this.trash === 'always' || (this.trash === 'once' && arrivals.some(({ placement }) => placement.folder !== 'Trash'))) {
      const placement = { folder: 'Trash', role: 'other' } as const;
      const moved = [...arrivals, this.#arrival('Subject: thrown away\r\n\r\n', placement)].map((mail) => ({ ...mail, placement }));
      return { removed: arrivals.length, marked: 0, kept: 0, moved };
    }
    this.removed.push(...arrivals);
    return { removed: arrivals.length, marked: 0, kept: 0, moved: [] };
  }

  async inflow(): Promise<Inflow | null> {
    return this.flow;
  }

  heldUp(): string | null {
    const by = this.held;
    this.held = null;
    return by;
  }

  status(): MailboxStatus {
    const { readOnly, announces, throttled } = this;
    return { unread: [], readOnly, skipped: 0, announces, throttled, far: false };
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }

  #failByOrder(): void {
    const failure = this.failures.shift();
    if (failure) throw new FailureError(failure);
  }

  #arrival(mail: string, placement: Placement): Arrival {
    const id = String(this.#uid++);
    this.#sources.set(id, mail);
    return {
      placement,
      id,
      header: /^[^]*?\r?\n(?=\r?\n)/.exec(mail)?.[0] ?? mail,
      receivedAt: Math.floor((this.#clock.now() + this.clockOffset) / 1000) * 1000,
      size: mail.length,
      noticedAt: this.#clock.monotonic(),
      unseenAt: null,
      deleted: false,
    };
  }
}

/** A sender with scripted answers, one a try; an accepted probe goes to `onAccepted`. */
export function fakeSender(
  clock: Clock,
  answers: readonly (Failure | '250')[],
  onAccepted: (probe: Probe) => void = () => undefined,
): Sender {
  let tries = 0;
  const send: SenderSession['send'] = async (probe, { ready, onLeft }) => {
    if (!(await ready)) return { ok: false, failure: failureWith('unreachable') };
    onLeft();
    const answer = answers[Math.min(tries++, answers.length - 1)] ?? '250';
    if (answer !== '250' && !answer.uncertain) return { ok: false, failure: answer };
    onAccepted(probe);
    return answer === '250'
      ? { ok: true, acceptance: { at: clock.monotonic(), reply: '250 2.0.0 Ok: queued as 1', acceptMs: 4 } }
      : { ok: false, failure: answer };
  };
  const session = { connectMs: 1, tlsMs: 2, authMs: 3, send, close: () => undefined };
  return { open: async () => ({ ok: true, session }) };
}
