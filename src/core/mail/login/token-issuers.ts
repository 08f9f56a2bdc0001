import type { IssuerKnowledge } from './entra-refusals.ts';
import { ENTRA_REFUSALS } from './entra-refusals.ts';

const GOOGLE_JWT = 'https://developers.google.com/identity/protocols/oauth2/service-account#jwt-error-codes';
const GOOGLE_REFRESH = 'https://developers.google.com/identity/protocols/oauth2#expiration';
const GOOGLE_STS = 'https://cloud.google.com/iam/docs/workload-identity-federation';
const OAUTH = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';

/**
 * Refusals of Microsoft Entra, Google and other issuers, matched against `error: description`. The first match counts: a vendor's own code
 * stands before the common words.
 */
const TOKEN_ISSUERS: readonly IssuerKnowledge[] = [
  ...ENTRA_REFUSALS,
  {
    speaker: 'Google',
    pattern: /^unauthorized_client: (?:Unauthorized client or scope in request|Client is unauthorized to retrieve access tokens)/i,
    explanation: 'The service account may not act for this user: domain-wide delegation does not name it, or not this scope.',
    remedy:
      'Add the numeric client id of the service account with the scope https://mail.google.com/ under Security, API controls, "Domain-wide delegation" of the Google Admin console. It may take a day.',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^(?:admin_policy_enforced|org_internal)\b/,
    explanation: 'A policy of the organisation keeps this application from the user’s mail.',
    remedy: 'Let the administrator of Google Workspace trust the application (Security, API controls).',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^(?:deleted_client|disabled_client)\b/,
    explanation: 'The OAuth client, or the key of the service account, was deleted or disabled.',
    remedy: 'Enable it in the Google Cloud console, or make a new one.',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^invalid_grant: .*(?:short-lived token|reasonable timeframe)/i,
    explanation: 'The clock of this machine is wrong: the assertion seems to be of another time.',
    remedy: 'Set the clock (NTP).',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^invalid_grant: Invalid JWT Signature/i,
    explanation: 'The key is none of the service account’s, or was deleted or disabled.',
    remedy: 'Make a new key of the service account, or use `federation: github`, which needs none.',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^invalid_grant: (?:Not a valid email|Invalid email or User ID|account not found)/i,
    explanation: 'There is no such user, or no such service account.',
    remedy: 'Check `subject` (by default the login’s `user`) and `client_email` of the key.',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^invalid_grant: reauth related error/i,
    explanation: 'A policy of the organisation ends the session of this user after a while, and wants a login anew.',
    remedy:
      'Use a service account with domain-wide delegation, which has no session. Or let the administrator exempt this user or application from the length of sessions (Security, "Google Cloud session control").',
    source: 'https://support.google.com/a/answer/9368756',
  },
  {
    speaker: 'Google',
    pattern: /^access_denied: (?:Requested client not authorized|Account restricted)/i,
    explanation: 'The client may not have this scope for this user.',
    remedy: 'Add the numeric client id of the service account with the scope https://mail.google.com/ under "Domain-wide delegation".',
    source: GOOGLE_JWT,
  },
  {
    speaker: 'Google',
    pattern: /^invalid_grant: (?:Token has been expired or revoked|Bad Request)/i,
    explanation: 'The refresh token is no longer valid.',
    remedy:
      'Make a new one. An application whose publishing status is "Testing" gets tokens of seven days. A change of the password, six months without use and more than a hundred tokens end one too.',
    source: GOOGLE_REFRESH,
  },
  {
    speaker: 'Google',
    pattern:
      /^(?:invalid_(?:target|grant)|unauthorized_client): .*(?:audience|workload identity|provider|attribute condition|issuer|subject token)|^invalid_request: Invalid value for "audience"/i,
    explanation: 'The workload identity pool does not take what GitHub says of this workflow.',
    remedy:
      'Check `provider`, its issuer (https://token.actions.githubusercontent.com), its allowed audiences and its attribute condition.',
    source: GOOGLE_STS,
  },
  {
    speaker: 'Google',
    pattern: /^NOT_FOUND: .*(?:Gaia id not found|Unknown service account|entity was not found)/i,
    explanation: 'There is no such service account.',
    remedy: 'Check `service-account`: its address, as the Google Cloud console shows it.',
    source: GOOGLE_STS,
  },
  {
    speaker: 'Google',
    pattern: /^UNAUTHENTICATED: /,
    explanation: 'Google does not take the token for which it exchanged what GitHub says of this workflow.',
    remedy: 'Check that the principal of the pool has the role Workload Identity User on the service account.',
    source: GOOGLE_STS,
  },
  {
    speaker: 'Google',
    pattern: /iam\.serviceAccounts\.signJwt|PERMISSION_DENIED|IAM Service Account Credentials API has not been used/i,
    explanation: 'The workflow’s identity may not sign for the service account.',
    remedy:
      'Enable the IAM Service Account Credentials API. Give the principal of the pool the roles Workload Identity User and Service Account Token Creator on the service account.',
    source: GOOGLE_STS,
  },
  {
    speaker: 'any issuer',
    pattern: /^invalid_client\b/,
    explanation: 'The issuer does not know the client, or its secret is wrong.',
    remedy: 'Check `client-id` and `client-secret`.',
    source: OAUTH,
  },
  {
    speaker: 'any issuer',
    pattern: /^invalid_grant\b/,
    explanation: 'What was given for a token is no longer valid: expired, revoked, or made for another client.',
    remedy: 'Make a new refresh token or key; check the clock of this machine.',
    source: OAUTH,
  },
  {
    speaker: 'any issuer',
    pattern: /^(?:unauthorized_client|access_denied|unsupported_grant_type)\b/,
    explanation: 'The client may not get a token in this way.',
    remedy: 'Let the issuer’s administrator allow this grant for the client.',
    source: OAUTH,
  },
  {
    speaker: 'any issuer',
    pattern: /^invalid_(?:scope|resource|target)\b/,
    explanation: 'The scope is unknown, or not allowed for this client.',
    remedy: 'Check `scope`.',
    source: OAUTH,
  },
];

/** The knowledge of an issuer's refusal; null: none is recorded. */
export function issuerKnowledge(reply: string): IssuerKnowledge | null {
  return TOKEN_ISSUERS.find(({ pattern }) => pattern.test(reply)) ?? null;
}
