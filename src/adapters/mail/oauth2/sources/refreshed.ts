import type { RefreshToken } from '../../../../core/mail/login/oauth2.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { issuerRefusal, requestToken } from '../ask/token-endpoint.ts';
import { silent, TokenError } from '../ask/token-error.ts';
import type { TokenSource, TokenWorld } from '../ask/world.ts';
import { issuerHost } from '../ask/world.ts';

interface Issuer {
  readonly endpoint: string;
  readonly method: 'post' | 'basic';
}

/** A user's earlier consent, at any issuer (RFC 6749 section 6). */
export function refreshedToken(config: RefreshToken, world: TokenWorld): TokenSource {
  const { clientId, clientSecret, refreshToken, scope } = config;
  let issuer: Promise<Issuer> | null = null;
  return async (signal) => {
    issuer ??= discover(config.issuer, world, signal);
    issuer.catch(() => (issuer = null));
    const { endpoint, method } = await issuer;
    const client = { id: clientId, secret: clientSecret, method };
    const parameters = { refresh_token: refreshToken, ...(scope === null ? {} : { scope }) };
    return await requestToken({ endpoint, grant: 'refresh_token', client, parameters }, world, signal);
  };
}

/**
 * An issuer's token endpoint, by its discovery document (OpenID Connect Discovery 1.0 section 4, else RFC 8414 section 3). The issuer's
 * name in the document is not compared: Microsoft's shared tenants write another one there, and no identity token is used.
 */
async function discover(issuer: string, world: TokenWorld, signal: AbortSignal): Promise<Issuer> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const documents = [`${origin}${path}/.well-known/openid-configuration`, `${origin}/.well-known/oauth-authorization-server${path}`];
  let status = 0;
  let refusal: TokenError | null = null;
  for (const url of documents) {
    const asked = await world.ask({ method: 'GET', url, headers: { accept: 'application/json' }, body: '' }, signal);
    if (!asked.ok) throw silent(issuerHost(issuer), asked.silence);
    const { answer } = asked;
    status = answer.status;
    // Microsoft reports an unknown tenant here (AADSTS90002).
    refusal ??= issuerRefusal(issuerHost(issuer), answer);
    const { token_endpoint: endpoint, token_endpoint_auth_methods_supported: methods } = fieldsOf(parsedJson(answer.text));
    if (status !== 200 || typeof endpoint !== 'string' || !isSafe(endpoint, origin)) continue;
    // RFC 8414 section 2: without a list it is client_secret_basic.
    const takesPost = Array.isArray(methods) && methods.includes('client_secret_post');
    return { endpoint, method: takesPost ? 'post' : 'basic' };
  }
  if (refusal !== null) throw refusal;
  throw new TokenError(issuerHost(issuer), 'useless', {
    reason: `it has no discovery document that names a token endpoint (HTTP ${status})`,
    temporary: status === 429 || status >= 500,
    remedy: 'Check `issuer`: below it, /.well-known/openid-configuration must name a `token_endpoint` with https.',
  });
}

/** No secret is sent without TLS, unless the issuer itself was configured so, which is allowed only on this machine. */
function isSafe(endpoint: string, origin: string): boolean {
  return URL.canParse(endpoint) && (new URL(endpoint).protocol === 'https:' || new URL(endpoint).origin === origin);
}
