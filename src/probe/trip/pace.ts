import type { Clock } from '../../core/time/clock.ts';

/** Keeps the probes of all bursts of one sender apart, in the order in which they ask. */
export class Pace {
  readonly #clock: Clock;
  /** Monotonic ms before which none leaves. */
  #next = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Resolves when the next probe may leave, or when `signal` aborts.
   *
   * @param gap until the one after it, ms
   */
  async turn(gap: number, signal: AbortSignal): Promise<void> {
    const now = this.#clock.monotonic();
    const at = Math.max(now, this.#next);
    this.#next = at + gap;
    if (at > now) await this.#clock.sleep(at - now, signal);
  }
}
