import type { Clock } from '../../core/time/clock.ts';
import { limit } from '../../core/time/limit.ts';
import type { Config, Endpoint } from '../../core/request/config.ts';
import { isLoopback } from '../../core/address/names.ts';

/** How long the controls may take, ms; they run at the same time. */
const TIMEOUT = 3_000;
/** Ends that are tried at most. */
const MOST = 8;

/** How to find out whether there is a network. */
export interface Controls {
  /** Whether a connection comes about. */
  readonly connects: (host: string, port: number, signal: AbortSignal) => Promise<boolean>;
  /** Whether DNS has an answer of any kind for a name, be it "no such name". */
  readonly isAnswered: (name: string) => Promise<boolean>;
}

/**
 * Whether this machine has a network: whether one of the configured servers takes a connection, or one of their names is answered by
 * DNS. Nobody is asked whom the configuration does not name. Null where there is nothing to ask, since every server is on this machine
 * itself, and where the run's time is up.
 */
export async function online(config: Config, controls: Controls, clock: Clock, signal: AbortSignal): Promise<boolean | null> {
  const ends = [...config.senders.values(), ...config.mailboxes.values()].filter(({ host }) => !isLoopback(host));
  if (ends.length === 0 || signal.aborted) return null;
  const timeout = limit(clock, signal, TIMEOUT);
  const givenUp = new Promise<boolean>((resolve) => {
    timeout.signal.addEventListener('abort', () => resolve(false), { once: true });
  });
  const tries = [
    ...places(ends).map(({ host, port }) => controls.connects(host, port, timeout.signal)),
    ...names(ends).map((name) => controls.isAnswered(name)),
  ];
  try {
    const reached = await Promise.race([givenUp, firstSuccess(tries)]);
    return !reached && signal.aborted ? null : reached;
  } finally {
    timeout.release();
  }
}

async function firstSuccess(tries: readonly Promise<boolean>[]): Promise<boolean> {
  try {
    return await Promise.any(tries.map(async (attempt) => ((await attempt) ? true : Promise.reject(new Error('not reached')))));
  } catch {
    return false;
  }
}

function places(ends: readonly Endpoint[]): readonly Pick<Endpoint, 'host' | 'port'>[] {
  // Behind a proxy nothing is connected to from here but the proxy.
  const met = ends.map(({ host, port, proxy }) => (proxy ? { host: proxy.host, port: proxy.port } : { host, port }));
  return [...new Map(met.map((place) => [`${place.host} ${place.port}`, place])).values()].slice(0, MOST);
}

function names(ends: readonly Endpoint[]): readonly string[] {
  return [...new Set(ends.map(({ host, proxy }) => proxy?.host ?? host))].filter((host) => !/^[0-9.]+$|:/.test(host)).slice(0, MOST);
}
