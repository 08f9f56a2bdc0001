import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { portOf } from './ports.ts';

/** A port before Dovecot's LMTP socket that lets a connection through only after a delay: the mail is accepted, and under way. */
export interface SlowLmtp {
  readonly port: number;
  /** ms from the connection to its being let through; as set at the start, 1500. */
  delay: number;
  stop(): Promise<void>;
}

export async function startSlowLmtp(socketPath: string): Promise<SlowLmtp> {
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  const slow = { delay: 1_500 };
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((socket) => {
    keep(socket);
    const timer = setTimeout(() => {
      timers.delete(timer);
      const lmtp = connect(socketPath);
      keep(lmtp);
      socket.pipe(lmtp).pipe(socket);
    }, slow.delay);
    timers.add(timer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(slow, {
    port: portOf(server),
    stop: () =>
      new Promise<void>((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}
