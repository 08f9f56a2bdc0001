import type { Clock } from './clock.ts';
/** Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait. */
export function endWait(wait: AbortController): void {
  wait.abort('over');
}

/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
export function limit(clock: Clock, signal: AbortSignal, ms: number): { readonly signal: AbortSignal; readonly release: () => void } {
  const own = new AbortController();
  const timer = new AbortController();
  const abort = () => endWait(own);
  const release = () => {
    signal.removeEventListener('abort', abort);
    endWait(timer);
  };
  if (signal.aborted) abort();
  else {
    signal.addEventListener('abort', abort, { once: true });
    void clock.sleep(ms, timer.signal).then(() => {
      if (!timer.signal.aborted) abort();
    });
  }
  return { signal: own.signal, release };
}
