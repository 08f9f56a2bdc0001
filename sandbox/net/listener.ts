import type { Socket } from 'node:net';
import { createServer } from 'node:net';

/** The address of everything in the sandbox. */
export const LOOPBACK = '127.0.0.1';

export interface Listener {
  readonly port: number;
  /** Cuts every open connection. */
  cut(): void;
  /** Cuts every open connection and frees the port. */
  close(): Promise<void>;
}

/** Listens on the loopback address, on a free port by default; `serve` gets each connection and must not throw. */
export function listen(serve: (socket: Socket) => void, port = 0): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    serve(socket);
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : 0, cut, close });
    });
  });
}
