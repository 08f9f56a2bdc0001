import type { Knowledge } from '../knowledge/knowledge.ts';

/** The whole list, as it was in November 2026. */
const ENTRA = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const FEDERATED = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust';

/** A known refusal of an issuer of access tokens. */
export type IssuerKnowledge = Pick<Knowledge, 'speaker' | 'pattern' | 'explanation' | 'remedy' | 'source'> & {
  /** Another try may succeed, at any HTTP status. */
  readonly temporary?: true;
};

/** The codes of Microsoft Entra that an application can meet, or a user with a refresh token. */
export const ENTRA_REFUSALS: readonly IssuerKnowledge[] = [
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
    pattern: /\bAADSTS(?:90002|900023|50128|50059|90019|50049)\b/,
    explanation: 'There is no such tenant in this cloud.',
    remedy: 'Check `tenant` (its id or one of its domains), and `cloud` where it is one of the national clouds.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:90038|900382|900432|90043|90051|1000104)\b/,
    explanation: 'The tenant lives in another cloud.',
    remedy: 'Set `cloud` to the national cloud of the tenant.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS70021\d?\b|\bAADSTS7002131\b/,
    explanation: 'None of the application’s federated credentials matches what GitHub says of this workflow.',
    remedy:
      'Copy issuer, subject and audience from the reply into a federated credential of the application, letter by letter. Newer repositories have their ids in the subject.',
    source: FEDERATED,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:700024|700027|700030|50012|50013|500133|50027|50006|50048|900384)\b/,
    explanation: 'The assertion that was to prove who asks is not valid: its time, its signature or its form.',
    remedy: 'Check the clock of this machine; then the issuer of the application’s federated credential.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:7000112|70001|1000031)\b/,
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
    pattern: /\bAADSTS(?:65001|650056|90093|90094|90095|90099|90008|65004|65005)\b/,
    explanation: 'Nobody has consented to what the application asks for.',
    remedy: 'Let an administrator grant consent for its permissions (IMAP.AccessAsApp, SMTP.SendAsApp, or Mail.ReadWrite and Mail.Send).',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:70000|70008|700082|700084|70043|50085|50089|50139|50173|50132|50133)\b/,
    explanation: 'The refresh token is no longer valid: expired, unused for too long, or revoked by a change of the password.',
    remedy: 'Let the user log in once more and store the new refresh token; with client credentials or federation nothing expires.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:5007[2-9]|50158|50125|50058|50140|50199|50161|700020|9002341)\b/,
    explanation: 'Microsoft asks the user for a second factor, or for another answer that nobody can give here.',
    remedy: 'Use client credentials or federation (an application has no second factor), or exempt the account.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:530\d{2,3}|50131|50005|50097|50127|50129|50155|50187)\b/,
    explanation: 'A Conditional Access policy or the security defaults of the tenant refuse this login.',
    remedy: 'Look at the sign-in log in Microsoft Entra for the policy’s name, and exempt this application or account.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:50034|50057|51004|50020|50014|50197|90072)\b/,
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
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:50055|50135|50144)\b/,
    explanation: 'The password of the user has expired, or has to be changed.',
    remedy:
      'Let the user change it and log in once more, and store the new refresh token; with client credentials or federation nothing expires.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS50053\b/,
    explanation: 'The account is locked, or logins from this address are blocked.',
    remedy: 'Look at the sign-in log in Microsoft Entra for the reason, and wait; a runner of your own has an address of its own.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS50105\b/,
    explanation: 'The account is not assigned to the application, which wants that.',
    remedy: 'Assign it under "Enterprise applications", "Users and groups", or let the application do without assignment.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:50002|500021|500022|500212|500213)\b/,
    explanation: 'Restrictions of a tenant, or of the network of this machine, keep it from the tenant.',
    remedy: 'Let the administrator of the restrictions allow the tenant, or run from another network.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:9001023|90124|90130|50194|9002332|500208|90027)\b/,
    explanation: 'The application or the account is not served under this shared name (`common`, `organizations`, `consumers`).',
    remedy: 'Give the tenant’s own id or domain; for a personal account `consumers` in `issuer`.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:54005|700005)\b/,
    explanation: 'What was given is an authorization code, which is good once, and not a refresh token.',
    remedy: 'Redeem the code for tokens first, and store the refresh token.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:90004|90013|90014|900144|90016|90023|90100|90102|90117|9002313)\b/,
    explanation: 'Microsoft cannot make sense of the request: a value in `oauth2` has not the form that it wants.',
    remedy: 'Check that `client-id` is the application’s id, and that secret and token were pasted whole.',
    source: ENTRA,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:90055|50166|50196)\b/,
    explanation: 'Microsoft has had too many requests for this tenant or application.',
    remedy: 'Run less often, and let other programs of this application keep their tokens.',
    source: ENTRA,
    temporary: true,
  },
  {
    speaker: 'Microsoft Entra',
    pattern: /\bAADSTS(?:40010|50000|50033|50087|70012|90006|90012|90024|90033|90090|90091)\b/,
    explanation: 'Microsoft could not do it just now.',
    remedy: 'Run again; if it stays, look at the state of Microsoft Entra (status.cloud.microsoft).',
    source: ENTRA,
    temporary: true,
  },
];
