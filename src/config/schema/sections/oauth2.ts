import { ENTRA_CLOUD_NAMES } from '../../../core/mail/login/entra-cloud.ts';
import { oneOf, optional, section, text } from './shapes.ts';

/** The source of a login's access token; read-oauth2.ts checks which keys go together. */
export const oauth2 = section({
  token: optional(text('an access token'), 'An access token as it is; it cannot be renewed.'),
  tenant: optional(text('the id or a domain of a tenant'), 'Microsoft Entra: the tenant of the application, its id or one of its domains.'),
  'client-id': optional(text('the id of a client'), 'The id of the application (client).'),
  'client-secret': optional(text('a secret'), 'Its secret; write ${NAME} and set the environment variable from a secret.'),
  cloud: optional(
    text('a cloud, or an https URL'),
    `Microsoft Entra: ${ENTRA_CLOUD_NAMES.join(', ')}, or the URL of another authority. Default: global.`,
  ),
  issuer: optional(
    text('an https URL'),
    'Who issued the refresh token, by the URL above its discovery document: https://accounts.google.com, https://login.microsoftonline.com/TENANT/v2.0.',
  ),
  'refresh-token': optional(text('a refresh token'), 'What the user once agreed to; write ${NAME}.'),
  'service-account': optional(
    text('a key in JSON, a file, or an address'),
    'Google: the JSON key of a service account, as text or as a file relative to this one; with federation, its mail address.',
  ),
  subject: optional(text('a mail address'), 'Google: the user that the service account acts for. Default: user.'),
  federation: optional(oneOf(['github']), 'github: the workflow proves itself (`permissions: id-token: write`), and no secret is stored.'),
  provider: optional(
    text('the name of a provider'),
    'Google: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
  ),
  scope: optional(text('scopes'), 'What the token is for. Default: mail, as the provider names it.'),
});
