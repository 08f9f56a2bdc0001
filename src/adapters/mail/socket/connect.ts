// TCP and TLS connections to mail servers, verified or pinned, and the meaning of their errors.
// Called by adapters and app.

import type net from 'node:net';
import type tls from 'node:tls';
import { connect as connectTls } from 'node:tls';
import type { Clock } from '../../../core/time/clock.ts';
import type { Endpoint, Way } from '../../../core/request/config.ts';
import type { AddressTried } from '../../../core/result/outcome.ts';
import { HANDSHAKE_CUT, silenceOf } from './dial/dial-error.ts';
import type { Course } from './dial/race.ts';
import type { ReachTarget } from './dial/reach.ts';
import { reachAlong } from './dial/reach.ts';
import { tlsFailure } from './tls-failure.ts';
import type { PeerVerification } from './verification.ts';
import { holdToPin } from './verification.ts';

/** The target of a connection, and the verification of its TLS. */
export interface ConnectTarget extends ReachTarget {
  /** TLS from the first byte. */
  readonly implicitTls: boolean;
  readonly tls: PeerVerification;
}

/** The target and verification of an endpoint. */
export function targetOf(
  { host, port, security, family, proxy }: Pick<Endpoint, 'host' | 'port' | 'security' | keyof Way>,
  tls: PeerVerification,
): ConnectTarget {
  return { host, port, implicitTls: security === 'tls', tls, ...(family ? { family } : {}), ...(proxy ? { proxy } : {}) };
}

/** A socket that is ready for the protocol's first line. */
export interface Connected {
  readonly socket: net.Socket;
  readonly connectMs: number;
  /** Null without TLS from the first byte. */
  readonly tlsMs: number | null;
  /** The result of each address, if several were tried. */
  readonly addresses: readonly AddressTried[] | null;
}

/** The purpose of a connection. */
interface Purpose {
  /** Called as soon as the server has to act: the processor is free then. */
  readonly meanwhile?: () => void;
  /**
   * The time for the greeting, if the server speaks first. Of several addresses that accept the connection, the first that greets wins;
   * absent: the first that connects.
   */
  readonly greeting?: Course['greeting'];
}

/**
 * Opens a TCP connection, and TLS if it comes first. Rejects with a DialError, a ProxyError, or with the error of the name's look-up or of
 * TLS.
 *
 * @param signal ends the connecting; the first word may take longer
 */
export async function connect(
  target: ConnectTarget,
  clock: Clock,
  signal: AbortSignal,
  { meanwhile = () => undefined, greeting = null }: Purpose = {},
): Promise<Connected> {
  const secure = async (plain: net.Socket, over: AbortSignal) => {
    const secured = holdToPin(connectTls({ ...target.tls, socket: plain }), target.tls);
    await handshaken(secured, over);
    return secured;
  };
  const course = { secure: target.implicitTls ? secure : null, greeting, onReached: meanwhile, decides: speaksForHost };
  const begin = clock.monotonic();
  const { socket, reachedAt, openAt, tried } = await reachAlong({ ...target, course }, clock, signal);
  // After a race with others, the server has spoken by now.
  const tlsMs = target.implicitTls ? openAt - reachedAt : null;
  const connectMs = tried.length > 1 ? clock.monotonic() - begin - (tlsMs ?? 0) : reachedAt - begin;
  return { socket, connectMs, tlsMs, addresses: tried.length > 1 ? tried : null };
}

/** A fault in the handshake is the same at the next address, or should be; a cut may not be. */
function speaksForHost(error: NodeJS.ErrnoException): boolean {
  return tlsFailure({ end: 'sender', at: '', implicit: true }, error.code ?? '', error.message)?.temporary === false;
}

/** Why an open connection is gone; null while it exists. */
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
      // Before its user listens, it may break unnoticed.
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
    const abort = () => give(silenceOf(signal));
    socket.once('error', fail).once('close', cut);
    // A fault in the handshake has destroyed the socket by now; its error is on the way.
    socket.once('secureConnect', () => socket.destroyed || settle(resolve));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** The code of a handshake's error. A break by the server has its own code, because it is no ordinary broken connection. */
export function codeOfCut(code: string): string {
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED' ? HANDSHAKE_CUT : code;
}
