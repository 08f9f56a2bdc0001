import type { Clock } from '../../../src/core/time/clock.ts';

/**
 * Time that passes only when all pending work has settled: then the earliest sleeper wakes. A run that waits for five minutes is over at
 * once, and always in the same order.
 */
export class VirtualClock implements Clock {
  #now: number;
  #sleepers: { at: number; wake: () => void }[] = [];
  #pumping = false;

  constructor(startAt = Date.UTC(2026, 0, 1)) {
    this.#now = startAt;
  }

  now(): number {
    return Math.floor(this.#now);
  }

  monotonic(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const sleeper = { at: this.#now + Math.max(0, ms), wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener(
        'abort',
        () => {
          this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
          resolve();
        },
        { once: true },
      );
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    const turn = () => {
      const next = this.#sleepers.toSorted((a, b) => a.at - b.at)[0];
      if (!next) {
        this.#pumping = false;
        return;
      }
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      setImmediate(turn);
    };
    setImmediate(turn);
  }
}
