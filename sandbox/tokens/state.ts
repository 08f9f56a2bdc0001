import { generateKeyPairSync } from 'node:crypto';
import type { TokenReply } from './endpoint.ts';
import { opaqueToken } from './jwt.ts';

/** The user and purpose of a token. */
export interface Grant {
  /** Null: the application itself, which may log in as every user. */
  readonly user: string | null;
  readonly scope: string;
  readonly refreshed?: true;
}

/** GitHub as an issuer of identities. */
export interface GithubState {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
  /** A job's proof of identity. */
  readonly requestToken: string;
}

const LIFETIME = 3_600;
/** As GitHub writes it for repositories made since July 2026. */
const SUBJECT = 'repo:example@1001/mail@2002:ref:refs/heads/main';

type KeyPair = ReturnType<typeof keyPair>;

/** Making them takes longer than all the rest. */
let pairs: readonly [own: KeyPair, github: KeyPair] | null = null;

/** The data of the issuers: one tenant, one application, one user, one service account. */
export class IssuerState {
  readonly tenant = 'example.test';
  readonly clientId = '11112222-bbbb-3333-cccc-4444dddd5555';
  readonly clientSecret = `client-secret~${opaqueToken(24)}`;
  readonly serviceAccount = 'monitor@project.iam.gserviceaccount.test';
  readonly provider = 'projects/123456/locations/global/workloadIdentityPools/github/providers/actions';
  readonly user: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly github: GithubState;
  readonly now: () => number;
  /** Correct requests that are refused: `signJwt`. */
  readonly denies = new Set<string>();
  /** The subject in the application's federated credential. */
  credential = SUBJECT;
  /** A new refresh token with every access token. */
  rotates = false;
  /** Characters of an access token. */
  tokenLength = 1_500;
  /** s */
  lifetime = LIFETIME;
  googleTokenUri = '';
  refreshToken = `refresh-${opaqueToken(60)}`;
  readonly #granted = new Map<string, Grant & { readonly ends: number }>();

  constructor(user: string, now: () => number) {
    this.user = user;
    this.now = now;
    pairs ??= [keyPair(), keyPair()];
    const [own, github] = pairs;
    this.publicKey = own.publicKey;
    this.privateKey = own.privateKey;
    const requestToken = `request-${opaqueToken(40)}`;
    this.github = { issuer: 'https://token.actions.githubusercontent.com', subject: SUBJECT, requestToken, ...github };
  }

  issue(grant: Grant): TokenReply {
    return this.issueWith({}, grant);
  }

  issueWith(more: Readonly<Record<string, unknown>>, grant: Grant): TokenReply {
    const token = opaqueToken(this.tokenLength);
    this.#granted.set(token, { ...grant, ends: this.now() + this.lifetime * 1_000 });
    if (grant.refreshed && this.rotates) this.refreshToken = `refresh-${opaqueToken(60)}`;
    const next = grant.refreshed && this.rotates ? { refresh_token: this.refreshToken } : {};
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: this.lifetime, ...next, ...more } };
  }

  takesRefreshToken(token: string): boolean {
    return token === this.refreshToken;
  }

  scopeOf(token: string): string | null {
    const grant = this.#granted.get(token);
    return grant === undefined || grant.ends <= this.now() ? null : grant.scope;
  }

  /** The fault of `user`'s token; null: none. */
  check(user: string, token: string): string | null {
    const grant = this.#granted.get(token);
    const isGood = grant !== undefined && grant.ends > this.now() && (grant.user === null || grant.user === user);
    return isGood ? null : JSON.stringify({ status: '401', schemes: 'bearer', scope: 'mail' });
  }

  /** From now on every issued token is refused. */
  revoke(): void {
    this.#granted.clear();
  }

  /** RFC 7662's facts about a token. */
  introspect(token: string): Readonly<Record<string, unknown>> {
    const grant = this.#granted.get(token);
    if (grant === undefined || grant.ends <= this.now()) return { active: false };
    return { active: true, username: grant.user ?? this.user, scope: grant.scope, exp: Math.floor(grant.ends / 1_000) };
  }
}

function keyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
