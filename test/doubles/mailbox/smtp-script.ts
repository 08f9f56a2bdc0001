import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** The server's answer to one line; null: none. `cut` closes, `handshake` begins TLS behind the reply. */
export interface Answer {
  readonly says?: string;
  readonly next?: 'cut' | 'handshake';
}

export interface ScriptedServer extends AsyncDisposable {
  readonly port: number;
  /** Every line of a client, in order, over all connections. */
  readonly heard: readonly string[];
}

interface ScriptedTls {
  readonly key: string;
  readonly cert: string;
  /** PEM: clients must show a certificate of this CA. */
  readonly ca?: string;
}

/** A mail server on loopback with scripted answers; `line` is empty for the greeting. */
export async function startSmtpScript(
  answer: (line: string, connection: number) => Answer,
  tls: ScriptedTls | null = null,
): Promise<ScriptedServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const talk = (socket: Socket, n: number, greet: boolean) => {
    sockets.add(socket.on('error', () => undefined));
    let [input, isBody] = ['', false];
    const reply = (line: string) => {
      const { says, next } = answer(line, n);
      if (says !== undefined) socket.write(`${says.replaceAll('\n', '\r\n')}\r\n`);
      isBody = says?.startsWith('354') === true;
      if (next === 'cut') socket.destroySoon();
      if (next === 'handshake' && tls !== null) {
        socket.removeListener('data', hear);
        talk(
          new TLSSocket(socket, {
            isServer: true,
            secureContext: createSecureContext(tls),
            requestCert: tls.ca !== undefined,
            rejectUnauthorized: true,
          }),
          n,
          false,
        );
      }
    };
    const hear = (chunk: Buffer) => {
      input += chunk.toString('latin1');
      for (let end = input.indexOf('\r\n'); end >= 0; end = input.indexOf('\r\n')) {
        const line = input.slice(0, end);
        input = input.slice(end + 2);
        if (isBody && line !== '.') continue;
        heard.push(line);
        reply(line);
      }
    };
    socket.on('data', hear);
    if (greet) reply('');
  };
  const server = createServer((socket) => talk(socket, ++connections, true)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An ordinary server without a login; answers of `special` come first. */
export function ordinary(special: (line: string, connection: number) => Answer | null): (line: string, connection: number) => Answer {
  return (line, n) => {
    const own = special(line, n);
    if (own !== null) return own;
    if (line === '') return { says: '220 mx.example.net ESMTP' };
    if (/^EHLO/i.test(line)) return { says: '250-mx.example.net\n250 SIZE 1000000' };
    if (/^DATA/i.test(line)) return { says: '354 go on' };
    return /^QUIT/i.test(line) ? { says: '221 bye', next: 'cut' } : { says: '250 2.0.0 Ok' };
  };
}
