import type { Socket } from 'node:net';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** A hand-held protocol client: sends bytes, waits for patterns. */
export interface Talk {
  /** Everything received and not yet consumed. */
  readonly pending: () => string;
  send(text: string): void;
  /** Waits for the pattern and consumes everything up to its end; rejects when the connection ends first. */
  expect(pattern: RegExp): Promise<string>;
  /** Resolves with the rest when the server hangs up. */
  readonly closed: Promise<string>;
  close(): void;
}

/** Sends a line and waits for the pattern. */
export function ask(talk: Talk, line: string, pattern: RegExp): Promise<string> {
  talk.send(`${line}\r\n`);
  return talk.expect(pattern);
}

export async function talkPlain(port: number): Promise<Talk> {
  const socket = connectPlain(port, '127.0.0.1');
  await opened(socket, 'connect');
  return talkOver(socket);
}

export async function talkTls(port: number, ca: string): Promise<Talk> {
  const socket = connectTls({ port, host: '127.0.0.1', ca });
  await opened(socket, 'secureConnect');
  return talkOver(socket);
}

function opened(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once('error', reject);
  });
}

export function talkOver(socket: Socket): Talk {
  let received = '';
  let ended = false;
  let check: () => void = () => undefined;
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
    check();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => {
    socket.once('close', () => {
      ended = true;
      check();
      resolve(received);
    });
  });
  const expect = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      check = () => {
        const match = pattern.exec(received);
        if (match !== null) {
          const end = match.index + match[0].length;
          const consumed = received.slice(0, end);
          received = received.slice(end);
          check = () => undefined;
          resolve(consumed);
        } else if (ended) {
          reject(new Error(`connection ended; expected ${String(pattern)}, got: ${received}`));
        }
      };
      check();
    });
  return { pending: () => received, send: (text) => void socket.write(text, 'latin1'), expect, closed, close: () => socket.destroy() };
}
