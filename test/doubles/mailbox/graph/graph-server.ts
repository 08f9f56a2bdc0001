import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Operation } from '../../descriptions/description.ts';
import { describedBy } from '../../descriptions/description.ts';
import type { GraphAnswer, GraphAsked } from './answer.ts';
import { refusal } from './answer.ts';
import { DOCUMENTED } from './errors.ts';
import { GraphMails } from './mails.ts';

/** Microsoft's own description of Graph's requests and answers. */
const findOperation = describedBy(join(import.meta.dirname, '..', '..', 'descriptions', 'fixtures', 'graph.json'));
/** A client's possible preferences (outlook-immutable-id; message-delta, "Request headers"). */
const PREFERENCES = [/^IdType="ImmutableId"$/, /^odata\.maxpagesize=[1-9]\d*$/];

/**
 * One user's mail at Microsoft Graph. Every request is compared with Microsoft's own description, and so is every usual answer and every
 * documented error. A difference is a violation, and disposal of a server with untaken violations throws.
 */
export class GraphServer implements AsyncDisposable {
  readonly user = 'probe@example.net';
  readonly token = 'a-token-of-graph';
  /** Whether a token is taken. */
  takes = (token: string): boolean => token === this.token;
  readonly asked: GraphAsked[] = [];
  readonly violations: string[] = [];
  readonly store = new GraphMails(() => `http://127.0.0.1:${this.port}/v1.0/users('${encodeURIComponent(this.user)}')`);
  /** The answer in place of the usual one; `cut`: none, after the effect; `stall`: none for ever; null: the usual one. */
  fault: (asked: GraphAsked) => GraphAnswer | 'cut' | 'stall' | null = () => null;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<GraphServer> {
    const graph = new GraphServer();
    await new Promise<void>((resolve) => graph.#server.listen(0, '127.0.0.1', resolve));
    return graph;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** For a test that provokes them. */
  takeViolations(): readonly string[] {
    return this.violations.splice(0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    assert.deepEqual(this.violations, [], 'requests that Microsoft does not describe');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const answer = this.#answer(request, Buffer.concat(chunks).toString('latin1'));
    if (answer === 'cut') request.socket.destroy();
    if (answer === 'cut' || answer === 'stall') return;
    const { status, headers = {}, body = '' } = answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, {
      'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
      'request-id': 'b0d1',
      ...headers,
    });
    response.end(Buffer.from(text, typeof body === 'string' ? 'latin1' : 'utf8'));
  }

  #answer({ method = '', url = '', headers }: IncomingMessage, body: string): GraphAnswer | 'cut' | 'stall' {
    const { pathname, searchParams: query } = new URL(url, 'http://graph');
    if (!this.takes(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '')) return DOCUMENTED['an expired token'];
    // Keys in parentheses are another way of writing the same (OData 4.01, URL conventions, section 4.3).
    const path = pathname
      .replace(/^\/v1\.0/, '')
      .replace(/^\/users\('([^']*)'\)\//, '/users/$1/')
      .replace(/\/mailfolders(?:\('([^']*)'\))?\//i, (_, id?: string) => (id === undefined ? '/mailFolders/' : `/mailFolders/${id}/`));
    const [, user, rest = ''] = /^\/(me|users\/[^/]+)\/(.*)$/.exec(path) ?? [];
    if (user !== 'me' && user !== `users/${encodeURIComponent(this.user)}`) return DOCUMENTED['no such user'];
    const asked = { method, path: decodeURIComponent(rest), query, body };
    this.asked.push(asked);
    const type = headers['content-type'];
    const found = findOperation(method, path);
    if (found === null) return this.#strange(`${method} ${path}: Microsoft describes no such operation, or it is not in the fixture`);
    const { operation, parameters } = found;
    const wrong = [
      ...operation.checkPath(parameters),
      ...operation.checkQuery(query),
      ...operation.checkBody(body === '' ? undefined : parsed(body, type), type),
      ...selectedWrongly(operation, query.get('$select')),
      ...preferredWrongly(asked.path, String(headers.prefer ?? '')),
    ];
    if (wrong.length > 0) return this.#strange(`${method} ${path} (${operation.id}): ${wrong.join('; ')}`);
    const fault = this.fault(asked);
    if (fault !== null && fault !== 'cut') return fault;
    const answer = this.store.answer(asked, type ?? '');
    const said = typeof answer.body === 'string' ? 'text/plain' : 'application/json';
    const untrue = operation.checkAnswer(answer.status, answer.body, said);
    this.violations.push(...untrue.map((each) => `the server's own answer to ${operation.id}: ${each}`));
    return fault ?? answer;
  }

  #strange(violation: string): GraphAnswer {
    this.violations.push(violation);
    return refusal(400, 'BadRequest', violation);
  }
}

/** The faults of an error, if Microsoft's description of errors is right. */
export function misdescribed({ status, body }: GraphAnswer): readonly string[] {
  const found = findOperation('GET', '/me/messages/x');
  return found === null ? ['nothing is described'] : found.operation.checkAnswer(status, body);
}

function parsed(body: string, type = ''): unknown {
  return type === 'application/json' ? (JSON.parse(body) as unknown) : body;
}

/** Properties that are not there are errors (query-parameters, "select"). */
function selectedWrongly(operation: Operation, select: string | null): readonly string[] {
  const known = operation.properties();
  return (select?.split(',') ?? []).filter((name) => !known.includes(name)).map((name) => `$select: there is no ${name}`);
}

function preferredWrongly(path: string, prefer: string): readonly string[] {
  const all = prefer === '' ? [] : prefer.split(/,\s*/);
  const unknown = all.filter((each) => !PREFERENCES.some((known) => known.test(each))).map((each) => `prefer: ${each} is not described`);
  const isOfMails = /^messages\b|\/messages\b/.test(path);
  return isOfMails && !all.some((each) => each.startsWith('IdType='))
    ? [...unknown, 'prefer: ids would change when mails are moved']
    : unknown;
}
