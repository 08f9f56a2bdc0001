import type net from 'node:net';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { limit } from '../../../core/time/limit.ts';
import { silenceOf } from '../socket/dial/dial-error.ts';

/** How long a server may be silent after a command, ms. */
export const POP3_SILENCE = 20_000;
/** The most bytes of one line, and of all lines in one reply. */
const LONGEST_LINE = 64 * 1024;
const LONGEST_REPLY = 8 * 1024 * 1024;

/** The most unread bytes: a reply, and unsolicited text of a server. */
const MOST_WAITING = 2 * LONGEST_REPLY;

/** A reply (RFC 1939 section 3). */
export interface Pop3Reply {
  readonly ok: boolean;
  /** Behind `+OK` or `-ERR`. Foreign text. */
  readonly text: string;
}

/** A line in place of a reply that is not POP3. */
export class NoPop3Error extends Error {
  readonly line: string;

  constructor(line: string) {
    super(`no reply of POP3: ${foreignWord(line)}`);
    this.name = 'NoPop3Error';
    this.line = foreignWord(line);
  }
}

function replyIn(line: string): Pop3Reply {
  const [, status, text = ''] = /^(\+OK|-ERR)(?: (.*))?$/.exec(line) ?? [];
  if (status === undefined) throw new NoPop3Error(line);
  return { ok: status === '+OK', text };
}

/** The lines of one connection, Latin-1, and their commands; one command at a time. */
export class Pop3Lines {
  readonly socket: net.Socket;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #input = '';
  #ended: Error | null = null;
  #wake: () => void = () => undefined;

  constructor(socket: net.Socket, clock: Clock, signal: AbortSignal) {
    this.socket = socket;
    this.#clock = clock;
    this.#signal = signal;
    const end = (error: Error) => {
      this.#ended ??= error;
      this.#wake();
    };
    socket.on('data', (chunk: Buffer) => {
      this.#input += chunk.toString('latin1');
      if (this.#input.length > MOST_WAITING) {
        end(new Error('the server sent more than it was asked for'));
        socket.destroy();
      }
      this.#wake();
    });
    socket.on('error', end);
    socket.on('close', () => end(Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' })));
  }

  /** Hands the connection over, before TLS begins on it. Throws if the server has sent unrequested text. */
  release(): net.Socket {
    if (this.#input !== '') throw new Error('the server sent text behind its answer to STLS');
    for (const event of ['data', 'error', 'close']) this.socket.removeAllListeners(event);
    return this.socket;
  }

  async command(line: string): Promise<Pop3Reply> {
    this.socket.write(`${line}\r\n`, 'latin1');
    return await this.reply();
  }

  async reply(): Promise<Pop3Reply> {
    return replyIn(await this.#line());
  }

  /** The answer to a line of base64 in a login: a challenge behind `+ `, or the reply. */
  async challenged(line: string): Promise<string | Pop3Reply> {
    this.socket.write(`${line}\r\n`, 'latin1');
    const said = await this.#line();
    if (said.startsWith('+ ') || said === '+') return said.slice(2);
    return replyIn(said);
  }

  /** The lines of an answer up to its dot, unstuffed (RFC 1939 section 3). Throws if they are too many. */
  async lines(): Promise<readonly string[]> {
    const { lines, whole } = await this.#upToDot();
    if (!whole) throw new Error('the answer of the server is too long');
    return lines;
  }

  /** The lines of a mail; a too long one is truncated, and the connection is ended. */
  async mail(): Promise<readonly string[]> {
    return (await this.#upToDot()).lines;
  }

  /** The error that ended the connection; null: it is open. */
  get ended(): Error | null {
    return this.#ended;
  }

  /** At once: incoming data is not read any more. */
  close(): void {
    this.#ended ??= new Error('the connection was ended');
    this.#input = '';
    this.socket.destroy();
  }

  async #upToDot(): Promise<{ readonly lines: readonly string[]; readonly whole: boolean }> {
    const lines: string[] = [];
    for (let size = 0; ;) {
      const line = await this.#line();
      if (line === '.') return { lines, whole: true };
      size += line.length + 2;
      if (size > LONGEST_REPLY) {
        this.close();
        return { lines, whole: false };
      }
      lines.push(line.startsWith('.') ? line.slice(1) : line);
    }
  }

  async #line(): Promise<string> {
    const timeout = limit(this.#clock, this.#signal, POP3_SILENCE);
    const { signal } = timeout;
    try {
      for (;;) {
        const end = this.#input.indexOf('\n');
        if (end >= 0) {
          const line = this.#input.slice(0, end).replace(/\r$/, '');
          this.#input = this.#input.slice(end + 1);
          return line;
        }
        if (this.#input.length > LONGEST_LINE) throw new Error('a line of the server never ends');
        if (this.#ended !== null) throw this.#ended;
        if (signal.aborted) throw silenceOf(signal);
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
    } catch (error) {
      this.close();
      throw error;
    } finally {
      timeout.release();
    }
  }
}
