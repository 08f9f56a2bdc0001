// HTTP requests to a JMAP server, its session, and the calls there.
// Called by adapters.

import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import { Duplex } from 'node:stream';
import type { Endpoint } from '../../../../core/request/config.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import { limit } from '../../../../core/time/limit.ts';
import { connect } from '../../socket/connect.ts';
import { silenceOf } from '../../socket/dial/dial-error.ts';
import type { ServerAccess } from '../../socket/verification.ts';
import { tlsOptions } from '../../socket/verification.ts';

/** The time for one answer, ms. */
const SILENCE = 20_000;
/** The time for a connection with its TLS, ms. */
const CONNECT_LIMIT = 20_000;
/** Connections to one server at a time: one for questions, one for announcements, and a spare one. */
const CONNECTIONS = 3;

export interface JmapRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Null: none. */
  readonly body: Uint8Array | string | null;
  /** Bytes of the answer that are read. */
  readonly longest: number;
  /** It may be sent a second time if a kept-alive connection turns out to be gone. */
  readonly repeatable: boolean;
}

/** The response. Foreign text. */
export interface JmapAnswer {
  readonly status: number;
  readonly reason: string;
  /** By lower-case name; empty without it. */
  readonly header: (name: string) => string;
  readonly body: Buffer;
  /** False: it was longer than the limit. */
  readonly whole: boolean;
}

/** Connections to the hosts of one JMAP server, verified as configured, kept open between requests. */
export class Transport {
  /** The duration of the first connection, ms; null before it, and without TLS. */
  connectMs: number | null = null;
  tlsMs: number | null = null;
  readonly #config: Endpoint;
  readonly #clock: Clock;
  readonly #access: ServerAccess;
  readonly #agents = new Map<string, Agent>();

  constructor(config: Endpoint, clock: Clock, access: ServerAccess) {
    this.#config = config;
    this.#clock = clock;
    this.#access = access;
  }

  /** Sends one request and reads its answer. Rejects if none came; redirects are not followed. */
  async exchange(message: JmapRequest, signal: AbortSignal): Promise<JmapAnswer> {
    const limited = limit(this.#clock, signal, SILENCE);
    try {
      const answer = await this.#respond(message, limited.signal).catch(async (error: unknown) => {
        if (message.repeatable && error instanceof Reused && !limited.signal.aborted) return await this.#respond(message, limited.signal);
        throw error;
      });
      return await read(answer, message.longest);
    } catch (error) {
      if (limited.signal.aborted) throw this.#overdue(limited.signal);
      throw error instanceof Reused ? error.cause : error;
    } finally {
      limited.release();
    }
  }

  /** Sends one request, and returns the answer as a stream. It ends with `signal`. */
  async stream(message: JmapRequest, signal: AbortSignal): Promise<IncomingMessage> {
    return await this.#respond(message, signal);
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
  }

  async #respond({ method, url, headers, body }: JmapRequest, signal: AbortSignal): Promise<IncomingMessage> {
    return await new Promise((resolve, reject) => {
      const asked = request({
        agent: this.#agentOf(url),
        method,
        host: hostOf(url),
        port: portOf(url),
        path: `${url.pathname}${url.search}`,
        headers: {
          'user-agent': 'email-continuity',
          host: url.host,
          ...headers,
          ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      });
      const stop = () => asked.destroy(this.#overdue(signal));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
      asked.once('close', () => signal.removeEventListener('abort', stop));
      asked.on('error', (error) => reject(asked.reusedSocket && isCut(error) ? new Reused(error) : error));
      asked.once('response', resolve);
      asked.end(body ?? undefined);
    });
  }

  /** Without any connection, a firewall may be dropping the packets. */
  #overdue(signal: AbortSignal): Error {
    const error = silenceOf(signal);
    return this.connectMs === null ? Object.assign(error, { code: 'ETIMEDOUT' }) : error;
  }

  #agentOf(url: URL): Agent {
    const known = this.#agents.get(url.origin);
    if (known !== undefined) return known;
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    agent.createConnection = (_, give) => {
      this.#connect(url).then(
        (socket) => give?.(null, socket),
        (error: Error) => give?.(error, new Duplex()),
      );
      return undefined;
    };
    this.#agents.set(url.origin, agent);
    return agent;
  }

  async #connect(url: URL): Promise<Duplex> {
    const host = hostOf(url);
    // A host that the session named proves itself by its own name, not by the configured one.
    const own = host === this.#config.host.toLowerCase();
    const verified = own ? this.#config : { host, ca: this.#config.ca, tlsName: null };
    const tls = tlsOptions(verified, own ? this.#access.onCertificate : undefined);
    const connecting = limit(this.#clock, new AbortController().signal, CONNECT_LIMIT);
    try {
      const { family, proxy } = this.#config;
      const way = { ...(family ? { family } : {}), ...(proxy ? { proxy } : {}) };
      const target = { host, port: portOf(url), implicitTls: url.protocol === 'https:', tls, ...way };
      const { socket, connectMs, tlsMs } = await connect(target, this.#clock, connecting.signal);
      this.connectMs ??= connectMs;
      this.tlsMs ??= tlsMs;
      return socket;
    } finally {
      connecting.release();
    }
  }
}

/** A kept-alive connection was gone when it was used again. */
class Reused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

function isCut(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

async function read(response: IncomingMessage, longest: number): Promise<JmapAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let whole = true;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longest) {
      whole = false;
      break;
    }
  }
  return {
    status: response.statusCode ?? 0,
    reason: response.statusMessage ?? '',
    header: (name) => {
      const value = response.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? '';
    },
    body: Buffer.concat(chunks).subarray(0, longest),
    whole,
  };
}
