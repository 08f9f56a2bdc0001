import { once } from 'node:events';
import type { Http2ServerRequest, Http2ServerResponse, ServerHttp2Session } from 'node:http2';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { decode, encode } from 'dns-packet';
import type { CertificateFlaw } from '../../../sandbox/tls/certificates.ts';
import { createAuthority } from '../../../sandbox/tls/certificates.ts';
import type { Reply } from './wire-server.ts';

/** A DoH server's reply beyond that of DNS. */
export interface DohReply extends Reply {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface DohFake extends AsyncDisposable {
  readonly url: string;
  readonly origin: string;
  /** PEM of the CA that signed its certificate. */
  readonly ca: string;
  /** `TYPE name` of every question, in the order of coming. */
  readonly asked: readonly string[];
  /** `POST /dns-query application/dns-message 2.0 id 0` of every request. */
  readonly requests: readonly string[];
  /** Connections that came to TLS. */
  readonly connections: () => number;
}

export const authority = createAuthority('Test CA');

/** A DoH server on loopback; `http2: false` lets it speak HTTP/1.1 alone. */
export async function startDoh(
  answering: (question: { readonly name: string; readonly type: string }) => DohReply,
  options: { readonly http2?: boolean; readonly flaw?: CertificateFlaw | null } = {},
): Promise<DohFake> {
  const { certificate, key } = authority.issue({ names: ['localhost'], addresses: ['127.0.0.1'] }, options.flaw ?? null);
  const asked: string[] = [];
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  let connections = 0;
  const respond = async (request: Http2ServerRequest | IncomingMessage, response: Http2ServerResponse | ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const query = decode(Buffer.concat(chunks));
    requests.push(`${request.method} ${request.url} ${request.headers['content-type']} ${request.httpVersion} id ${query.id}`);
    const [question] = query.questions ?? [];
    if (question === undefined) return;
    asked.push(`${question.type} ${question.name}`);
    const reply = answering({ name: question.name.toLowerCase(), type: question.type });
    if (reply.silent === true) return;
    const flags = 0x0180 | (reply.rcode ?? 0) | (reply.authenticated === true ? 0x0020 : 0);
    const message = encode({
      type: 'response',
      id: query.id ?? 0,
      flags,
      questions: query.questions ?? [],
      answers: [...(reply.answers ?? [])],
      authorities: [...(reply.authorities ?? [])],
    });
    const headers = { 'content-type': reply.contentType ?? 'application/dns-message', ...reply.headers };
    const body = Buffer.from(reply.body ?? message);
    if ('stream' in response) response.writeHead(reply.status ?? 200, headers).end(body);
    else response.writeHead(reply.status ?? 200, headers).end(body);
  };
  const listener = (request: Http2ServerRequest | IncomingMessage, response: Http2ServerResponse | ServerResponse) =>
    void respond(request, response).catch(() => undefined);
  const server =
    options.http2 === false
      ? createServer({ cert: certificate, key }, listener)
      : createSecureServer({ cert: certificate, key }, listener).on('session', (session) => sessions.add(session));
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('secureConnection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/dns-query`,
    origin,
    ca: authority.certificate,
    asked,
    requests,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const session of sessions) session.destroy();
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
