import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { portOf } from './ports.ts';

/** A greylisting server for Postfix's check_policy_service (SMTPD_POLICY_README). */
export interface Greylist {
  readonly port: number;
  /** How many tries of one sender to one recipient are put off before it is let in; as set at the start, 2. */
  tries: number;
  /** Forgets all clients. */
  reset(): void;
  stop(): Promise<void>;
}

export async function startGreylist(): Promise<Greylist> {
  const seen = new Map<string, number>();
  const sockets = new Set<Socket>();
  const greylist = { tries: 2 };
  const judge = (attributes: ReadonlyMap<string, string>): string => {
    const recipient = attributes.get('recipient') ?? '';
    if (!recipient.startsWith('greylist@')) return 'DUNNO';
    const key = `${attributes.get('client_address')} ${attributes.get('sender')} ${recipient}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > greylist.tries ? 'DUNNO' : '451 4.7.1 Greylisted, please try again in 300 seconds';
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let buffer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      buffer += text;
      for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
        socket.write(`action=${judge(parseRequest(buffer.slice(0, end)))}\n\n`);
        buffer = buffer.slice(end + 2);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(greylist, {
    port: portOf(server),
    reset: () => seen.clear(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

function parseRequest(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
