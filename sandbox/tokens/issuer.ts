import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { LOOPBACK } from '../net/listener.ts';
import type { TokenCall, TokenReply } from './endpoint.ts';
import { readCall } from './endpoint.ts';
import { entraDocument, entraToken } from './entra.ts';
import { googleExchange, googleSignature, googleToken } from './google.ts';
import { writeJwt } from './jwt.ts';
import { IssuerState } from './state.ts';

/** Called with every request and its answer; null: a fault has replaced the answer. */
type OnExchange = (call: TokenCall, reply: TokenReply | null) => void;

const NOT_FOUND: TokenReply = { status: 404, body: '<html><body>Not Found</body></html>' };

/**
 * Microsoft Entra, Google and GitHub as issuers of tokens, at one address. Each checks every requirement of its vendor's pages, and refuses
 * in the vendor's words.
 */
export class TokenIssuer implements AsyncDisposable {
  readonly state: IssuerState;
  /** Every request, oldest first: method and path. */
  readonly asked: string[] = [];
  readonly #server: Server;
  readonly #onExchange: OnExchange;
  readonly #answers = new Map<string, TokenReply>();
  #fault: TokenReply[] = [];
  #port = 0;

  constructor(user: string, now: () => number = () => Date.now(), onExchange: OnExchange = () => undefined) {
    this.#onExchange = onExchange;
    this.state = new IssuerState(user, now);
    this.#server = createServer((request, response) => {
      void readCall(request).then((call) => this.#answer(call, response));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, LOOPBACK, resolve));
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    this.state.googleTokenUri = this.urls.googleToken;
  }

  /** The addresses of everything. */
  get urls() {
    const origin = `http://${LOOPBACK}:${this.#port}`;
    return {
      entra: `${origin}/entra`,
      google: `${origin}/google`,
      googleToken: `${origin}/google/token`,
      sts: `${origin}/sts/v1/token`,
      credentials: `${origin}/iam/v1`,
      github: `${origin}/github/idtoken?api-version=2.0`,
      introspection: `${origin}/introspect`,
    };
  }

  /** The next request gets this answer. */
  answerNext(reply: TokenReply): void {
    this.#fault.push(reply);
  }

  /** From now on, every request below this path gets this answer. */
  answerAt(path: string, reply: TokenReply): void {
    this.#answers.set(path, reply);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #answer(call: TokenCall, response: ServerResponse): void {
    this.asked.push(`${call.method} ${call.path}`);
    const fault = this.#fault.shift() ?? [...this.#answers].find(([path]) => call.path.startsWith(path))?.[1];
    const usual = fault === undefined ? this.#reply(call) : null;
    this.#onExchange(call, usual);
    const { status, body } = fault ?? usual ?? NOT_FOUND;
    const isText = typeof body === 'string';
    const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="issuer"' } : {};
    response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8', ...challenge });
    response.end(isText ? body : JSON.stringify(body));
  }

  #reply(call: TokenCall): TokenReply {
    const { state } = this;
    const tenant = /^\/entra\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(call.path)?.[1];
    if (tenant !== undefined) return entraToken(call, decodeURIComponent(tenant), state);
    const issuing = /^\/entra\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/.exec(call.path)?.[1];
    if (issuing !== undefined) return entraDocument(decodeURIComponent(issuing), this.urls.entra, state);
    const account = /^\/iam\/v1\/projects\/-\/serviceAccounts\/([^/:]+):signJwt$/.exec(call.path)?.[1];
    if (account !== undefined) return googleSignature(call, decodeURIComponent(account), state);
    switch (call.path) {
      case '/google/.well-known/openid-configuration':
        return {
          status: 200,
          body: {
            issuer: this.urls.google,
            token_endpoint: this.urls.googleToken,
            token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
          },
        };
      case '/google/token':
        return googleToken(call, state);
      case '/sts/v1/token':
        return googleExchange(call, state);
      case '/github/idtoken':
        return githubIdentity(call, state);
      case '/introspect':
        return { status: 200, body: state.introspect(call.form.get('token') ?? '') };
      default:
        return NOT_FOUND;
    }
  }
}

/** docs.github.com, "OpenID Connect reference": ACTIONS_ID_TOKEN_REQUEST_URL with an audience. */
function githubIdentity({ method, authorization, query }: TokenCall, { github, now }: IssuerState): TokenReply {
  if (method !== 'GET' || authorization !== `Bearer ${github.requestToken}`)
    return { status: 401, body: { message: 'The request token is not valid.' } };
  const seconds = Math.floor(now() / 1_000);
  const claims = {
    iss: github.issuer,
    sub: github.subject,
    aud: query.get('audience') ?? 'https://github.com/example',
    iat: seconds,
    nbf: seconds,
    exp: seconds + 300,
  };
  return { status: 200, body: { count: 1, value: writeJwt(claims, github.privateKey, 'gh1') } };
}

/** A running one, for a user of the demo; its applications may log in as every user. */
export async function startIssuer(user = 'sentinel@example.org'): Promise<TokenIssuer> {
  const issuer = new TokenIssuer(user);
  await issuer.start();
  return issuer;
}
