import type net from 'node:net';
import type { Way } from '../../../../core/request/config.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import type { DialTarget } from './dial.ts';
import { dial, dialAlong, TCP } from './dial.ts';
import type { Course, Winner } from './race.ts';

/** A server, and the way to it. */
export interface ReachTarget extends Way, DialTarget {}

/**
 * Opens a TCP connection to a server, through its proxy if it has one, and then in no other way. Rejects as `dial` does, or with a
 * ProxyError.
 */
export async function reach(target: ReachTarget, clock: Clock, signal: AbortSignal): Promise<net.Socket> {
  return (await reachAlong({ ...target, course: TCP }, clock, signal)).socket;
}

/** The same for a connection with further steps before it wins. A proxy chooses the address itself. */
export async function reachAlong(target: ReachTarget & { readonly course: Course }, clock: Clock, signal: AbortSignal): Promise<Winner> {
  const { host, port, family, proxy, course } = target;
  if (!proxy) return await dialAlong(target, clock, signal);
  const { throughProxy } = await import('./proxy/through-proxy.ts');
  const dialProxy = async () => await dial({ host: proxy.host, port: proxy.port, ...(family ? { family } : {}) }, clock, signal);
  const plain = await throughProxy({ host, port, proxy }, dialProxy, signal);
  const reachedAt = clock.monotonic();
  const securing = course.secure?.(plain, signal);
  course.onReached();
  const socket = securing === undefined ? plain : await securing;
  return { socket, reachedAt, openAt: clock.monotonic(), tried: [] };
}
