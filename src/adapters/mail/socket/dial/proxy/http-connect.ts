import { request } from 'node:http';
import net from 'node:net';
import { foreignWord } from '../../../../../core/text/foreign-text.ts';
import { ProxyError } from './proxy-error.ts';
import type { ProxyOrder } from './proxy-order.ts';

/** Asks an HTTP proxy for a connection by CONNECT (RFC 9110 section 9.3.6); the socket then stands at the server's first byte. */
export function askByConnect(socket: net.Socket, { proxy, name, host, port, onOrdered }: ProxyOrder): Promise<void> {
  const authority = `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  // RFC 7617 section 2.
  const login = proxy.user === null ? null : Buffer.from(`${proxy.user}:${proxy.password ?? ''}`, 'utf8').toString('base64');
  return new Promise((resolve, reject) => {
    const asking = request({
      method: 'CONNECT',
      path: authority,
      headers: { Host: authority, ...(login === null ? {} : { 'Proxy-Authorization': `Basic ${login}` }) },
      createConnection: () => socket,
    });
    asking.once('connect', (response, _, first) => {
      const status = response.statusCode ?? 0;
      if (status < 200 || status > 299) {
        reject(refused(name, status, response.statusMessage ?? '', proxy.user !== null));
        return;
      }
      if (first.length > 0) socket.unshift(first);
      resolve();
    });
    // Answers to CONNECT other than 2xx may come as an ordinary response.
    asking.once('response', (response) =>
      reject(refused(name, response.statusCode ?? 0, response.statusMessage ?? '', proxy.user !== null)),
    );
    asking.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code?.startsWith('HPE_') === true
          ? new ProxyError('proxy', `${name} does not speak HTTP`, 'Write socks5:// in `proxy` where it is a SOCKS proxy.')
          : new ProxyError('proxy', `${name} broke the connection off (${error.code ?? error.message})`, 'Look into the log of the proxy.'),
      ),
    );
    onOrdered();
    asking.end();
  });
}

/**
 * Statuses of proxies that could not reach the server (RFC 9110 sections 15.6.3 to 15.6.5; Squid: 503); Tinyproxy 1.11 answers `500 Unable
 * to connect`.
 */
const OF_SERVER: ReadonlySet<number> = new Set([502, 503, 504]);

function refused(name: string, status: number, reason: string, hasLogin: boolean): ProxyError {
  const reply = reason === '' ? `${status}` : `${status} ${foreignWord(reason)}`;
  // Tinyproxy 1.11 answers 401 to a wrong login, and 407 to a missing one.
  if (status === 407 || status === 401)
    return new ProxyError(
      'proxy',
      hasLogin ? `${name} refuses the login (${reply})` : `${name} takes no client without a login (${reply})`,
      'Correct user and password in `proxy`: http://user:password@host:port, by the scheme Basic.',
    );
  if (OF_SERVER.has(status) || (status === 500 && /^unable to connect\b/i.test(reason)))
    return new ProxyError(
      'server',
      `${name} cannot reach the server (its words: ${reply})`,
      'Is the server up and listening on this port? Ask from where the proxy stands.',
    );
  return new ProxyError(
    'proxy',
    `${name} does not allow this connection (its words: ${reply})`,
    'Let the rules of the proxy allow CONNECT to this host and port: many allow 443 alone (Squid: SSL_ports).',
  );
}
