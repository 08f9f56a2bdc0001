import type { End, Failure } from '../../../../../core/result/outcome.ts';

/**
 * What a proxy's trouble is about. `proxy`: it cannot be reached, will not have us, or breaks off, and nothing is known of the server.
 * `server`: it did what it was asked, and says that the server cannot be reached. `silence`: it took the order and has not said anything since.
 */
export type ProxyFault = 'proxy' | 'server' | 'silence';

/** No connection came about through a proxy. */
export class ProxyError extends Error {
  readonly fault: ProxyFault;
  readonly remedy: string;

  /** @param clause a sentence without its end, whose subject is the proxy; no secret stands in it */
  constructor(fault: ProxyFault, clause: string, remedy: string) {
    super(clause);
    this.name = 'ProxyError';
    this.fault = fault;
    this.remedy = remedy;
  }
}

/** The failure that a proxy's error means; null for other errors. Whoever runs the proxy has to act, unless it speaks of the server. */
export function proxyFailure(end: End, at: string, thrown: unknown): Failure | null {
  if (!(thrown instanceof ProxyError)) return null;
  const { fault, message, remedy } = thrown;
  const base = { end, reply: null, remedy, temporary: true, uncertain: false } as const;
  if (fault === 'proxy') return { ...base, outcome: 'runner_blocked', side: 'runner', message: `${at} was not reached: ${message}.` };
  return { ...base, outcome: 'unreachable', message: `${at}: ${message}.`, ...(fault === 'silence' ? { cause: 'timed-out' } : {}) };
}
