// A connection to a server through its only proxy.
// Called by adapters.

import type net from 'node:net';
import type { ProxyConfig } from '../../../../../core/request/config.ts';
import { waitEnd } from '../../../../../core/time/limit.ts';
import { foreignWord } from '../../../../../core/text/foreign-text.ts';
import { askByConnect } from './http-connect.ts';
import { ProxyError } from './proxy-error.ts';
import { askBySocks } from './socks5.ts';

/** The target of a connection, and the only way to it. */
interface ThroughProxy {
  readonly host: string;
  readonly port: number;
  readonly proxy: ProxyConfig;
}

/**
 * Opens the connection, ready for the server's first byte. Rejects with a ProxyError; no other way to the server is tried.
 *
 * @param dialProxy connects to the proxy, and rejects with the reason of a failure
 */
export async function throughProxy(
  { host, port, proxy }: ThroughProxy,
  dialProxy: () => Promise<net.Socket>,
  signal: AbortSignal,
): Promise<net.Socket> {
  const name = `the proxy ${proxy.host}:${proxy.port}`;
  const socket = await dialProxy().catch((error: unknown) => {
    throw unreached(name, error);
  });
  let ordered = false;
  const order = { proxy, name, host, port, onOrdered: () => void (ordered = true) };
  const ask = proxy.kind === 'socks5' ? askBySocks : askByConnect;
  return await new Promise<net.Socket>((resolve, reject) => {
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', giveUp);
      socket.off('close', cut);
      act();
    };
    const fail = (error: unknown) =>
      settle(() => {
        socket.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    const giveUp = () => fail(ordered ? unanswered(name, signal) : silent(name, signal));
    const cut = () => fail(new ProxyError('proxy', `${name} closed the connection without an answer`, LOOK_INTO_LOG));
    socket.once('close', cut);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    ask(socket, order).then(() => settle(() => resolve(socket)), fail);
  });
}

function unreached(name: string, error: unknown): ProxyError {
  const why = error instanceof Error ? error.message : String(error);
  return new ProxyError(
    'proxy',
    `${name} cannot be connected to (${foreignWord(why)})`,
    'Is the proxy up, and may this runner reach it? The mail server was not asked in any other way.',
  );
}

const LOOK_INTO_LOG = 'Look into the log of the proxy: whom it lets in, and whether `proxy` names its kind (socks5:// or http://).';

function silent(name: string, signal: AbortSignal): ProxyError {
  return new ProxyError('proxy', `${name} gave no answer ${waitEnd(signal)}`, LOOK_INTO_LOG);
}

function unanswered(name: string, signal: AbortSignal): ProxyError {
  return new ProxyError(
    'silence',
    `${name} has not reached the server ${waitEnd(signal)}, and gave no reason`,
    'Is the server up? Does a firewall between the proxy and this port drop packets?',
  );
}
