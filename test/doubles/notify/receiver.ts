import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Identity } from '../../../sandbox/tls/certificates.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The answer, or an action on the response in its place. */
export type Reaction = Answer | ((response: ServerResponse, request: Received) => void);

export interface Receiver extends AsyncDisposable {
  readonly port: number;
  readonly origin: string;
  readonly received: readonly Received[];
}

/** An HTTP server on loopback that keeps its requests and reacts in the given order; the last reaction repeats. */
export async function receiver(reactions: readonly Reaction[] = [{ status: 200, body: 'ok' }], identity?: Identity): Promise<Receiver> {
  const received: Received[] = [];
  const serve: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://receiver');
      const got: Received = {
        method: request.method ?? '',
        path: pathname,
        query: searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      received.push(got);
      const reaction = reactions[Math.min(received.length, reactions.length) - 1] ?? { status: 200 };
      if (typeof reaction === 'function') reaction(response, got);
      else response.writeHead(reaction.status, reaction.headers).end(reaction.body ?? '');
    });
  };
  const server = identity === undefined ? createServer(serve) : createTlsServer({ cert: identity.certificate, key: identity.key }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    origin: `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
