// A TCP connection to the first address of a host that takes one (RFC 8305).
// Called by adapters and app.

import net from 'node:net';
import type { Way } from '../../../../core/request/config.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import { endWait, waitEnd } from '../../../../core/time/limit.ts';
import type { AddressesOf } from './addresses.ts';
import { interleaved, ofFamily, systemAddresses } from './addresses.ts';
import type { Attempt } from './dial-error.ts';
import { DialError } from './dial-error.ts';

/** Where a connection goes, and to which of the addresses of a name. */
export interface DialTarget extends Pick<Way, 'family'> {
  readonly host: string;
  readonly port: number;
  /** Those of the host, where they are known already. */
  readonly addresses?: readonly string[] | null;
}

/** The head start of each address over the next, ms (RFC 8305 section 5, "Connection Attempt Delay"). */
const HEAD_START = 250;

/**
 * Opens a TCP connection to the first address of a host that takes one (RFC 8305): families in turn, the next address begun when the one
 * before has failed or is slow, none given up for being slow. Rejects with a DialError, or with the resolver's own error.
 */
export async function dial(
  { host, port, family = null, addresses: known = null }: DialTarget,
  clock: Clock,
  signal: AbortSignal,
  addressesOf: AddressesOf = systemAddresses,
): Promise<net.Socket> {
  const addresses = interleaved(ofFamily(known ?? (await unlessOver(addressesOf(host), signal)), family));
  return new Promise((resolve, reject) => {
    const attempts: Attempt[] = addresses.map((address) => ({ address, code: null }));
    const sockets = new Set<net.Socket>();
    let [begun, failed] = [0, 0];
    let waiting = new AbortController();
    const settle = (act: () => void, winner: net.Socket | null = null) => {
      signal.removeEventListener('abort', giveUp);
      endWait(waiting);
      for (const socket of sockets) if (socket !== winner) socket.destroy();
      act();
    };
    const giveUp = () => settle(() => reject(new DialError(host, attempts.slice(0, begun), `no answer ${waitEnd(signal)}`)));
    const begin = () => {
      endWait(waiting);
      const place = begun;
      const address = addresses[place];
      if (address === undefined) return;
      begun += 1;
      const socket = net.connect({ host: address, port, noDelay: true });
      sockets.add(socket);
      // Until somebody takes the connection over, it may break unheard.
      socket.on('error', () => undefined);
      socket.once('connect', () => {
        socket.off('error', lose);
        settle(() => resolve(socket), socket);
      });
      const lose = (error: NodeJS.ErrnoException) => {
        sockets.delete(socket);
        attempts[place] = { address, code: error.code ?? error.message };
        failed += 1;
        if (failed === addresses.length) settle(() => reject(new DialError(host, attempts)));
        else if (begun === place + 1) begin();
      };
      socket.once('error', lose);
      const wait = new AbortController();
      waiting = wait;
      void clock.sleep(HEAD_START, wait.signal).then(() => {
        if (!wait.signal.aborted) begin();
      });
    };
    if (signal.aborted) giveUp();
    else {
      signal.addEventListener('abort', giveUp, { once: true });
      begin();
      if (addresses.length === 0) settle(() => reject(new DialError(host, [])));
    }
  });
}

/** A resolver that says nothing must not outlast the time allowed; what it says later is not heard. */
function unlessOver<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(Object.assign(new Error(`the resolver gave no answer ${waitEnd(signal)}`), { code: 'EAI_AGAIN' }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
