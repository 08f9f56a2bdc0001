import type { End, Failure } from '../../../../../core/result/outcome.ts';

/**
 * The subject of a proxy's failure. `proxy`: it is unreachable, refuses us, or breaks off, and the server's state is unknown. `server`: it
 * reports that the server is unreachable. `silence`: it accepted the request, and has been silent since.
 */
export type ProxyFault = 'proxy' | 'server' | 'silence';

/** No connection came about through a proxy. */
export class ProxyError extends Error {
  readonly fault: ProxyFault;
  readonly remedy: string;

  /** @param clause a sentence without its end, with the proxy as its subject; it holds no secret */
  constructor(fault: ProxyFault, clause: string, remedy: string) {
    super(clause);
    this.name = 'ProxyError';
    this.fault = fault;
    this.remedy = remedy;
  }
}

/** The failure of a proxy's error; null for other errors. The proxy's administrator has to act, unless the server is the reason. */
export function proxyFailure(end: End, at: string, thrown: unknown): Failure | null {
  if (!(thrown instanceof ProxyError)) return null;
  const { fault, message, remedy } = thrown;
  const base = { end, reply: null, remedy, temporary: true, uncertain: false } as const;
  if (fault === 'proxy') return { ...base, outcome: 'runner_blocked', side: 'runner', message: `${at} was not reached: ${message}.` };
  return { ...base, outcome: 'unreachable', message: `${at}: ${message}.`, ...(fault === 'silence' ? { cause: 'timed-out' } : {}) };
}
