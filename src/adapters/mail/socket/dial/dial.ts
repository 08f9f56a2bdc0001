// A TCP connection to the first address of a host that accepts one (RFC 8305).
// Called by adapters and app.

import type net from 'node:net';
import type { Way } from '../../../../core/request/config.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import { waitEnd } from '../../../../core/time/limit.ts';
import type { AddressesOf } from './addresses.ts';
import { interleaved, ofFamily, systemAddresses } from './addresses.ts';
import type { Course, Winner } from './race.ts';
import { race } from './race.ts';

/** The target of a connection, and the allowed addresses of its name. */
export interface DialTarget extends Pick<Way, 'family'> {
  readonly host: string;
  readonly port: number;
  /** Those of the host, if they are known already. */
  readonly addresses?: readonly string[] | null;
}

/** Only TCP, with nothing over it. */
export const TCP: Course = { secure: null, greeting: null, onReached: () => undefined, decides: () => false };

/**
 * Opens a TCP connection to the first address of a host that accepts one (RFC 8305). Families take turns. The next address begins when the
 * one before has failed or is slow; a slow one goes on. Rejects with a DialError, or with the resolver's own error.
 */
export async function dial(target: DialTarget, clock: Clock, signal: AbortSignal, addressesOf?: AddressesOf): Promise<net.Socket> {
  return (await dialAlong({ ...target, course: TCP }, clock, signal, addressesOf)).socket;
}

/** The same for a connection with further steps before it wins. */
export async function dialAlong(
  { host, port, family = null, addresses: known = null, course }: DialTarget & { readonly course: Course },
  clock: Clock,
  signal: AbortSignal,
  addressesOf: AddressesOf = systemAddresses,
): Promise<Winner> {
  const addresses = interleaved(ofFamily(known ?? (await unlessOver(addressesOf(host), signal)), family));
  return await race({ host, port, addresses }, course, clock, signal);
}

/** A silent resolver must not outlast the time; its later answer is ignored. */
function unlessOver<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(Object.assign(new Error(`the resolver gave no answer ${waitEnd(signal)}`), { code: 'EAI_AGAIN' }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
