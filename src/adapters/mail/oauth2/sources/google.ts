import { sign } from 'node:crypto';
import type { FederationAtGoogle, ServiceAccount } from '../../../../core/mail/login/oauth2.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { JWT_BEARER, requestToken, TOKEN_EXCHANGE } from '../ask/token-endpoint.ts';
import { silent, TokenError } from '../ask/token-error.ts';
import type { TokenSource, TokenWorld } from '../ask/world.ts';
import { issuerHost } from '../ask/world.ts';
import { githubIdentity } from './github-identity.ts';

const JWT = 'urn:ietf:params:oauth:token-type:jwt';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
/** The longest that Google accepts, s. */
const LIFETIME = 3_600;

/**
 * A service account that acts for a user, by a key of its own (developers.google.com/identity/protocols/oauth2/service-account, RFC 7523).
 */
export function serviceAccountToken({ key }: ServiceAccount, subject: string, scope: string, world: TokenWorld): TokenSource {
  const { clientEmail, privateKey, privateKeyId, tokenUri } = key;
  return async (signal) => {
    const header = { alg: 'RS256', typ: 'JWT', ...(privateKeyId === null ? {} : { kid: privateKeyId }) };
    const unsigned = [header, claims({ issuer: clientEmail, subject, scope, audience: tokenUri }, world)]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const assertion = `${unsigned}.${signature(unsigned, privateKey, issuerHost(tokenUri))}`;
    return await exchangeAssertion(tokenUri, assertion, world, signal);
  };
}

/** The same without a key: GitHub's token for the workflow is exchanged (RFC 8693), and Google signs for the service account. */
export function federatedGoogleToken(config: FederationAtGoogle, subject: string, scope: string, world: TokenWorld): TokenSource {
  const { provider, serviceAccount } = config;
  const { google } = world;
  return async (signal) => {
    const parameters = {
      audience: `//iam.googleapis.com/${provider}`,
      scope: CLOUD_PLATFORM,
      requested_token_type: ACCESS_TOKEN,
      subject_token_type: JWT,
      subject_token: await githubIdentity(`https://iam.googleapis.com/${provider}`, world, signal),
    };
    const { value } = await requestToken({ endpoint: google.sts, grant: TOKEN_EXCHANGE, client: null, parameters }, world, signal);
    const payload = JSON.stringify(claims({ issuer: serviceAccount, subject, scope, audience: google.token }, world));
    const assertion = await signed({ account: serviceAccount, payload, token: value }, world, signal);
    return await exchangeAssertion(google.token, assertion, world, signal);
  };
}

interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly scope: string;
  readonly audience: string;
}

function claims({ issuer, subject, scope, audience }: Claims, { clock }: TokenWorld): Readonly<Record<string, unknown>> {
  const now = Math.floor(clock.now() / 1_000);
  return { iss: issuer, sub: subject, scope, aud: audience, iat: now, exp: now + LIFETIME };
}

function signature(text: string, key: string, host: string): string {
  try {
    return sign('RSA-SHA256', Buffer.from(text), key).toString('base64url');
  } catch {
    const remedy = 'Give the whole JSON file of the key, with its line breaks as they are (`\\n`).';
    throw new TokenError(host, 'unasked', { reason: '`private_key` of the service account cannot be read', remedy });
  }
}

async function exchangeAssertion(endpoint: string, assertion: string, world: TokenWorld, signal: AbortSignal) {
  world.onSecret(assertion);
  return await requestToken({ endpoint, grant: JWT_BEARER, client: null, parameters: { assertion } }, world, signal);
}

interface Signing {
  readonly account: string;
  /** The text to sign: claims in JSON. */
  readonly payload: string;
  readonly token: string;
}

/** cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signJwt */
async function signed({ account, payload, token }: Signing, { ask, google }: TokenWorld, signal: AbortSignal): Promise<string> {
  const url = `${google.credentials}/projects/-/serviceAccounts/${encodeURIComponent(account)}:signJwt`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' };
  const asked = await ask({ method: 'POST', url, headers, body: JSON.stringify({ payload }) }, signal);
  const host = issuerHost(url);
  if (!asked.ok) throw silent(host, asked.silence);
  const { answer } = asked;
  const { signedJwt, error } = fieldsOf(parsedJson(answer.text));
  if (answer.status === 200 && typeof signedJwt === 'string') return signedJwt;
  const { status, message } = fieldsOf(error);
  const reply = [status, message].filter((word) => typeof word === 'string').join(': ');
  const temporary = answer.status === 429 || answer.status >= 500;
  if (reply === '') throw new TokenError(host, 'useless', { reason: `HTTP ${answer.status}, and no signature`, temporary });
  throw new TokenError(host, 'refused', { reason: reply, reply, temporary });
}
