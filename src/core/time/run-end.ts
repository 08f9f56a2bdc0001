import { CANCELLED } from './limit.ts';

/** The end of the run, as many waits listen for it. */
export interface RunEnd {
  readonly over: boolean;
  /** Whether somebody ended it. */
  readonly cancelled: boolean;
  /** Why no answer came, where it is over. */
  readonly reason: string;
  /** Calls `stop` when the run ends, or now if it has; the function that comes back forgets it. */
  listen(stop: () => void): () => void;
}

/** Puts one listener on `signal` for any number of waits: more than ten of their own, and Node 20 warns of a leak. */
export function runEnd(signal: AbortSignal): RunEnd {
  const waits = new Set<() => void>();
  signal.addEventListener('abort', () => waits.forEach((stop) => stop()), { once: true });
  return {
    get over() {
      return signal.aborted;
    },
    get cancelled() {
      return signal.reason === CANCELLED;
    },
    get reason() {
      return `${signal.reason === CANCELLED ? 'the run was cancelled' : 'the time of this run was over'} before the answer came`;
    },
    listen(stop) {
      if (signal.aborted) stop();
      else waits.add(stop);
      return () => waits.delete(stop);
    },
  };
}
