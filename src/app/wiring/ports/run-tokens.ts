import { RunTokens } from '../../../adapters/mail/oauth2/tokens.ts';
import type { GithubIdentity } from '../../../adapters/mail/oauth2/ask/world.ts';
import { GOOGLE_HOSTS } from '../../../adapters/mail/oauth2/ask/world.ts';
import { tokenForms } from '../../../core/text/secrets.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { Guard } from '../../run/guard.ts';
import { askWeb } from './ask-web.ts';

/**
 * The access tokens of a run.
 *
 * @param onSecret called with each form of each secret once, before its use
 */
export function runTokens(clock: Clock, github: GithubIdentity | null, onSecret: (form: string) => void): RunTokens {
  const masked = new Set<string>();
  return new RunTokens({
    clock,
    ask: askWeb(clock),
    github,
    google: GOOGLE_HOSTS,
    shared: (request) => new Guard().run(request),
    onSecret: (secret, user) => {
      const fresh = tokenForms(user ?? null, secret).filter((form) => !masked.has(form));
      for (const form of fresh) {
        masked.add(form);
        onSecret(form);
      }
    },
  });
}
