import type { TokenCall, TokenReply } from './endpoint.ts';
import { clientOf, formProblem, refusal } from './endpoint.ts';
import { isSignedBy, readJwt, writeJwt } from './jwt.ts';
import type { IssuerState } from './state.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const MAIL = 'https://mail.google.com/';

/** oauth2.googleapis.com/token (developers.google.com/identity/protocols/oauth2: web-server "offline", service-account "HTTP/REST"). */
export function googleToken(call: TokenCall, state: IssuerState): TokenReply {
  const problem = formProblem(call, ['grant_type']);
  if (problem !== null) return problem;
  switch (call.form.get('grant_type') ?? '') {
    case 'refresh_token': {
      const client = clientOf(call);
      if (client.id !== state.clientId || client.secret !== state.clientSecret)
        return refusal('invalid_client', 'The OAuth client was not found.', 401);
      if (!state.takesRefreshToken(call.form.get('refresh_token') ?? ''))
        return refusal('invalid_grant', 'Token has been expired or revoked.');
      return state.issue({ user: state.user, scope: MAIL, refreshed: true });
    }
    case JWT_BEARER:
      return serviceAccountToken(call.form.get('assertion') ?? '', state);
    default:
      return refusal('unsupported_grant_type', `Invalid grant_type: ${call.form.get('grant_type') ?? ''}`);
  }
}

function serviceAccountToken(assertion: string, state: IssuerState): TokenReply {
  const jwt = readJwt(assertion);
  if (jwt === null) return refusal('invalid_grant', 'Bad Request');
  const { iss, sub, aud, scope, iat, exp } = jwt.claims;
  if (iss !== state.serviceAccount) return refusal('invalid_grant', 'Invalid grant: account not found');
  if (!isSignedBy(jwt, state.publicKey)) return refusal('invalid_grant', 'Invalid JWT Signature.');
  const now = Math.floor(state.now() / 1_000);
  const isTimely = typeof iat === 'number' && typeof exp === 'number' && Math.abs(iat - now) < 300 && exp > now && exp - iat <= 3_900;
  if (!isTimely)
    return refusal('invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.');
  if (aud !== state.googleTokenUri) return refusal('invalid_grant', 'Invalid JWT: Failed audience check.');
  if (scope !== MAIL || sub !== state.user)
    return refusal(
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      401,
    );
  return state.issue({ user: state.user, scope: MAIL });
}

/** sts.googleapis.com/v1/token (cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token). */
export function googleExchange(call: TokenCall, state: IssuerState): TokenReply {
  const problem = formProblem(call, ['grant_type', 'audience', 'requested_token_type', 'subject_token', 'subject_token_type', 'scope']);
  if (problem !== null) return problem;
  const { form } = call;
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange')
    return refusal('unsupported_grant_type', 'Invalid grant type.');
  if (form.get('audience') !== `//iam.googleapis.com/${state.provider}`)
    return refusal(
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    );
  const jwt = readJwt(form.get('subject_token') ?? '');
  const expected = `https://iam.googleapis.com/${state.provider}`;
  if (jwt === null || !isSignedBy(jwt, state.github.publicKey) || jwt.claims['iss'] !== state.github.issuer)
    return refusal('invalid_grant', 'The issuer in ID Token does not match the expected issuer.');
  if (jwt.claims['sub'] !== state.credential)
    return refusal('unauthorized_client', 'The given credential is rejected by the attribute condition.');
  if (jwt.claims['aud'] !== expected)
    return refusal('invalid_grant', `The audience in ID Token [${String(jwt.claims['aud'])}] does not match the expected audience.`);
  return state.issueWith(
    { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' },
    { user: null, scope: form.get('scope') ?? '' },
  );
}

/** iamcredentials.googleapis.com, projects.serviceAccounts.signJwt. */
export function googleSignature(call: TokenCall, account: string, state: IssuerState): TokenReply {
  const token = /^Bearer (.+)$/.exec(call.authorization)?.[1] ?? '';
  if (state.scopeOf(token) !== 'https://www.googleapis.com/auth/cloud-platform')
    return {
      status: 401,
      body: { error: { code: 401, message: 'Request had invalid authentication credentials.', status: 'UNAUTHENTICATED' } },
    };
  if (account !== state.serviceAccount)
    return {
      status: 404,
      body: { error: { code: 404, message: `Not found; Gaia id not found for email ${account}`, status: 'NOT_FOUND' } },
    };
  if (state.denies.has('signJwt'))
    return {
      status: 403,
      body: {
        error: {
          code: 403,
          message: "Permission 'iam.serviceAccounts.signJwt' denied on resource (or it may not exist).",
          status: 'PERMISSION_DENIED',
        },
      },
    };
  const { payload } = JSON.parse(call.text) as { readonly payload?: unknown };
  const claims = typeof payload === 'string' ? (JSON.parse(payload) as { readonly exp?: unknown }) : {};
  const left = Number(claims.exp) - Math.floor(state.now() / 1_000);
  // SignJwtRequest: an integer, not in the past, and at most 12 hours ahead.
  if (!Number.isInteger(claims.exp) || left < 0 || left > 12 * 3_600)
    return { status: 400, body: { error: { code: 400, message: 'Invalid payload.', status: 'INVALID_ARGUMENT' } } };
  return { status: 200, body: { keyId: 'k1', signedJwt: writeJwt({ ...claims }, state.privateKey, 'k1') } };
}
