import type { Failure } from '../../../core/result/outcome.ts';
import { formatDuration } from '../../../core/time/duration.ts';

/** A longer gap in the reading of a mailbox is mentioned, ms. */
const NOTICEABLE = 1_000;

interface Delay {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The reasons and times at which a mailbox could not be read: our own delay is not the mail's. All times are monotonic ms. */
export class Delays {
  #delays: readonly Delay[] = [];
  /** The end of the last look. */
  #readAt: number;

  constructor(now: number) {
    this.#readAt = now;
  }

  /**
   * A look was made.
   *
   * @param by the delay that the mailbox reports; null: none
   */
  looked(from: number, to: number, by: string | null): void {
    this.#note(from, to, by ?? `the mailbox's server took ${formatDuration(to - from)} to show its mail`);
    this.#readAt = to;
  }

  /** A wait of `ms` was over only at `now`. */
  waited(ms: number, now: number): void {
    const due = this.#readAt + ms;
    if (now > due) this.#note(due, now, `this machine was held up for ${formatDuration(now - due)}`);
    this.#readAt = Math.max(this.#readAt, now);
  }

  /**
   * The mailbox is open for the first time: no look was possible before.
   *
   * @param by the delay that the mailbox reports; null: none
   */
  opened(now: number, by: string | null): void {
    const took = `opening the mailbox took ${formatDuration(now - this.#readAt)}`;
    this.#note(this.#readAt, now, by === null ? took : `${took}: ${by}`);
    this.#readAt = now;
  }

  /** The mailbox could not be read since the last look, and is open again. */
  reopened(now: number, { message, reply }: Failure): void {
    const by = message.replace(/\.$/, '');
    this.#note(this.#readAt, now, reply === null ? by : `${by} (it said: ${reply})`);
    this.#readAt = now;
  }

  /** The longest delay between two moments, in words that end a sentence; null: none worth a word. */
  between(from: number, to: number): string | null {
    const overlap = (delay: Delay) => Math.min(delay.to, to) - Math.max(delay.from, from);
    const longest = this.#delays.toSorted((a, b) => overlap(b) - overlap(a))[0];
    return longest !== undefined && overlap(longest) > NOTICEABLE ? longest.by : null;
  }

  #note(from: number, to: number, by: string): void {
    if (to - from > NOTICEABLE) this.#delays = [...this.#delays, { from, to, by }];
  }
}
