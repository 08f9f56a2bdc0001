// The sources of tokens, one kind of grant a file.
// Called by adapters and app.

import type { OAuth2Config } from '../../../../core/mail/login/oauth2.ts';
import type { TokenSource, TokenWorld } from '../ask/world.ts';
import { entraToken } from './entra.ts';
import { federatedGoogleToken, serviceAccountToken } from './google.ts';
import { refreshedToken } from './refreshed.ts';

/** Gmail's IMAP, POP3 and SMTP (developers.google.com/workspace/gmail/imap/xoauth2-protocol). */
const GMAIL = 'https://mail.google.com/';

/** The purpose of a token. */
export interface TokenPurpose {
  readonly user: string;
  /** Microsoft has two services, each with its own tokens. */
  readonly service: 'mail' | 'graph';
}

/** The source of a login's tokens, unless the configuration holds a token. */
export function tokenSource(
  config: Exclude<OAuth2Config, { readonly kind: 'token' }>,
  { user, service }: TokenPurpose,
  world: TokenWorld,
): TokenSource {
  switch (config.kind) {
    case 'client-credentials':
    case 'federation-entra':
      return entraToken(config, config.scope ?? (service === 'graph' ? config.cloud.graphScope : config.cloud.mailScope), world);
    case 'refresh-token':
      return refreshedToken(config, world);
    case 'service-account':
      return serviceAccountToken(config, config.subject ?? user, config.scope ?? GMAIL, world);
    case 'federation-google':
      return federatedGoogleToken(config, config.subject ?? user, config.scope ?? GMAIL, world);
  }
}
