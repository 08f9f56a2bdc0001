import { connect as connectHttp2 } from 'node:http2';
import { Agent } from 'node:https';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { connect as connectTls } from 'node:tls';
import type { Post } from './https-post.ts';
import { hostOf, portOf, postByHttp1, postByHttp2 } from './https-post.ts';

/** The most connections to a server that has only HTTP/1.1. */
const MOST_CONNECTIONS = 8;

/**
 * A channel to one DoH server. It uses HTTP/2 over one connection if the server has it, as RFC 8484 section 5.2 recommends and several
 * servers require; else HTTP/1.1. The certificate is verified, and redirects are not followed. An idle connection keeps no process alive.
 */
export function httpsChannel(url: URL, ca: string | null): Post {
  let open: Promise<Post> | null = null;
  return async (message, signal) => {
    const channel = (open ??= openChannel(url, ca, () => (open = null), signal));
    try {
      const post = await endedBy(channel, signal);
      return post === null ? { ok: false, reason: null } : await post(message, signal);
    } catch (error) {
      return { ok: false, reason: signal.aborted ? null : error instanceof Error ? error.message : String(error) };
    }
  };
}

/** `signal` belongs to the question that opens it. */
async function openChannel(url: URL, ca: string | null, onClose: () => void, signal: AbortSignal): Promise<Post> {
  try {
    const socket = await handshake(url, ca, signal);
    if (socket.alpnProtocol !== 'h2') {
      socket.destroy();
      const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS, ...(ca === null ? {} : { ca }) });
      return (message, until) => postByHttp1(url, agent, message, until);
    }
    const session = connectHttp2(url, { createConnection: () => socket });
    session.on('error', onClose).on('close', onClose).on('goaway', onClose);
    session.unref();
    return (message, until) => postByHttp2(session, url, message, until);
  } catch (error) {
    onClose();
    throw error;
  }
}

function handshake(url: URL, ca: string | null, signal: AbortSignal): Promise<TLSSocket> {
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const socket = connectTls({
      host,
      port: portOf(url),
      ALPNProtocols: ['h2', 'http/1.1'],
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === null ? {} : { ca }),
    });
    const stop = () => socket.destroy(new Error('no connection came about in time'));
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', stop);
      act();
    };
    socket.once('secureConnect', () => settle(() => resolve(socket)));
    socket.once('error', (error) => settle(() => reject(error)));
    socket.once('close', () => settle(() => reject(new Error('the server closed the connection'))));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Null: `signal` came first. */
async function endedBy<T>(task: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return await new Promise((resolve, reject) => {
    const stop = () => resolve(null);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
