import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { TLSSocket } from 'node:tls';

/** The parameters of a TLS connection, for Received headers. */
export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
}

const LINE_LIMIT = 65_536;

/** In place of a line beyond the limit of 64 KiB. */
export const TOO_LONG: unique symbol = Symbol('line too long');

/**
 * One client's connection, read line by line. Writes are held back until the server waits for the client, so that an answer leaves in one
 * packet. Unread data stays in the kernel, so that a flood costs no memory. Text is latin1: one character, one byte.
 */
export class Wire {
  #socket: Socket;
  #input: Buffer = Buffer.alloc(0);
  #output = '';
  #wake: (() => void) | null = null;
  #tls: TlsFacts | null = null;
  readonly #released: Promise<void>;
  #release: () => void = () => undefined;
  readonly #onInput = (): void => this.#wake?.();
  readonly #onClose = (): void => {
    this.#release();
    this.#wake?.();
  };

  constructor(socket: Socket) {
    this.#released = new Promise((resolve) => {
      this.#release = resolve;
    });
    this.#socket = socket;
    socket.setNoDelay(true);
    this.#listen();
  }

  get tls(): TlsFacts | null {
    return this.#tls;
  }

  get remoteAddress(): string {
    return this.#socket.remoteAddress ?? '127.0.0.1';
  }

  write(text: string): void {
    this.#output += text;
    if (this.#output.length > LINE_LIMIT) this.flush();
  }

  flush(): void {
    if (this.#output !== '' && this.#socket.writable) this.#socket.write(this.#output, 'latin1');
    this.#output = '';
  }

  /** Waits until the client has taken most of what was written. */
  async drained(): Promise<void> {
    if (!this.#socket.writableNeedDrain) return;
    const socket = this.#socket;
    await Promise.race([new Promise<void>((resolve) => socket.once('drain', resolve)), this.#released]);
  }

  /** The next line without its line end; TOO_LONG if it has none in sight; null when the client is gone. */
  async line(): Promise<string | typeof TOO_LONG | null> {
    let searched = 0;
    for (;;) {
      const end = this.#input.indexOf(0x0a, searched);
      if (end >= 0)
        return this.#take(end + 1)
          .toString('latin1')
          .replace(/\r?\n$/, '');
      if (this.#input.length > LINE_LIMIT) return TOO_LONG;
      searched = this.#input.length;
      if (!(await this.#more())) return null;
    }
  }

  /** Exactly `size` bytes; null when the client is gone before. */
  async bytes(size: number): Promise<string | null> {
    const parts: Buffer[] = [];
    for (let missing = size; missing > 0;) {
      if (this.#input.length === 0 && !(await this.#more())) return null;
      const part = this.#take(Math.min(missing, this.#input.length));
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts).toString('latin1');
  }

  /** Begins TLS; false if the handshake fails. Earlier clear text is dropped (RFC 3207 section 4.2). */
  secure(context: SecureContext): Promise<boolean> {
    this.flush();
    const plain = this.#socket;
    plain.off('readable', this.#onInput).off('end', this.#onInput).off('close', this.#onClose);
    this.#input = Buffer.alloc(0);
    const socket = new TLSSocket(plain, { isServer: true, secureContext: context });
    this.#socket = socket;
    return new Promise((resolve) => {
      this.#listen();
      socket.once('secure', () => {
        this.#tls = { protocol: socket.getProtocol() ?? 'TLS', cipher: socket.getCipher().name };
        resolve(true);
      });
      socket.once('_tlsError', () => socket.destroy());
      socket.once('close', () => resolve(false));
    });
  }

  /** Sends nothing more and ignores all input, until the client or the server gives up. */
  stall(): Promise<void> {
    this.flush();
    this.#socket.off('readable', this.#onInput);
    this.#socket.resume();
    return this.#released;
  }

  /** Closes after the writes. */
  end(): void {
    this.flush();
    this.#socket.off('readable', this.#onInput);
    this.#socket.resume();
    this.#socket.end();
  }

  /** Tears the connection down, with the writes so far. */
  cut(): void {
    this.flush();
    this.#socket.destroySoon();
  }

  #listen(): void {
    this.#socket.on('readable', this.#onInput).on('end', this.#onInput).on('error', this.#onInput).on('close', this.#onClose);
  }

  #take(size: number): Buffer {
    const part = this.#input.subarray(0, size);
    this.#input = this.#input.subarray(size);
    return part;
  }

  async #more(): Promise<boolean> {
    this.flush();
    for (;;) {
      const chunk: unknown = this.#socket.read();
      if (Buffer.isBuffer(chunk)) {
        this.#input = this.#input.length === 0 ? chunk : Buffer.concat([this.#input, chunk]);
        return true;
      }
      if (this.#socket.readableEnded || this.#socket.destroyed) return false;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}
