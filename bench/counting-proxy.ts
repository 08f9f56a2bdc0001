import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A way to a server of 127.0.0.1 that counts the client's commands. */
export interface CountingProxy extends AsyncDisposable {
  readonly port: number;
  /** The time of each command, on the clock of `performance`. */
  readonly commands: readonly number[];
}

/** Passes every byte on at once; a client's line that starts with a tag and a word is a command (RFC 3501 section 2.2.1). */
export async function startCountingProxy(target: number): Promise<CountingProxy> {
  const commands: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let rest = '';
    client.on('data', (bytes) => {
      upstream.write(bytes);
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (/^\S+ [A-Z]{2}/i.test(line)) commands.push(performance.now());
    });
    upstream.on('data', (bytes) => client.write(bytes));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one.setNoDelay(true));
      one.on('error', () => other.destroy());
      one.on('close', () => other.end());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
