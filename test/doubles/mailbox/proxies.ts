import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** The answers of a SOCKS proxy; missing ones are positive. */
export interface SocksScript {
  /** The answer to the offered methods; default: no login, or the password if there is one. */
  readonly method?: number;
  /** The only accepted login; absent: none is needed. */
  readonly login?: { readonly user: string; readonly password: string };
  /** REP; default: 0, with a connection to `to`. */
  readonly reply?: number;
  /** Called with the client's first bytes, which then get no answer. */
  readonly onGreeting?: () => void;
  /** Silent once the request is there. */
  readonly silent?: boolean;
}

export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** Hosts and ports as they were asked for, a name as a name. */
  readonly orders: readonly string[];
}

/** A SOCKS 5 proxy on loopback (RFC 1928, 1929), which connects everything to the one port `to` of this machine. */
export async function startSocks(to: Behind, script: SocksScript = {}): Promise<Proxy> {
  return await serve(async (socket, orders) => {
    const { login, reply = 0, silent = false } = script;
    const read = reader(socket);
    const [, count = 0] = await read(2);
    await read(count);
    if (script.onGreeting) return script.onGreeting();
    const method = script.method ?? (login === undefined ? 0 : 2);
    socket.write(Buffer.from([5, method]));
    if (method === 2) {
      const [, length = 0] = await read(2);
      const user = (await read(length)).toString();
      const password = (await read((await read(1))[0] ?? 0)).toString();
      const isKnown = user === login?.user && password === login.password;
      socket.write(Buffer.from([1, isKnown ? 0 : 1]));
      if (!isKnown) return void socket.end();
    }
    const [, , , kind = 0] = await read(4);
    const host = kind === 3 ? (await read((await read(1))[0] ?? 0)).toString() : [...(await read(kind === 1 ? 4 : 16))].join('.');
    orders.push(`${host}:${(await read(2)).readUInt16BE()}`);
    if (silent) return;
    // Bound to a name, whose length has to be read too; the server's greeting comes in the same packet.
    const answer = Buffer.from([5, reply, 0, 3, 4, ...Buffer.from('here'), 0, 1]);
    if (reply === 0) pipe(socket, to, answer);
    else socket.end(answer);
  });
}

/** An HTTP proxy on loopback that answers CONNECT with this status line; 200: with a connection to the port `to`. */
export async function startHttpProxy(to: Behind, answer: (head: string) => string = () => '200 Connection established'): Promise<Proxy> {
  return await serve(async (socket, orders) => {
    let head = '';
    const read = reader(socket);
    while (!head.endsWith('\r\n\r\n')) head += (await read(1)).toString('latin1');
    orders.push(/^CONNECT (\S+) HTTP/.exec(head)?.[1] ?? head);
    const line = answer(head);
    const response = Buffer.from(`HTTP/1.1 ${line}\r\n${line.startsWith('200') ? '' : 'Content-Length: 0\r\n'}\r\n`);
    if (line.startsWith('200')) pipe(socket, to, response);
    else socket.end(response);
  });
}

/** A server, and whether it waits for its client to begin, as one that speaks TLS does. */
export interface Behind {
  readonly port: number;
  readonly waits?: boolean;
}

/** The answer is sent together with the server's first octets, if any come before the client's. */
function pipe(socket: Socket, { port, waits = false }: Behind, answer: Buffer): void {
  const server = connect(port, '127.0.0.1');
  server.on('error', () => socket.destroy());
  if (waits) {
    server.once('connect', () => socket.write(answer));
    server.pipe(socket);
    socket.pipe(server);
    return;
  }
  server.once('data', (first: Buffer) => {
    socket.write(Buffer.concat([answer, first]));
    server.pipe(socket);
  });
  socket.pipe(server);
}

function reader(socket: Socket): (count: number) => Promise<Buffer> {
  return async (count) => {
    for (;;) {
      const chunk: unknown = count === 0 ? Buffer.alloc(0) : socket.read(count);
      if (chunk instanceof Buffer) return chunk;
      await once(socket, 'readable');
    }
  };
}

async function serve(talk: (socket: Socket, orders: string[]) => Promise<void>): Promise<Proxy> {
  const [sockets, orders] = [new Set<Socket>(), [] as string[]];
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket, orders).catch(() => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    orders,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
