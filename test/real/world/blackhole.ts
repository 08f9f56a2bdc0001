import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A port at which every attempt to connect stays without any answer, as behind a firewall that drops packets. */
export interface Blackhole {
  readonly port: number;
  stop(): Promise<void>;
}

// A listener that never accepts: its thread sleeps right after listen(2), because an event loop would call accept(2) next.
const SLEEPER = `
const { parentPort, workerData } = require('node:worker_threads');
const server = require('node:net').createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  Atomics.wait(workerData, 0, 0);
  server.close();
});
`;

/** How long a connection on loopback may take until it is taken for one that waits for ever, ms. */
const AT_ONCE = 100;
/** More than the backlog can hold. */
const FILLING = 16;

/** Listens and never accepts; once the backlog is full, Linux drops every further SYN without a word (`tcp_abort_on_overflow` is 0). */
export async function startBlackhole(): Promise<Blackhole> {
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(SLEEPER, { eval: true, workerData: sleep });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const fillers: Socket[] = [];
  for (let i = 0, full = false; !full; i++) {
    if (i === FILLING) throw new Error('the backlog takes no end of connections');
    full = !(await connects(port, fillers));
  }
  return {
    port,
    stop: async () => {
      for (const filler of fillers) filler.destroy();
      Atomics.store(sleep, 0, 1);
      Atomics.notify(sleep, 0);
      await worker.terminate();
    },
  };
}

function connects(port: number, fillers: Socket[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    fillers.push(socket);
    socket.on('error', () => resolve(false));
    // Events during this process's sleep are handled before the count.
    const timer = setTimeout(() => setImmediate(() => resolve(false)), AT_ONCE);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
