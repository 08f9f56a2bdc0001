import { createServer } from 'node:net';
import type { Server } from 'node:net';

/**
 * `count` different TCP ports that are free on `address` at this moment. All are held open together before any is let go,
 * so that none comes twice; a server of our own takes each a moment later.
 */
export async function freePorts(count: number, address = '127.0.0.1'): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => listen(address)));
  const ports = held.map(portOf);
  await Promise.all(held.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  return ports;
}

/** The port that a listening TCP server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no TCP port');
  return address.port;
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, address, () => resolve(server));
  });
}
