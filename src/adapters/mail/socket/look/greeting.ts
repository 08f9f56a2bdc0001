import type { Clock } from '../../../../core/time/clock.ts';
import { limit } from '../../../../core/time/limit.ts';
import { connect } from '../connect.ts';

/** How a mail server greets other mail servers (RFC 5321 section 4.2: `220`, its name, and what else it likes to say). */
export type Greeting = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'unreached'; readonly reason: string };

/** For connection and first line together, ms: a machine that may not open port 25 must not hold up the rest. */
const TIMEOUT = 3_000;
const LONGEST_LINE = 2_000;

/** The name in the greeting of the mail server at an address (port 25 in the real world); nothing is said but QUIT. Never rejects. */
export async function greeting(address: string, port: number, clock: Clock, signal: AbortSignal): Promise<Greeting> {
  const timeout = limit(clock, signal, TIMEOUT);
  try {
    const { socket } = await connect({ host: address, port, implicitTls: false, tls: {} }, clock, timeout.signal);
    try {
      const line = await firstLine(socket, timeout.signal);
      const name = /^220[ -](\S+)/.exec(line)?.[1];
      return name === undefined
        ? { kind: 'unreached', reason: `it says "${line.slice(0, 100)}" on port ${port}` }
        : { kind: 'named', name };
    } finally {
      socket.on('error', () => undefined).end('QUIT\r\n');
      socket.destroySoon();
    }
  } catch (error) {
    return { kind: 'unreached', reason: `port ${port}: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    timeout.release();
  }
}

/** The first line that comes, of a greeting of several too: some servers take their time with the last on purpose. */
function firstLine(socket: NodeJS.ReadableStream, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const hear = (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      const end = heard.search(/\r?\n/);
      if (end >= 0) settle(() => resolve(heard.slice(0, end)));
      else if (heard.length > LONGEST_LINE) settle(() => reject(new Error('the server talks without an end')));
    };
    const fail = (error: Error) => settle(() => reject(error));
    const close = () => fail(new Error('the server closed the connection without a word'));
    const abort = () => fail(new Error('no greeting within the time allowed'));
    const settle = (act: () => void) => {
      socket.off('data', hear).off('error', fail).off('close', close);
      signal.removeEventListener('abort', abort);
      act();
    };
    socket.on('data', hear).once('error', fail).once('close', close);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
