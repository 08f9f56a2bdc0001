import { RunTokens } from '../../../../../src/adapters/mail/oauth2/tokens.ts';
import { askWeb } from '../../../../../src/app/wiring/ports/ask-web.ts';
import type { Bearer } from '../../../../../src/core/mail/login/bearer.ts';
import { ENTRA_CLOUDS } from '../../../../../src/core/mail/login/entra-cloud.ts';
import type { OAuth2Config } from '../../../../../src/core/mail/login/oauth2.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { DescribedIssuer } from '../../../../doubles/descriptions/described-issuer.ts';

export const USER = 'sentinel@example.org';

/** An issuer of every kind, the tokens of one run, and the masked texts of the run. */
export async function startTokens() {
  const issuer = new DescribedIssuer(USER);
  await issuer.start();
  const { state, urls } = issuer;
  const masked: string[] = [];
  const tokens = new RunTokens({
    clock: systemClock,
    ask: askWeb(systemClock),
    github: { url: urls.github, token: state.github.requestToken },
    google: { sts: urls.sts, credentials: urls.credentials, token: urls.googleToken },
    onSecret: (secret) => masked.push(secret),
    shared: (request) => request(),
  });
  const cloud = { ...ENTRA_CLOUDS.global, authority: urls.entra };
  const { tenant, clientId, clientSecret } = state;
  const google = { clientEmail: state.serviceAccount, privateKey: state.privateKey, privateKeyId: 'k1', tokenUri: urls.googleToken };
  const sources = {
    'client credentials': { kind: 'client-credentials', tenant, clientId, clientSecret, cloud, scope: null },
    'refresh token': { kind: 'refresh-token', issuer: urls.google, clientId, clientSecret, refreshToken: state.refreshToken, scope: null },
    'service account': { kind: 'service-account', key: google, subject: null, scope: null },
    'federation at Entra': { kind: 'federation-entra', tenant, clientId, cloud, scope: null },
    'federation at Google': {
      kind: 'federation-google',
      provider: state.provider,
      serviceAccount: state.serviceAccount,
      subject: null,
      scope: null,
    },
  } as const satisfies Readonly<Record<string, OAuth2Config>>;
  const bearer = (config: OAuth2Config, name = 'box', user = USER): Bearer =>
    tokens.bearer(config, { name, end: 'mailbox' }, { user, service: 'mail' });
  return { issuer, state, tokens, masked, sources, bearer, [Symbol.asyncDispose]: () => issuer[Symbol.asyncDispose]() };
}
