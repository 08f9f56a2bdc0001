import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from './dice.ts';

/** A web server that means ill. */
export interface HostileService {
  readonly url: string;
  /** All requests: their addresses, headers and bodies. */
  readonly got: () => string;
  readonly close: () => Promise<void>;
}

/** One that issues tokens. */
export interface HostileIssuer extends HostileService {
  /** Whether the token was given out: before that it is unknown. */
  readonly issued: () => boolean;
}

type Say = (lines?: boolean) => string;

/** A web server that others lead to; it must get no secret. */
export async function hostileElsewhere(): Promise<HostileService> {
  return await serve((_, __, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
}

/** A receiver of announcements that answers anything: its input, redirects to `elsewhere`, endless bytes, nothing. */
export async function hostileChannel(dice: Dice, say: Say, elsewhere: string): Promise<HostileService> {
  const kind = dice.below(9);
  const words = say(true);
  const redirect = dice.pick([301, 302, 307, 308]);
  const wait = dice.pick(['-1', '1e9', '99999999999', 'Wed, 21 Oct 9999 07:28:00 GMT', say().replaceAll(/[^ -~]/g, '?')]);
  return await serve((request, body, response) => {
    switch (kind) {
      case 0:
        return void response.writeHead(200).end('ok');
      case 1:
        return void response.writeHead(400).end(`${words} ${request.url ?? ''} ${body}`);
      case 2:
        return void response.writeHead(redirect, { location: `${elsewhere}${request.url ?? ''}` }).end(words);
      case 3:
        return void response.destroy();
      case 4:
        return void response.writeHead(500, { 'retry-after': '1' }).end(words);
      case 5:
        return void response
          .writeHead(400, { 'retry-after': wait })
          .end(JSON.stringify({ error: words, errors: [{ [words]: words }], ok: true }));
      case 6:
        return void response.writeHead(404, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(words);
      case 7:
        return void response.writeHead(200, { 'content-length': '100000' }).write(words.slice(0, 100), () => response.destroy());
      default:
        return pour(response.writeHead(403));
    }
  });
}

/**
 * An issuer of tokens with its discovery document, which gives `token`, or answers anything: errors that quote their input, invalid tokens,
 * endpoints and redirects to `elsewhere`, endless bytes, nothing.
 */
export async function hostileIssuer(dice: Dice, say: Say, token: string, elsewhere: string): Promise<HostileIssuer> {
  const words = say(true);
  const lifetime = dice.pick([3_600, 0, -1, '3600', 'never', null, 1e308, {}]);
  const issued = { token_type: 'Bearer', access_token: token, expires_in: lifetime, ...(dice.chance(30) ? { refresh_token: words } : {}) };
  const answers = [document(dice, words, elsewhere), dice.below(10)] as const;
  let given = false;
  const service = await serve((request, body, response) => {
    const own = `http://${request.headers.host ?? ''}/token`;
    const isDocument = request.method === 'GET';
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    switch (isDocument ? answers[0].kind : answers[1]) {
      case 0:
        return void json(400, { error: 'invalid_client', error_description: `${words} ${body}` });
      case 1:
        return void json(401, { error: words, error_description: [words], error_uri: `javascript:${words}` });
      case 2:
        return void json(200, { ...issued, access_token: words, ...answers[0].of });
      case 3:
        return void response.writeHead(307, { location: `${elsewhere}/?${encodeURIComponent(body)}` }).end(words);
      case 4:
        return void response.destroy();
      case 5:
        return void response.writeHead(200, { 'content-type': 'application/json' }).end(`${'{"a":'.repeat(20_000)}1`);
      case 6:
        return pour(response.writeHead(200, { 'content-type': 'application/json' }));
      default:
        if (isDocument) return void json(200, { issuer: words, token_endpoint: own });
        given = true;
        return void json(200, issued);
    }
  });
  return { ...service, issued: () => given };
}

/** The answers to a request for a discovery document (RFC 8414 section 3): half of them are usable, and some name a foreign endpoint. */
function document(dice: Dice, words: string, elsewhere: string): { readonly kind: number; readonly of: object } {
  const endpoint = dice.pick([`${elsewhere}/token`, 'javascript:1', '//evil.example/token', 'https://127.0.0.1:9/', words]);
  const methods = dice.pick([['client_secret_post'], 'client_secret_post', words, Array.from({ length: 10_000 }, () => words), null]);
  const isOdd = dice.chance(50);
  return { kind: isOdd ? dice.below(7) : 9, of: { token_endpoint: endpoint, token_endpoint_auth_methods_supported: methods } };
}

/** Bytes as fast as they are read, without an end. */
export function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
  };
  response.on('drain', more);
  more();
}

/** A web server on loopback that keeps its requests. */
export async function serve(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void): Promise<HostileService> {
  const got: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      got.push([request.url, JSON.stringify(request.headers), body].join('\n'));
      answer(request, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got: () => got.join('\n'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
