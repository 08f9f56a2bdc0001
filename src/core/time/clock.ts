// Clocks, deadlines, waits and limits.
// Called by every room.

/** The only door to time: all waits and timestamps use a Clock, so tests control the time. */
export interface Clock {
  /** Wall clock, ms since the Unix epoch (UTC). */
  now(): number;
  /** Monotonic clock in ms with a fraction; only differences mean anything. Latency is measured only on this one. */
  monotonic(): number;
  /** Resolves after `ms`, or as soon as `signal` aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, ms));
      signal?.addEventListener('abort', done, { once: true });
    }),
};
