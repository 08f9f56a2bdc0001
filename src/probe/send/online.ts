import type { Clock } from '../../core/time/clock.ts';
import { limit } from '../../core/time/limit.ts';
import type { Config, Endpoint } from '../../core/request/config.ts';
import { isLoopback } from '../../core/address/names.ts';

/** The longest time for the controls, ms; they run at the same time. */
const TIMEOUT = 3_000;
/** The most ends that are tried. */
const MOST = 8;

/** The ways to see whether there is a network. */
export interface Controls {
  /** Whether a connection is made. */
  readonly connects: (host: string, port: number, signal: AbortSignal) => Promise<boolean>;
  /** Whether DNS answers at all for a name; "no such name" counts too. */
  readonly isAnswered: (name: string) => Promise<boolean>;
}

/**
 * Whether this machine has a network: a configured server takes a connection, or DNS answers for its name. No host outside the
 * configuration is asked. Null if every server is on this machine itself, or the run's time is up.
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
  // Behind a proxy, this machine connects only to the proxy.
  const met = ends.map(({ host, port, proxy }) => (proxy ? { host: proxy.host, port: proxy.port } : { host, port }));
  return [...new Map(met.map((place) => [`${place.host} ${place.port}`, place])).values()].slice(0, MOST);
}

function names(ends: readonly Endpoint[]): readonly string[] {
  return [...new Set(ends.map(({ host, proxy }) => proxy?.host ?? host))].filter((host) => !/^[0-9.]+$|:/.test(host)).slice(0, MOST);
}
