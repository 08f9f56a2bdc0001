import type { Failure, Result } from '../../result/outcome.ts';

/** A token to log in with; or why its issuer gave none, which is no refusal of the mail server. */
export type TokenResult = Result<{ token: string }, { failure: Failure }>;

/**
 * The access token of one login. Each login asks for it here and keeps it no longer: one token a run and identity is asked
 * for, whatever the number of logins. Never rejects.
 */
export interface Bearer {
  current(signal: AbortSignal): Promise<TokenResult>;
  /**
   * Another token after the server has refused `refused`; null without one: it was given as it is, or has been renewed before. The
   * same token is never tried twice, for servers make the next login of that user wait.
   */
  renewed(refused: string, signal: AbortSignal): Promise<string | null>;
}
