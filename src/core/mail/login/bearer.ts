import type { Failure, Result } from '../../result/outcome.ts';

/** A token for a login, or why its issuer gave none. The mail server has refused nothing then. */
export type TokenResult = Result<{ token: string }, { failure: Failure }>;

/**
 * The access token of one login. Each login asks here and keeps the token no longer: one token a run and identity is requested for all
 * logins. Never rejects.
 */
export interface Bearer {
  current(signal: AbortSignal): Promise<TokenResult>;
  /**
   * Another token after the server has refused `refused`. Null without one: the token was configured, or has been renewed before. The same
   * token is never tried twice, because servers delay the next login of that user.
   */
  renewed(refused: string, signal: AbortSignal): Promise<string | null>;
}
