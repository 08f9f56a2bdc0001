import type { WebSilence } from '../../../../core/mail/login/web.ts';
import type { Side } from '../../../../core/result/outcome.ts';

/** Why nobody gave a token. Thrown by whatever asks for one, and caught by `tokens.ts` alone. */
export class TokenError extends Error {
  /** Who was asked. */
  readonly host: string;
  /**
   * `unasked`: something needed for asking was not there; `network`: no answer; `refused`: an answer that says no; `useless`: an answer
   * without a token.
   */
  readonly kind: 'unasked' | 'network' | 'refused' | 'useless';
  /** The issuer's own words; null where it said nothing. Foreign text. */
  readonly reply: string | null;
  /** Another try may succeed. */
  readonly temporary: boolean;
  /** The next step, where it is another one than the words lead to. */
  readonly remedy: string | null;
  /** Who has to act, where that is not the end that logs in. */
  readonly side: Side | null;

  constructor(
    host: string,
    kind: TokenError['kind'],
    more: Partial<Pick<TokenError, 'reply' | 'temporary' | 'remedy' | 'side'>> & { readonly reason: string },
  ) {
    super(more.reason);
    this.name = 'TokenTrouble';
    this.host = host;
    this.kind = kind;
    this.reply = more.reply ?? null;
    this.temporary = more.temporary ?? false;
    this.remedy = more.remedy ?? null;
    this.side = more.side ?? null;
  }
}

/** A web server that did not answer. */
export function silent(host: string, { reason, cause }: WebSilence): TokenError {
  return new TokenError(host, 'network', { reason, temporary: cause === 'network' });
}
