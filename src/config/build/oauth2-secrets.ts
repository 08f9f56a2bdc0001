import type { OAuth2Config } from '../../core/mail/login/oauth2.ts';

/** What of an `oauth2` nobody may read. */
export function oauth2Secrets(config: OAuth2Config): readonly string[] {
  switch (config.kind) {
    case 'token':
      return [config.token];
    case 'client-credentials':
      return [config.clientSecret];
    case 'refresh-token':
      return [config.refreshToken, config.clientSecret ?? ''];
    case 'service-account':
      return [config.key.privateKey];
    case 'federation-entra':
    case 'federation-google':
      return [];
  }
}
