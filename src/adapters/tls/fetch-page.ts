// Servers' certificates and pages, for looks without mail.
// Called by app.

import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIPv4 } from 'node:net';
import type { Clock } from '../../core/time/clock.ts';
import { limit, waitEnd } from '../../core/time/limit.ts';
import type { Unreached } from '../../core/ports/domain-check.ts';
import { unreachedBy, wordsOf } from './unreached-by.ts';

/** The result of one page: read, refused by TLS, or not reached. */
export type Page =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly contentType: string;
      /** The target of a redirect, as the server wrote it; null: none. */
      readonly location: string | null;
      readonly text: string;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | Unreached;

export interface PageTarget {
  readonly host: string;
  readonly path: string;
  /** The addresses of the host; DNS is not asked again. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** PEM of a private CA; null: the machine's own. */
  readonly ca: string | null;
  /** The most bytes that are read. */
  readonly limit: number;
}

/** RFC 8461 section 3.3 suggests a minute; a slower server is of no use to senders either. */
const TIMEOUT = 10_000;

/** Fetches one page over HTTPS, with a verified certificate and without redirects. Never rejects. */
export async function fetchPage(target: PageTarget, clock: Clock, signal: AbortSignal): Promise<Page> {
  const timeout = limit(clock, signal, TIMEOUT);
  try {
    return await get(target, timeout.signal);
  } finally {
    timeout.release();
  }
}

function get({ host, path, addresses, port, ca, limit: most }: PageTarget, signal: AbortSignal): Promise<Page> {
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve(failure(error, signal));
    const asked = request({
      host,
      servername: host,
      port,
      path,
      signal,
      agent: false,
      lookup: lookupAmong(addresses),
      headers: { 'user-agent': 'email-continuity', accept: '*/*' },
      ...(ca === null ? {} : { ca }),
    });
    asked.on('error', fail);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = (isWhole: boolean) =>
        resolve({
          kind: 'page',
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          location: response.headers.location ?? null,
          text: Buffer.concat(chunks).subarray(0, most).toString('utf8'),
          isWhole,
        });
      response.on('error', fail);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= most) return;
        done(false);
        asked.destroy();
      });
      response.on('end', () => done(true));
    });
    asked.end();
  });
}

function lookupAmong(addresses: readonly string[]): LookupFunction {
  return (_, options, callback) => {
    const all = addresses.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 }));
    const [first] = all;
    if (first === undefined) callback(new Error('there is no address'), '', 4);
    else if (options.all === true) callback(null, all);
    else callback(null, first.address, first.family);
  };
}

/** Certificates that do not verify have codes of their own; other failures before a reply say nothing about the page. */
function failure(error: Error, signal: AbortSignal): Page {
  if (signal.aborted) return { kind: 'unreached', reason: `no answer ${waitEnd(signal)}` };
  const code = 'code' in error ? String(error.code) : '';
  const isTls = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code);
  return isTls ? { kind: 'refused', reason: wordsOf(error) } : { kind: 'unreached', reason: wordsOf(error), ...unreachedBy(error) };
}
