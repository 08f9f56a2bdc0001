import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from './dice.ts';

/** A web server that means ill. */
export interface HostileService {
  readonly url: string;
  /** The bodies of all requests. */
  readonly got: () => string;
  readonly close: () => Promise<void>;
}

/** One that issues tokens. */
export interface HostileIssuer extends HostileService {
  /** Whether the token was given away: nobody knows it before. */
  readonly issued: () => boolean;
}

type Say = (lines?: boolean) => string;

/** A receiver of announcements that answers anything: what it got, redirects, bytes without an end, nothing. */
export async function hostileChannel(dice: Dice, say: Say): Promise<HostileService> {
  const kind = dice.below(6);
  const words = say(true);
  return await serve((request, body, response) => {
    if (kind === 0) return void response.writeHead(200).end('ok');
    if (kind === 1) return void response.writeHead(400).end(`${words} ${request.url ?? ''} ${body}`);
    if (kind === 2) return void response.writeHead(302, { location: `http://127.0.0.1:9/${request.url ?? ''}` }).end(words);
    if (kind === 3) return void response.destroy();
    if (kind === 4) return void response.writeHead(500, { 'retry-after': '1' }).end(words);
    response.writeHead(403);
    pour(response);
  });
}

/**
 * A token endpoint that issues `token`, or answers anything: errors with what it got in them, tokens that are none, redirects, bytes
 * without an end, nothing.
 */
export async function hostileIssuer(dice: Dice, say: Say, token: string): Promise<HostileIssuer> {
  const kind = dice.below(10);
  const words = say(true);
  const lifetime = dice.pick([3_600, 0, -1, '3600', 'never', null, 1e308, {}]);
  let given = false;
  const issued = { token_type: 'Bearer', access_token: token, expires_in: lifetime };
  const service = await serve((_, body, response) => {
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    switch (kind) {
      case 0:
        return void json(400, { error: 'invalid_client', error_description: `${words} ${body}` });
      case 1:
        return void json(401, { error: words, error_description: [words], error_uri: `javascript:${words}` });
      case 2:
        return void json(200, { ...issued, access_token: words });
      case 3:
        return void response.writeHead(307, { location: `http://127.0.0.1:9/?${encodeURIComponent(body)}` }).end(words);
      case 4:
        return void response.destroy();
      case 5:
        return void response.writeHead(200, { 'content-type': 'application/json' }).end(`${'{"a":'.repeat(20_000)}1`);
      case 6:
        response.writeHead(200, { 'content-type': 'application/json' });
        return pour(response);
      default:
        given = true;
        return void json(200, issued);
    }
  });
  return { ...service, issued: () => given };
}

function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
  };
  response.on('drain', more);
  more();
}

async function serve(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void): Promise<HostileService> {
  const got: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      got.push(body);
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
