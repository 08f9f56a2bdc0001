import type { Clock } from '../../../src/core/time/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock for code that waits for a real socket: time stands still while an answer is on its way. Waits between tries, which sleep on the
 * deadline's own signal, end at once and are noted; a time-out ends when the test says so.
 */
export class LeapingClock implements Clock {
  /** The waits that were leapt over, ms. */
  readonly waits: number[] = [];
  #now: number;
  #sleepers: Sleeper[] = [];
  #leapt: AbortSignal | null = null;

  constructor(startAt = Date.UTC(2026, 0, 1)) {
    this.#now = startAt;
  }

  /** Sleeps on this signal are over at once. */
  leapOver(signal: AbortSignal): void {
    this.#leapt = signal;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    if (signal !== undefined && signal === this.#leapt) {
      this.waits.push(ms);
      this.advance(ms);
      return;
    }
    await new Promise<void>((wake) => {
      const sleeper = { at: this.#now + ms, wake };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => this.#drop(sleeper), { once: true });
    });
  }

  /** Lets time pass: sleepers until then wake. */
  advance(ms: number): void {
    this.#now += ms;
    for (const sleeper of this.#sleepers.filter(({ at }) => at <= this.#now)) this.#drop(sleeper);
  }

  #drop(sleeper: Sleeper): void {
    this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
    sleeper.wake();
  }
}
