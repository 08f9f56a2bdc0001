import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestInClear } from 'node:http';
import { request as requestWithTls } from 'node:https';
import type { Clock } from '../../../core/time/clock.ts';
import { limit } from '../../../core/time/limit.ts';
import type { Exchanged, HttpAnswer, HttpMessage } from './http-message.ts';
import { networkReason } from './network-reason.ts';
import { proxiedAgent } from './proxied-agent.ts';

/** Bytes of an answer that are read: enough for any service's error, and a limit for an endless one. */
const LONGEST_ANSWER = 4_096;

/**
 * Sends one message and reads its answer, within `timeout` ms. Redirects are not followed: a secret in a URL is only for the configured
 * host. Never rejects.
 */
export async function exchange(message: HttpMessage, timeout: number, clock: Clock, signal: AbortSignal): Promise<Exchanged> {
  const limited = limit(clock, signal, timeout);
  try {
    return await post(message, limited.signal);
  } catch (error) {
    // The environment's proxy settings are read on the way, and may be anything.
    return networkReason(error);
  } finally {
    limited.release();
  }
}

function post({ method, url, headers, body, ca, longest = LONGEST_ANSWER }: HttpMessage, signal: AbortSignal): Promise<Exchanged> {
  return new Promise((resolve) => {
    const { protocol, hostname, port, pathname, search } = new URL(url);
    const bytes = Buffer.from(body, 'utf8');
    const options: RequestOptions = {
      method,
      hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
      path: `${pathname}${search}`,
      headers: {
        'user-agent': 'email-continuity',
        accept: '*/*',
        ...headers,
        ...(method === 'POST' ? { 'content-length': String(bytes.length) } : {}),
      },
      agent: proxiedAgent(url, ca, signal),
      signal,
    };
    const asked = protocol === 'https:' ? requestWithTls({ ...options, ...(ca === null ? {} : { ca }) }) : requestInClear(options);
    let answered = false;
    asked.on('error', (error) => {
      // A break after the start of the answer only ends its reading.
      if (!answered)
        resolve(signal.aborted ? { kind: 'none', failure: 'network', reason: 'it did not answer in time' } : networkReason(error));
    });
    asked.on('response', (response) => {
      answered = true;
      void read(response, longest).then((answer) => {
        resolve({ kind: 'answer', answer });
        asked.destroy();
      });
    });
    asked.end(method === 'POST' ? bytes : undefined);
  });
}

/** The status decides: a body that breaks off, or does not end in time, is used as far as it came. */
function read(response: IncomingMessage, longest: number): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = () =>
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => {
          const value = response.headers[name];
          return (Array.isArray(value) ? value[0] : value) ?? null;
        },
        text: Buffer.concat(chunks).subarray(0, longest).toString('utf8'),
      });
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= longest) done();
    });
    response.on('end', done);
    response.on('error', done);
    response.on('close', done);
  });
}
