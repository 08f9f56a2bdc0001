import net from 'node:net';
import tls from 'node:tls';
import type { Clock } from '../../../core/time/clock.ts';

/** Where to connect, and how TLS is verified. */
export interface ConnectTarget {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly implicitTls: boolean;
  readonly tls: tls.ConnectionOptions;
}

/** A socket that is ready for the first line of the protocol. */
export interface Connected {
  readonly socket: net.Socket;
  readonly connectMs: number;
  /** Null where TLS is not spoken from the first byte. */
  readonly tlsMs: number | null;
}

/** Told a server's certificate when it has been verified, chain and name. */
export type OnCertificate = (certificate: tls.PeerCertificate) => void;

/** The options for node:tls by which an endpoint is verified; verification itself is never off. */
export function tlsOptions(
  endpoint: { host: string; ca: string | null; tlsName: string | null },
  onCertificate: OnCertificate = () => undefined,
): tls.ConnectionOptions {
  const name = endpoint.tlsName ?? endpoint.host;
  return {
    host: endpoint.host,
    minVersion: 'TLSv1.2',
    ...(net.isIP(name) ? {} : { servername: name }),
    ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
    checkServerIdentity: (host, certificate) => {
      // Asked when the chain is found good.
      const mismatch = tls.checkServerIdentity(host, certificate);
      if (mismatch === undefined) onCertificate(certificate);
      return mismatch;
    },
  };
}

/**
 * Opens a TCP connection, and TLS where it comes first. Rejects with the network's own error, or an AbortError.
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
  const plain = net.connect({ host: target.host, port: target.port, noDelay: true, autoSelectFamily: true });
  await opened(plain, 'connect', signal);
  const connectMs = clock.monotonic() - begin;
  if (!target.implicitTls) {
    meanwhile();
    return { socket: plain, connectMs, tlsMs: null };
  }
  const secured = tls.connect({ ...target.tls, socket: plain });
  meanwhile();
  await opened(secured, 'secureConnect', signal);
  return { socket: secured, connectMs, tlsMs: clock.monotonic() - begin - connectMs };
}

/** Why a connection is gone that was open; null as long as it is there. */
export function lossOf({ socket }: Connected): Error | null {
  if (!socket.destroyed) return null;
  return socket.errored ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' });
}

function opened(socket: net.Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      socket.off('error', fail);
      socket.off('close', cut);
      signal.removeEventListener('abort', abort);
      act();
    };
    const fail = (error: Error) =>
      settle(() => {
        socket.on('error', () => undefined).destroy();
        reject(error);
      });
    const cut = () => fail(Object.assign(new Error('the connection was closed before it was ready'), { code: 'ECONNRESET' }));
    const abort = () => fail(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
    socket.once('error', fail).once('close', cut);
    socket.once(event, () =>
      settle(() => {
        // Until somebody takes the connection over, it may break unheard.
        socket.on('error', () => undefined);
        resolve();
      }),
    );
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
