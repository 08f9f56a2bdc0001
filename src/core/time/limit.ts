import type { Clock } from './clock.ts';
import { formatDuration } from './duration.ts';

/** The reason for the end of a wait: a limit of our own, or the time of the whole run, which a key of the configuration sets. */
export class TimeUp {
  /** Null: our own limit. */
  readonly key: 'timeout' | 'critical' | null;
  readonly ms: number;

  constructor(key: 'timeout' | 'critical' | null, ms: number) {
    this.key = key;
    this.ms = ms;
  }
}

/** The reason of a cancelled wait. */
export const CANCELLED = 'cancelled';

/**
 * Ends a wait that depends on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait.
 */
export function endWait(wait: AbortController, reason: unknown = 'over'): void {
  wait.abort(reason);
}

/** A signal that aborts with `signal`, and after `ms` at the latest; `release` clears the timer. */
export function limit(clock: Clock, signal: AbortSignal, ms: number): { readonly signal: AbortSignal; readonly release: () => void } {
  const own = new AbortController();
  const timer = new AbortController();
  const abort = () => endWait(own, signal.reason);
  const release = () => {
    signal.removeEventListener('abort', abort);
    endWait(timer);
  };
  if (signal.aborted) abort();
  else {
    signal.addEventListener('abort', abort, { once: true });
    void clock.sleep(ms, timer.signal).then(() => {
      if (!timer.signal.aborted) endWait(own, new TimeUp(null, ms));
    });
  }
  return { signal: own.signal, release };
}

/** The reason for the end of a signal's wait, as the end of "no answer ...". */
export function waitEnd(signal: AbortSignal): string {
  const reason: unknown = signal.reason;
  if (!(reason instanceof TimeUp)) return `until the run was ${reason === CANCELLED ? CANCELLED : 'ended'}`;
  const time = formatDuration(reason.ms);
  switch (reason.key) {
    case null:
      return `within ${time}, which is this monitor's own limit`;
    case 'timeout':
      return `until the run's time was up (\`timeout: ${time}\`)`;
    case 'critical':
      return `until the run's time was up (${time}: the slowest loop's \`critical\`, and the time to send)`;
  }
}
