// One request to an issuer of tokens, and the meaning of its refusals (RFC 6749 section 5.2).
// Called by adapters and app.

import type { AuthorizationServer, ClientAuth, TokenEndpointResponse } from 'oauth4webapi';
import { issuerKnowledge } from '../../../../core/mail/login/token-issuers.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import type { WebAnswer } from '../../../../core/mail/login/web.ts';
import { silent, TokenError } from './token-error.ts';
import type { IssuedToken, TokenWorld } from './world.ts';
import { issuerHost } from './world.ts';

/** A request to a token endpoint (RFC 6749 section 3.2). */
export interface TokenRequest {
  readonly endpoint: string;
  readonly grant: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The client's proof of identity; null: in the parameters. */
  readonly client: { readonly id: string; readonly secret: string | null; readonly method: 'post' | 'basic' } | null;
}

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** RFC 6750 section 2.1 has fewer characters; none of these can end a field of the login. */
const TOKEN = /^[\x21-\x7e]+$/;
/** Statuses of a server that is busy or temporarily broken. */
const FOR_NOW = /^(?:408|429|5\d\d)$/;
const SOON = new Set(['temporarily_unavailable', 'server_error', 'slow_down']);

/** Asks a token endpoint by oauth4webapi. Throws a TokenError. */
export async function requestToken(request: TokenRequest, world: TokenWorld, signal: AbortSignal): Promise<IssuedToken> {
  const { endpoint, grant, parameters, client } = request;
  const library = await import('oauth4webapi');
  const server: AuthorizationServer = { issuer: new URL(endpoint).origin, token_endpoint: endpoint };
  const answers: WebAnswer[] = [];
  try {
    const response = await library.genericTokenEndpointRequest(
      server,
      { client_id: client?.id ?? '-' },
      await proofOf(client),
      grant,
      { ...parameters },
      {
        signal,
        [library.allowInsecureRequests]: true,
        [library.customFetch]: async (url, options) => {
          const asked = await world.ask({ method: 'POST', url, headers: options.headers, body: String(options.body ?? '') }, signal);
          if (!asked.ok) throw silent(issuerHost(endpoint), asked.silence);
          const { answer } = asked;
          answers.push(answer);
          maskTokens(answer, world);
          return asResponse(answer);
        },
      },
    );
    return issued(
      issuerHost(endpoint),
      await library.processGenericTokenEndpointResponse(server, { client_id: client?.id ?? '-' }, response),
      parameters,
    );
  } catch (error) {
    throw error instanceof TokenError ? error : asTokenError(issuerHost(endpoint), answers.at(-1) ?? null, error);
  }
}

async function proofOf(client: TokenRequest['client']): Promise<ClientAuth> {
  const { ClientSecretBasic, ClientSecretPost, None } = await import('oauth4webapi');
  if (client === null) return () => undefined;
  if (client.secret === null) return None();
  return client.method === 'basic' ? ClientSecretBasic(client.secret) : ClientSecretPost(client.secret);
}

/** A text without fields is no answer; only so many characters of it matter. */
const LONGEST_NONSENSE = 1_000;

/** The response for the library: a challenge in the header would hide the error in the body, and we request no identity. */
function asResponse({ status, contentType, text }: WebAnswer): Response {
  const { id_token: _, ...rest } = fieldsOf(parsedJson(text));
  const body = Object.keys(rest).length === 0 ? text.slice(0, LONGEST_NONSENSE) : JSON.stringify(rest);
  return new Response(body, { status, headers: { 'content-type': contentType } });
}

/** The tokens in an answer are masked in any case: somebody may accept them. */
function maskTokens({ text }: WebAnswer, { onSecret }: TokenWorld): void {
  const fields = fieldsOf(parsedJson(text));
  for (const value of [fields['access_token'], fields['refresh_token'], fields['id_token']]) if (typeof value === 'string') onSecret(value);
}

function issued(host: string, answer: TokenEndpointResponse, parameters: TokenRequest['parameters']): IssuedToken {
  const { access_token: value, expires_in: seconds, refresh_token: next } = answer;
  if (!TOKEN.test(value)) throw new TokenError(host, 'useless', { reason: 'its token holds characters that no token may have' });
  const given = parameters['refresh_token'];
  return {
    value,
    lifetime: seconds === undefined ? null : seconds * 1_000,
    rotated: given !== undefined && next !== undefined && next !== given,
  };
}

function asTokenError(host: string, answer: WebAnswer | null, error: unknown): TokenError {
  if (answer === null) return new TokenError(host, 'useless', { reason: error instanceof Error ? error.message : String(error) });
  const temporary = FOR_NOW.test(String(answer.status));
  return issuerRefusal(host, answer) ?? new TokenError(host, 'useless', { reason: `HTTP ${answer.status}, and no token`, temporary });
}

/** An issuer's refusal (RFC 6749 section 5.2); null for other answers. */
export function issuerRefusal(host: string, { status, text }: WebAnswer): TokenError | null {
  const { error: code, error_description: description } = fieldsOf(parsedJson(text));
  if (typeof code !== 'string') return null;
  const reply = typeof description === 'string' ? `${code}: ${firstLine(description)}` : code;
  const temporary = FOR_NOW.test(String(status)) || SOON.has(code) || issuerKnowledge(reply)?.temporary === true;
  return new TokenError(host, 'refused', { reason: reply, reply, temporary });
}

/** Microsoft writes its tracing below the sentence. */
function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n| Trace ID:/)[0] ?? '';
}
