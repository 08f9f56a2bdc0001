import { CANCELLED } from './limit.ts';

/** The end of the run, for many waits. */
export interface RunEnd {
  readonly over: boolean;
  /** Whether the run was cancelled. */
  readonly cancelled: boolean;
  /** Why no answer came, after the end. */
  readonly reason: string;
  /** Calls `stop` at the end of the run, or at once if it is over; the returned function unsubscribes. */
  listen(stop: () => void): () => void;
}

/** Shares one listener on `signal` among all waits: with more than ten listeners, Node 20 warns of a leak. */
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
