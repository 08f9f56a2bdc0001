import type { OAuth2Config } from '../../core/mail/login/oauth2.ts';
import type { Endpoint } from '../../core/request/config.ts';
import { secretForms, tokenForms } from '../../core/text/secrets.ts';

/** Every form of a server's secrets. */
export function endpointSecrets({ user, password, oauth2, identity, proxy }: Endpoint): readonly string[] {
  return [
    ...secretForms(user, password ?? ''),
    ...(oauth2 ? oauth2Secrets(oauth2).flatMap((secret) => tokenForms(user, secret)) : []),
    ...secretForms(null, identity?.key ?? ''),
    // Basic (RFC 7617 section 2) joins them by a colon.
    ...(proxy?.password ? [...secretForms(null, proxy.password), ...secretForms(null, `${proxy.user ?? ''}:${proxy.password}`)] : []),
  ];
}

/** The secrets of an `oauth2`. */
function oauth2Secrets(config: OAuth2Config): readonly string[] {
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
