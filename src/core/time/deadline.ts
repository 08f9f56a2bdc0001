import type { Clock } from './clock.ts';
import { CANCELLED, TimeUp } from './limit.ts';

/**
 * One budget for everything that a run does. Each phase takes the rest of it, so a silent server costs no more than the whole run may take.
 * `signal` aborts when the time is up, or when the run is cancelled.
 */
export class Deadline {
  readonly signal: AbortSignal;
  /** Resolves when `signal` aborts. */
  readonly over: Promise<void>;
  readonly #clock: Clock;
  readonly #at: number;
  readonly #abort = new AbortController();
  readonly #cancelTimer = new AbortController();
  #cancelled = false;
  #overAt: number | null = null;

  /**
   * @param key the configuration's key of the budget
   * @param whole the configured value, ms: a part of it may be spent by now
   */
  constructor(clock: Clock, budgetMs: number, key: 'timeout' | 'critical' = 'timeout', whole: number = budgetMs) {
    this.#clock = clock;
    this.#at = clock.monotonic() + budgetMs;
    this.signal = this.#abort.signal;
    this.over = new Promise((resolve) =>
      this.signal.addEventListener(
        'abort',
        () => {
          this.#overAt = clock.monotonic();
          resolve();
        },
        { once: true },
      ),
    );
    if (budgetMs <= 0) this.#abort.abort(new TimeUp(key, whole));
    void clock.sleep(budgetMs, this.#cancelTimer.signal).then(() => this.#abort.abort(new TimeUp(key, whole)));
  }

  /** Milliseconds left; 0 when time is up or the run is cancelled. */
  left(): number {
    return this.#abort.signal.aborted ? 0 : Math.max(0, this.#at - this.#clock.monotonic());
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Monotonic ms at which it was over; null: not yet. */
  get overAt(): number | null {
    return this.#overAt;
  }

  /** Ends the run now, on request (SIGINT, SIGTERM). */
  cancel(): void {
    this.#cancelled = true;
    this.#abort.abort(CANCELLED);
  }

  /** Clears the timer. Call it at the end of the run, or the process stays alive until the deadline. */
  [Symbol.dispose](): void {
    this.#cancelTimer.abort();
  }
}
