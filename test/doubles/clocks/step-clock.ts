import type { Clock } from '../../../src/core/time/clock.ts';
import type { NotifyWorld } from '../../../src/adapters/notify/http/world.ts';

/** The time that one try may take, ms: waits are shorter or longer than that, never the same. */
const TIMEOUT = 10_000;

/**
 * Time for requests over real sockets: waits between tries pass at once and are noted. The limit of a try passes only when the test says
 * so, because a real server has to answer meanwhile.
 */
export class StepClock implements Clock {
  readonly waits: number[] = [];
  #now = Date.UTC(2026, 10, 24, 8, 0, 0);
  #limits = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    if (ms !== TIMEOUT && ms !== TIMEOUT / 2) {
      this.waits.push(ms);
      this.#now += ms;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#limits.add(resolve);
      signal?.addEventListener(
        'abort',
        () => {
          this.#limits.delete(resolve);
          resolve();
        },
        { once: true },
      );
    });
  }

  /** The time of the present try is up. */
  expire(): void {
    this.#now += TIMEOUT;
    for (const wake of this.#limits) wake();
    this.#limits.clear();
  }

  world(leftMs = 600_000, abort = new AbortController()): NotifyWorld {
    const end = this.#now + leftMs;
    const left = () => (abort.signal.aborted ? 0 : Math.max(0, end - this.#now));
    return { clock: this, deadline: { signal: abort.signal, left }, random: () => 0.5 };
  }
}
