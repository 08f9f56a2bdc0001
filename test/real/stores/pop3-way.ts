import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { STORE_PASSWORD } from './store.ts';

/** A way to a server of 127.0.0.1 that can end. */
export interface Way extends AsyncDisposable {
  readonly port: number;
  /** From now on no data passes, without any notice. */
  mute(): void;
  /** From now on every connection is cut. */
  cut(): void;
}

export async function startWay(to: number): Promise<Way> {
  let state: 'open' | 'mute' | 'cut' = 'open';
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(to, '127.0.0.1');
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      if (state === 'cut') socket.destroy();
    }
    const pass = (from: Socket, into: Socket) =>
      from.on('data', (data) => state === 'open' && into.write(data)).on('end', () => state === 'open' && into.end());
    pass(client, behind);
    pass(behind, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    mute: () => void (state = 'mute'),
    cut: () => {
      state = 'cut';
      drop();
    },
    [Symbol.asyncDispose]: async () => {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Another client's session, which has the maildrop as long as it lasts (RFC 1939 section 4). */
export interface OtherSession {
  open(): Promise<void>;
  quit(): void;
}

export function otherSession(port: number, user: string): OtherSession {
  let socket: Socket | null = null;
  return {
    open: async () => {
      socket = connect(port, '127.0.0.1');
      const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
      const commands = ['', `USER ${user}`, `PASS ${STORE_PASSWORD}`];
      for (const command of commands) {
        if (command !== '') socket.write(`${command}\r\n`);
        const { value } = await lines.next();
        if (!String(value).startsWith('+OK')) throw new Error(`${command}: ${String(value)}`);
      }
    },
    quit: () => socket?.end('QUIT\r\n'),
  };
}
