import type { Server } from 'node:net';
import { createServer } from 'node:net';

/** Below the ports of outgoing connections (IANA: from 49152, Linux: from 32768), above those of services. */
const [LOWEST, BEYOND] = [11_000, 32_000];
/** So many ports in a row are one process's; the first of them shows it. */
const BLOCK = 100;
const BLOCKS = (BEYOND - LOWEST) / BLOCK;
const ADDRESS = '127.0.0.1';

/** Unused ports of our blocks. */
const left: number[] = [];

/**
 * `count` different TCP ports of 127.0.0.1 that are free at this moment, for servers that use them later. Until this process ends, no other
 * caller gets one of them, and none is given twice.
 *
 * A look whether a port is free is not enough: Postfix and BIND listen with SO_REUSEPORT, and of two such servers at one port none fails.
 * Each then gets some of the other's connections.
 */
export async function freePorts(count: number): Promise<readonly number[]> {
  const free: number[] = [];
  while (free.length < count) {
    const port = left.shift();
    if (port === undefined) left.push(...(await ownBlock()));
    else if (await isFree(port)) free.push(port);
  }
  return free;
}

/** The port that a listening TCP server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no TCP port');
  return address.port;
}

/** A block that no other process has. The kernel keeps others from it for as long as this one lives, however it ends. */
async function ownBlock(): Promise<readonly number[]> {
  const begin = Math.floor(Math.random() * BLOCKS);
  for (let i = 0; i < BLOCKS; i++) {
    const first = LOWEST + ((begin + i) % BLOCKS) * BLOCK;
    const sign = await listen(first);
    if (sign === null) continue;
    sign.unref();
    return Array.from({ length: BLOCK - 1 }, (_, at) => first + 1 + at);
  }
  throw new Error(`all ${BLOCKS} blocks of ports between ${LOWEST} and ${BEYOND} are taken`);
}

/** Any listener, of a process that ended before its servers, or of a stranger. */
async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (server === null) return false;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return true;
}

/** Null: the port is taken. */
function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, ADDRESS, () => resolve(server));
  });
}
