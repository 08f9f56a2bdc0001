import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/**
 * A gateway with a public address: it gives the address to the server behind it by the PROXY protocol, version 1
 * (haproxy.org/download/1.8/doc/proxy-protocol.txt), as load balancers do. Other data passes unchanged.
 */
export async function startGateway(port: number, address: string, target: number): Promise<{ readonly stop: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const onward = connect(target, '127.0.0.1');
    for (const socket of [client, onward]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => [client, onward].forEach((each) => each.destroy()));
    }
    onward.write(`PROXY TCP4 ${address} 203.0.113.25 40000 25\r\n`);
    client.pipe(onward).pipe(client);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
