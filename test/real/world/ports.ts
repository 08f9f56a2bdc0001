import type { Server } from 'node:net';
import { createServer } from 'node:net';

/** Below the ports that systems give to connections on their way out (IANA: from 49152, Linux: from 32768), above those of services. */
const [LOWEST, BEYOND] = [11_000, 32_000];
/** So many ports are tried in a row before it is an error. */
const TRIES = 1_000;

/**
 * `count` different TCP ports that are free on `address` at this moment; a server of our own takes each a moment later. None is one that
 * a connection of somebody else's could be given meanwhile.
 */
export async function freePorts(count: number, address = '127.0.0.1'): Promise<readonly number[]> {
  const held: Server[] = [];
  try {
    for (let tries = 0; held.length < count; tries++) {
      if (tries === TRIES + count) throw new Error(`there are no ${count} free ports`);
      const server = await listen(LOWEST + Math.floor(Math.random() * (BEYOND - LOWEST)), address);
      if (server !== null) held.push(server);
    }
    return held.map(portOf);
  } finally {
    await Promise.all(held.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  }
}

/** The port that a listening TCP server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no TCP port');
  return address.port;
}

/** Null: the port is taken. */
function listen(port: number, address: string): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, address, () => resolve(server));
  });
}
