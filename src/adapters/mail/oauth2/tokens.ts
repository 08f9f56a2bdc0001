// Access tokens for mail logins (OAuth2): one a login and run, requested, renewed, shared.
// Called by app.

import type { Bearer } from '../../../core/mail/login/bearer.ts';
import type { OAuth2Config } from '../../../core/mail/login/oauth2.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { TokenHolder } from './failure.ts';
import { tokenFailure } from './failure.ts';
import { SharedToken } from './shared-token.ts';
import type { TokenPurpose } from './sources/source.ts';
import { tokenSource } from './sources/source.ts';
import { TokenError } from './ask/token-error.ts';
import type { IssuedToken, TokenWorld } from './ask/world.ts';

/** The access tokens of one run: logins with the same `oauth2` for the same service share one. */
export class RunTokens {
  readonly #world: TokenWorld;
  readonly #identities = new Map<string, SharedToken>();
  readonly #rotated = new Map<SharedToken, string>();

  constructor(world: TokenWorld) {
    this.#world = world;
  }

  bearer(config: OAuth2Config, login: TokenHolder, purpose: TokenPurpose): Bearer {
    const { user } = purpose;
    if (config.kind === 'token')
      return { current: () => Promise.resolve({ ok: true, token: config.token }), renewed: () => Promise.resolve(null) };
    const identity = this.#identityOf(config, purpose);
    const taken = (token: IssuedToken) => {
      this.#world.onSecret(token.value, user);
      if (token.rotated && !this.#rotated.has(identity)) this.#rotated.set(identity, login.name);
      return token.value;
    };
    return {
      current: async (signal) => {
        try {
          return { ok: true, token: taken(await identity.current(signal)) };
        } catch (error) {
          if (error instanceof TokenError) return { ok: false, failure: tokenFailure(login, error) };
          throw error;
        }
      },
      renewed: async (refused, signal) => {
        const token = await identity.renewed(refused, signal);
        return token === null ? null : taken(token);
      },
    };
  }

  /** The findings about the tokens of this run. */
  findings(): readonly Finding[] {
    return [...this.#rotated.values()].map((name) =>
      findingOn(name)(
        'token-rotated',
        'warning',
        'The issuer has replaced the refresh token of this login. A run cannot keep the new one: as soon as the old one is refused, so is every login.',
        {
          remedy:
            'Use credentials that do not rotate: client credentials, a service account, or `federation: github`, which stores no secret at all. Or let the issuer keep the token (a confidential client).',
          reference: 'RFC 6749 section 6',
        },
      ),
    );
  }

  #identityOf(config: Exclude<OAuth2Config, { readonly kind: 'token' }>, purpose: TokenPurpose): SharedToken {
    // Google's tokens are for one user, the others for one application or for the consenting user.
    const actsFor = config.kind === 'service-account' || config.kind === 'federation-google' ? (config.subject ?? purpose.user) : null;
    const key = JSON.stringify([config, purpose.service, actsFor]);
    const known = this.#identities.get(key);
    if (known !== undefined) return known;
    const source = tokenSource(config, purpose, this.#world);
    const identity = new SharedToken((signal) => this.#world.shared(() => source(signal)), this.#world.clock);
    this.#identities.set(key, identity);
    return identity;
  }
}
