// TCP and TLS connections to mail servers, verified or pinned, and what their errors mean.
// Called by adapters and app.

import type net from 'node:net';
import type tls from 'node:tls';
import { connect as connectTls } from 'node:tls';
import type { Clock } from '../../../core/time/clock.ts';
import { waitEnd } from '../../../core/time/limit.ts';
import type { Endpoint, Way } from '../../../core/request/config.ts';
import type { ReachTarget } from './dial/reach.ts';
import { reach } from './dial/reach.ts';
import type { PeerVerification } from './verification.ts';
import { holdToPin } from './verification.ts';

/** Where to connect, and how TLS is verified. */
export interface ConnectTarget extends ReachTarget {
  /** TLS from the first byte. */
  readonly implicitTls: boolean;
  readonly tls: PeerVerification;
}

/** Where and how an endpoint is connected to. */
export function targetOf(
  { host, port, security, family, proxy }: Pick<Endpoint, 'host' | 'port' | 'security' | keyof Way>,
  tls: PeerVerification,
): ConnectTarget {
  return { host, port, implicitTls: security === 'tls', tls, ...(family ? { family } : {}), ...(proxy ? { proxy } : {}) };
}

/** A socket that is ready for the first line of the protocol. */
export interface Connected {
  readonly socket: net.Socket;
  readonly connectMs: number;
  /** Null where TLS is not spoken from the first byte. */
  readonly tlsMs: number | null;
}

/** The code of an error that means: the server closed the connection while TLS was being set up. */
export const HANDSHAKE_CUT = 'HANDSHAKE_CUT';

/**
 * Opens a TCP connection, and TLS where it comes first. Rejects with a DialError, a ProxyError, or with the error of the
 * name's look-up or of TLS.
 *
 * @param meanwhile called as soon as it is the server's turn: what the processor does then costs no time
 */
export async function connect(
  target: ConnectTarget,
  clock: Clock,
  signal: AbortSignal,
  meanwhile: () => void = () => undefined,
): Promise<Connected> {
  const begin = clock.monotonic();
  const plain = await reach(target, clock, signal);
  const connectMs = clock.monotonic() - begin;
  if (!target.implicitTls) {
    meanwhile();
    return { socket: plain, connectMs, tlsMs: null };
  }
  const secured = holdToPin(connectTls({ ...target.tls, socket: plain }), target.tls);
  meanwhile();
  await handshaken(secured, signal);
  return { socket: secured, connectMs, tlsMs: clock.monotonic() - begin - connectMs };
}

/** Why a connection is gone that was open; null as long as it is there. */
export function lossOf({ socket }: Connected): Error | null {
  if (!socket.destroyed) return null;
  return socket.errored ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' });
}

function handshaken(socket: tls.TLSSocket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      socket.off('error', fail);
      socket.off('close', cut);
      signal.removeEventListener('abort', abort);
      // Until somebody takes the connection over, it may break unheard.
      socket.on('error', () => undefined);
      act();
    };
    const give = (error: Error) =>
      settle(() => {
        socket.destroy();
        reject(error);
      });
    const fail = (error: NodeJS.ErrnoException) => give(Object.assign(error, { code: codeOfCut(error.code ?? '') }));
    const cut = () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    const abort = () => give(Object.assign(new Error(`no answer ${waitEnd(signal)}`), { code: 'ETIMEDOUT' }));
    socket.once('error', fail).once('close', cut);
    // What the handshake found wrong has destroyed the socket by now; its error is on the way.
    socket.once('secureConnect', () => socket.destroyed || settle(resolve));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** The code of a handshake's error: one of its own where the server broke it off, for that is no broken connection like any other. */
export function codeOfCut(code: string): string {
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED' ? HANDSHAKE_CUT : code;
}
