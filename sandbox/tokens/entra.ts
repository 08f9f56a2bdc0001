import type { TokenCall, TokenReply } from './endpoint.ts';
import { clientOf, formProblem } from './endpoint.ts';
import { isSignedBy, readJwt } from './jwt.ts';
import type { IssuerState } from './state.ts';

const JWT_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * Microsoft Entra's token endpoint (learn.microsoft.com/entra/identity-platform: v2-oauth2-client-creds-grant-flow, v2-oauth2-auth-code-flow
 * "Refresh the access token", reference-error-codes).
 */
export function entraToken(call: TokenCall, tenant: string, state: IssuerState): TokenReply {
  const problem = formProblem(call, ['grant_type', 'client_id']);
  if (problem !== null) return refusal('invalid_request', `AADSTS900144: ${descriptionOf(problem)}`);
  if (tenant !== state.tenant) return refusal('invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`);
  const client = clientOf(call);
  if (client.id !== state.clientId)
    return refusal('unauthorized_client', `AADSTS700016: Application with identifier '${client.id}' was not found in the directory.`);
  const unproven = call.form.has('client_assertion') ? assertionProblem(call, state) : secretProblem(client.secret, state);
  if (unproven !== null) return unproven;
  const scope = call.form.get('scope') ?? '';
  switch (call.form.get('grant_type') ?? '') {
    case 'client_credentials':
      if (!scope.endsWith('/.default') || scope.includes(' '))
        return refusal('invalid_scope', `AADSTS1002012: The provided value for scope ${scope} is not valid.`);
      return state.issue({ user: null, scope });
    case 'refresh_token':
      if (!state.takesRefreshToken(call.form.get('refresh_token') ?? ''))
        return refusal('invalid_grant', `AADSTS700082: The refresh token has expired due to inactivity.`);
      return state.issue({ user: state.user, scope, refreshed: true });
    default:
      return refusal('unsupported_grant_type', `AADSTS70003: The app requested an unsupported grant type.`);
  }
}

/** The discovery document of a tenant (learn.microsoft.com/entra/identity-platform/v2-protocols-oidc). */
export function entraDocument(tenant: string, authority: string, state: IssuerState): TokenReply {
  if (tenant !== state.tenant) return refusal('invalid_tenant', `AADSTS90002: Tenant '${tenant}' not found.`);
  return {
    status: 200,
    body: {
      issuer: `${authority}/${tenant}/v2.0`,
      token_endpoint: `${authority}/${tenant}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    },
  };
}

const TRACE = '0000aaaa-11bb-cccc-dd22-eeeeee333333';
const CORRELATION = 'aaaa0000-bb11-2222-33cc-444444dddddd';

const TIMESTAMP = '2026-01-09 02:02:12Z';

/** An error as Entra writes it (v2-oauth2-client-creds-grant-flow, "Error response"). */
function refusal(error: string, description: string, status = 400): TokenReply {
  const lines = [description, `Trace ID: ${TRACE}`, `Correlation ID: ${CORRELATION}`, `Timestamp: ${TIMESTAMP}`];
  const codes = [...description.matchAll(/AADSTS(\d+)/g)].map(([, code]) => Number(code));
  const more = { error_codes: codes, timestamp: TIMESTAMP, trace_id: TRACE, correlation_id: CORRELATION };
  return { status, body: { error, error_description: lines.join('\r\n'), ...more } };
}

function descriptionOf({ body }: TokenReply): string {
  return typeof body === 'string' ? body : String(body['error_description']);
}

function secretProblem(secret: string | null, { clientSecret }: IssuerState): TokenReply | null {
  if (secret === null)
    return refusal(
      'invalid_client',
      `AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`,
      401,
    );
  if (secret === clientSecret) return null;
  return refusal('invalid_client', `AADSTS7000215: Invalid client secret provided.`, 401);
}

/** A federated credential: issuer, subject and audience must match its own, letter by letter (RFC 7523 section 3). */
function assertionProblem({ form }: TokenCall, state: IssuerState): TokenReply | null {
  const jwt = readJwt(form.get('client_assertion') ?? '');
  if (form.get('client_assertion_type') !== JWT_ASSERTION || jwt === null || !isSignedBy(jwt, state.github.publicKey))
    return refusal('invalid_client', `AADSTS700027: The client assertion failed signature validation.`, 401);
  const { iss, sub, aud, exp } = jwt.claims;
  if (iss !== state.github.issuer || sub !== state.credential || aud !== 'api://AzureADTokenExchange')
    return refusal(
      'invalid_client',
      `AADSTS700213: No matching federated identity record found for presented assertion subject '${String(sub)}'.`,
      401,
    );
  if (typeof exp !== 'number' || exp * 1_000 < state.now())
    return refusal('invalid_client', `AADSTS700024: Client assertion is not within its valid time range.`, 401);
  return null;
}
