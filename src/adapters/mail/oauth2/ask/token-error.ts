import type { WebSilence } from '../../../../core/mail/login/web.ts';
import type { Side } from '../../../../core/result/outcome.ts';

/** Why there is no token. Thrown by every function that asks for one, and caught only by `tokens.ts`. */
export class TokenError extends Error {
  /** The asked host. */
  readonly host: string;
  /** `unasked`: a precondition was missing; `network`: no answer; `refused`: a refusal; `useless`: an answer without a token. */
  readonly kind: 'unasked' | 'network' | 'refused' | 'useless';
  /** The issuer's own words; null without any. Foreign text. */
  readonly reply: string | null;
  /** Another try may succeed. */
  readonly temporary: boolean;
  /** The next step, if it differs from the one for the words. */
  readonly remedy: string | null;
  /** The side that has to act, if it is not the end of the login. */
  readonly side: Side | null;

  constructor(
    host: string,
    kind: TokenError['kind'],
    more: Partial<Pick<TokenError, 'reply' | 'temporary' | 'remedy' | 'side'>> & { readonly reason: string },
  ) {
    super(more.reason);
    this.name = 'TokenError';
    this.host = host;
    this.kind = kind;
    this.reply = more.reply ?? null;
    this.temporary = more.temporary ?? false;
    this.remedy = more.remedy ?? null;
    this.side = more.side ?? null;
  }
}

/** The error of a web server without an answer. */
export function silent(host: string, { reason, cause }: WebSilence): TokenError {
  return new TokenError(host, 'network', { reason, temporary: cause === 'network' });
}
