import type net from 'node:net';
import type { Way } from '../../../../core/request/config.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import type { DialTarget } from './dial.ts';
import { dial } from './dial.ts';

/** A server, and the way to it. */
export interface ReachTarget extends Way, DialTarget {}

/** Opens a TCP connection to a server, through its proxy where it has one, and then in no other way. Rejects as `dial` does, or with a ProxyError. */
export async function reach(target: ReachTarget, clock: Clock, signal: AbortSignal): Promise<net.Socket> {
  const { host, port, family, proxy } = target;
  if (!proxy) return await dial(target, clock, signal);
  const { throughProxy } = await import('./proxy/through-proxy.ts');
  const dialProxy = async () => await dial({ host: proxy.host, port: proxy.port, ...(family ? { family } : {}) }, clock, signal);
  return await throughProxy({ host, port, proxy }, dialProxy, signal);
}
