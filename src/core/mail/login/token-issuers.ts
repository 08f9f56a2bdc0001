import type { Knowledge } from '../knowledge/knowledge.ts';

const ENTRA = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const FEDERATED = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust';
const GOOGLE_JWT = 'https://developers.google.com/identity/protocols/oauth2/service-account#jwt-error-codes';
const GOOGLE_REFRESH = 'https://developers.google.com/identity/protocols/oauth2#expiration';
const GOOGLE_STS = 'https://cloud.google.com/iam/docs/workload-identity-federation';
const OAUTH = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';

/** A known refusal of an issuer of access tokens. The first that matches counts: a vendor's own code before the words that all share. */
type Issuer = Pick<Knowledge, 'speaker' | 'pattern' | 'explanation' | 'remedy' | 'source'>;

/** What Microsoft Entra, Google and others say where they give no token: matched against `error: description`. */
export const TOKEN_ISSUERS: readonly Issuer[] = [
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS7000215\b|\bAADSTS70002\b/,
    explanation: 'The client secret is wrong.',
    remedy: 'Give the value of the secret, not its id: it is shown once, when it is made (App registrations, "Certificates & secrets").',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS7000222\b/,
    explanation: 'The client secret has expired.',
    remedy: 'Make a new one and set it; with `federation: github` there is none that could expire.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS700016\b|\bAADSTS700011\b/,
    explanation: 'The tenant does not know this application.',
    remedy: 'Check `client-id` (the application’s id, not its object id) and `tenant`.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:90002|900023|50128|50059|90019)\b/,
    explanation: 'There is no such tenant in this cloud.',
    remedy: 'Check `tenant` (its id or one of its domains), and `cloud` where it is one of the national clouds.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS90038\b|\bAADSTS900382\b|\bAADSTS900432\b/,
    explanation: 'The tenant lives in another cloud.',
    remedy: 'Set `cloud` to the national cloud of the tenant.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS70021\d?\b|\bAADSTS7002131\b/,
    explanation: 'None of the application’s federated credentials matches what GitHub says of this workflow.',
    remedy:
      'Copy issuer, subject and audience from the reply into a federated credential of the application, letter by letter: newer repositories have their ids in the subject.',
    source: FEDERATED,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:700024|700027|50013|500133|900384)\b/,
    explanation: 'The assertion that was to prove who asks is not valid: its time, its signature or its form.',
    remedy: 'Check the clock of this machine; then the issuer of the application’s federated credential.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:7000112|70001)\b/,
    explanation: 'The application is disabled in this tenant.',
    remedy: 'Enable it under "Enterprise applications", or ask its administrator why it was disabled.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:500011|650052|650054|650057|50001)\b/,
    explanation: 'The tenant does not know the service that the token is for.',
    remedy: 'Check `scope` and `cloud`; the tenant needs Exchange Online.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:70011|28002|28003|700022|700023|1002012)\b/,
    explanation: 'The scope is not one that this application can be given.',
    remedy: 'Leave `scope` out, or end it in `/.default` for client credentials.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:65001|650056|90094|90099|90008|65004|65005)\b/,
    explanation: 'Nobody has consented to what the application asks for.',
    remedy: 'Let an administrator grant consent for its permissions (IMAP.AccessAsApp, SMTP.SendAsApp, or Mail.ReadWrite and Mail.Send).',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:70000|70008|700082|700084|70043|50089|50173|50132|50133)\b/,
    explanation: 'The refresh token is no longer valid: expired, unused for too long, or revoked by a change of the password.',
    remedy: 'Let the user log in once more and store the new refresh token; with client credentials or federation nothing expires.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:5007[2-9]|50158|50125)\b/,
    explanation: 'A policy asks the user for a second factor, which nobody can give here.',
    remedy: 'Use client credentials or federation (an application has no second factor), or exempt the account.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:5300\d|53003\d|530032|50131|50005)\b/,
    explanation: 'A Conditional Access policy or the security defaults of the tenant refuse this login.',
    remedy: 'Look at the sign-in log in Microsoft Entra for the policy’s name, and exempt this application or account.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:50034|50057|51004|50020)\b/,
    explanation: 'The user account does not exist in this tenant, or is disabled.',
    remedy: 'Check the account in Microsoft Entra, and `tenant`.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:700025|7000218)\b/,
    explanation: 'The application is registered as another kind of client: with a secret, or without one.',
    remedy: 'Give `client-secret` where it has one; leave it out where it is a public client.',
    source: ENTRA,
  },
  {
    speaker: 'Google',
    pattern: /^unauthorized_client: (?:Unauthorized client or scope in request|Client is unauthorized to retrieve access tokens)/i,
    explanation: 'The service account may not act for this user: domain-wide delegation does not name it, or not this scope.',
    remedy:
      'Add the numeric client id of the service account with the scope https://mail.google.com/ under Security, API controls, "Domain-wide delegation" of the Google Admin console; it may take a day.',
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
    pattern: /^invalid_grant: (?:Token has been expired or revoked|Bad Request)/i,
    explanation: 'The refresh token is no longer valid.',
    remedy:
      'Make a new one. An application whose publishing status is "Testing" gets tokens of seven days; a change of the password, six months without use and more than a hundred tokens end one too.',
    source: GOOGLE_REFRESH,
  },
  {
    speaker: 'Google',
    pattern: /^(?:invalid_target|invalid_grant): .*(?:audience|workload identity|provider|attribute condition|issuer|subject token)/i,
    explanation: 'The workload identity pool does not take what GitHub says of this workflow.',
    remedy:
      'Check `provider`, its issuer (https://token.actions.githubusercontent.com), its allowed audiences and its attribute condition.',
    source: GOOGLE_STS,
  },
  {
    speaker: 'Google',
    pattern: /iam\.serviceAccounts\.signJwt|PERMISSION_DENIED|IAM Service Account Credentials API has not been used/i,
    explanation: 'The workflow’s identity may not sign for the service account.',
    remedy:
      'Enable the IAM Service Account Credentials API, and give the principal of the pool the roles Workload Identity User and Service Account Token Creator on the service account.',
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
export function issuerKnowledge(reply: string): Issuer | null {
  return TOKEN_ISSUERS.find(({ pattern }) => pattern.test(reply)) ?? null;
}
