import type { Result } from '../../../core/result/outcome.ts';
import type { Agent } from 'node:https';
import { request } from 'node:https';
import type { ClientHttp2Session } from 'node:http2';
import { isIP } from 'node:net';

/** A DoH server's answer to one message, or the reason of its failure; no reason: the time was up. */
export type Posted = Result<{ body: Buffer }, { reason: string | null }>;

/** Posts one DNS message; ends with `signal`. Never rejects. */
export type Post = (message: Buffer, signal: AbortSignal) => Promise<Posted>;

const MEDIA_TYPE = 'application/dns-message';
/** RFC 8484 section 6: no message is longer. */
const LONGEST = 65_535;

export function postByHttp2(session: ClientHttp2Session, url: URL, message: Buffer, signal: AbortSignal): Promise<Posted> {
  return new Promise((resolve) => {
    const stream = session.request(
      { ':method': 'POST', ':path': pathOf(url), 'content-type': MEDIA_TYPE, accept: MEDIA_TYPE, 'content-length': message.length },
      { signal },
    );
    const body = new Body();
    stream.on('error', (error: Error) => resolve({ ok: false, reason: signal.aborted ? null : error.message }));
    stream.on('close', () => resolve({ ok: false, reason: 'the server closed the connection' }));
    stream.on('response', (headers) => {
      const refusal = refusalOf(headers[':status'] ?? 0, headers['content-type']);
      if (refusal === null) return;
      resolve(refusal);
      stream.destroy();
    });
    stream.on('data', (chunk: Buffer) => {
      if (!body.take(chunk)) stream.destroy(new Error(TOO_LONG));
    });
    stream.on('end', () => resolve({ ok: true, body: body.bytes }));
    stream.end(message);
  });
}

export function postByHttp1(url: URL, agent: Agent, message: Buffer, signal: AbortSignal): Promise<Posted> {
  const host = hostOf(url);
  return new Promise((resolve) => {
    const asked = request({
      host,
      port: portOf(url),
      path: pathOf(url),
      method: 'POST',
      signal,
      agent,
      headers: { 'content-type': MEDIA_TYPE, accept: MEDIA_TYPE, 'content-length': message.length },
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const fail = (error: Error) => resolve({ ok: false, reason: signal.aborted ? null : error.message });
    asked.on('error', fail);
    asked.on('response', (response) => {
      const refusal = refusalOf(response.statusCode ?? 0, response.headers['content-type']);
      if (refusal !== null) {
        resolve(refusal);
        asked.destroy();
        return;
      }
      const body = new Body();
      response.on('error', fail);
      response.on('data', (chunk: Buffer) => {
        if (!body.take(chunk)) asked.destroy(new Error(TOO_LONG));
      });
      response.on('end', () => resolve({ ok: true, body: body.bytes }));
    });
    asked.end(message);
  });
}

const TOO_LONG = 'its answer is longer than a DNS message can be';

class Body {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  /** False: it is longer than any message. */
  take(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    return this.#size <= LONGEST;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

/** RFC 8484 section 4.2.1: only a 2xx reply of this type carries an answer. */
function refusalOf(status: number, type: string | undefined): Posted | null {
  if (status < 200 || status > 299) return { ok: false, reason: `HTTP ${status}` };
  return type?.split(';')[0]?.trim().toLowerCase() === MEDIA_TYPE ? null : { ok: false, reason: `an answer that is no ${MEDIA_TYPE}` };
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

export function portOf(url: URL): number {
  return url.port === '' ? 443 : Number(url.port);
}

function pathOf(url: URL): string {
  return `${url.pathname}${url.search}`;
}
