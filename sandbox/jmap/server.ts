import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Account } from '../delivery/mailstore.ts';
import { FaultList } from '../net/fault-list.ts';
import { LOOPBACK } from '../net/listener.ts';
import type { LoginRecord } from '../net/transport.ts';
import type { Authority } from '../tls/certificates.ts';
import type { CheckToken } from '../tokens/bearer.ts';
import { announce, bodyOf, download, json, page, PROBLEM } from './answers.ts';
import type { JmapFault, JmapPoint } from './faults.ts';
import { CAPABILITIES, carriedOut, MOST_CALLS } from './methods.ts';
import { MOST_OBJECTS } from './reading.ts';
import { AccountView } from './view.ts';
import type { Submit } from './writing.ts';

export interface JmapServerOptions {
  readonly name: string;
  readonly authority: Authority;
  readonly accounts: readonly Account[];
  readonly checkToken?: CheckToken;
  readonly submit: Submit;
}

const POINTS: readonly (readonly [path: string, point: JmapPoint])[] = [
  ['/.well-known/jmap', 'session'],
  ['/jmap/session', 'session'],
  ['/jmap/api/', 'api'],
  ['/jmap/upload/', 'upload'],
  ['/jmap/download/', 'download'],
  ['/jmap/event/', 'events'],
];

/** A small JMAP server (RFC 8620, RFC 8621) over the mailboxes of the sandbox; HTTPS, and HTTP in clear. */
export class JmapServer implements AsyncDisposable {
  readonly host = LOOPBACK;
  readonly faults = new FaultList<JmapFault>();
  readonly logins: LoginRecord[] = [];
  /** Every request (`api`, `session`), and every method, oldest first. */
  readonly asked: JmapPoint[] = [];
  readonly called: string[] = [];
  readonly defects: unknown[] = [];
  /** Resolves when a client listens to announcements. */
  readonly heard: Promise<void>;
  #isHeard: () => void = () => undefined;
  readonly #options: JmapServerOptions;
  readonly #views = new Map<Account, AccountView>();
  #servers: readonly Server[] = [];

  constructor(options: JmapServerOptions) {
    this.#options = options;
    this.heard = new Promise((resolve) => (this.#isHeard = resolve));
  }

  async start(): Promise<void> {
    const { authority, name } = this.#options;
    const identity = authority.issue({ names: [name, 'localhost'], addresses: [LOOPBACK] }, null);
    const answer =
      (secure: boolean): RequestListener =>
      (request, response) => {
        this.#answer(request, response, secure).catch((error: unknown) => {
          this.defects.push(error);
          response.destroy();
        });
      };
    const secured = createSecureServer({ cert: identity.certificate, key: identity.key }, answer(true));
    this.#servers = [secured, createServer(answer(false))];
    await Promise.all(this.#servers.map((server) => new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve))));
  }

  /** 0 before the start. */
  get ports(): { readonly tls: number; readonly plaintext: number } {
    const [tls = 0, plaintext = 0] = this.#servers.map((server) => {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : 0;
    });
    return { tls, plaintext };
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> {
    const url = new URL(request.url ?? '/', `${secure ? 'https' : 'http'}://${request.headers.host ?? LOOPBACK}`);
    const point = POINTS.find(([path]) => url.pathname === path || (path.endsWith('/') && url.pathname.startsWith(path)))?.[1];
    const body = await bodyOf(request);
    if (point === undefined) return page(response, 404, 'Not Found');
    this.asked.push(point);
    if (this.#strikes(point, response)) return undefined;
    const account = this.#accountOf(request.headers.authorization ?? '', secure);
    if (account === null) return page(response, 401, 'Unauthorized', { 'www-authenticate': 'Basic realm="jmap", Bearer realm="jmap"' });
    const view = this.#views.get(account) ?? new AccountView(account);
    this.#views.set(account, view);
    switch (point) {
      case 'session':
        if (url.pathname !== '/jmap/session') return page(response, 301, 'Moved Permanently', { location: '/jmap/session' });
        return json(response, 200, this.#session(account, url.origin));
      case 'api':
        return this.#call(view, body.toString('utf8'), response);
      case 'upload': {
        const blobId = `u${view.blobs.size + 1}`;
        view.blobs.set(blobId, body);
        return json(response, 201, { accountId: account.address, blobId, type: request.headers['content-type'] ?? '', size: body.length });
      }
      case 'download':
        return download(view, url, response);
      case 'events':
        announce(view, response);
        return this.#isHeard();
    }
  }

  #call(view: AccountView, body: string, response: ServerResponse): void {
    const outcome = carriedOut(view, body, { faults: this.faults, submit: this.#options.submit, called: this.called });
    if (outcome.kind === 'answers') return json(response, 200, { methodResponses: outcome.answers, sessionState: '0' });
    const problem = { type: `urn:ietf:params:jmap:error:${outcome.type}`, status: 400, detail: outcome.detail };
    return json(response, 400, problem, PROBLEM);
  }

  #session({ address }: Account, origin: string): unknown {
    const readOnly = this.faults.find('read-only') !== null;
    const limits = { maxSizeUpload: 50_000_000, maxConcurrentUpload: 4, maxSizeRequest: 10_000_000, maxConcurrentRequests: 4 };
    const core = {
      ...limits,
      maxCallsInRequest: MOST_CALLS,
      maxObjectsInGet: MOST_OBJECTS,
      maxObjectsInSet: MOST_OBJECTS,
      collationAlgorithms: [],
    };
    const [coreName, mail, submission, quota] = CAPABILITIES;
    // RFC 8621 section 1.3.2.
    const SUBMISSION = { maxDelayedSend: 0, submissionExtensions: { DSN: [], SIZE: ['50000000'] } };
    return {
      username: address,
      apiUrl: `${origin}/jmap/api/`,
      downloadUrl: `${origin}/jmap/download/{accountId}/{blobId}/{name}?type={type}`,
      uploadUrl: `${origin}/jmap/upload/{accountId}/`,
      eventSourceUrl: `${origin}/jmap/event/?types={types}&closeafter={closeafter}&ping={ping}`,
      state: '0',
      capabilities: { [coreName]: core, [mail]: {}, [submission]: {}, [quota]: {} },
      accounts: {
        [address]: {
          name: address,
          isPersonal: true,
          isReadOnly: readOnly,
          accountCapabilities: { [mail]: {}, [submission]: SUBMISSION, [quota]: {} },
        },
      },
      primaryAccounts: { [mail]: address, [submission]: address, [quota]: address },
      ...this.faults.find('session')?.of,
    };
  }

  #accountOf(authorization: string, secure: boolean): Account | null {
    const { accounts, checkToken } = this.#options;
    const token = /^Bearer ([!-~]+)$/.exec(authorization)?.[1];
    const [user = '', ...rest] = Buffer.from(/^Basic (\S+)$/.exec(authorization)?.[1] ?? '', 'base64')
      .toString('utf8')
      .split(':');
    const account = accounts.find((each) =>
      token === undefined ? each.address === user && each.password === rest.join(':') : checkToken?.(each.address, token) === null,
    );
    this.logins.push({ user: account?.address ?? user, secure, ok: account !== undefined });
    return account ?? null;
  }

  /** Whether a fault answered in place of the server. */
  #strikes(point: JmapPoint, response: ServerResponse): boolean {
    const fault = this.faults.take((each): each is Extract<JmapFault, { at: JmapPoint }> => 'at' in each && each.at === point);
    switch (fault?.kind) {
      case undefined:
        return false;
      case 'cut':
        response.destroy();
        return true;
      case 'stall':
        return true;
      case 'status': {
        const { status, headers = {}, body } = fault;
        if (body?.startsWith('{') === true) json(response, status, JSON.parse(body), { ...PROBLEM, ...headers });
        else page(response, status, body ?? 'Error', headers);
        return true;
      }
    }
  }
}
