import type { AskWeb } from '../../../../core/mail/login/web.ts';
import type { Clock } from '../../../../core/time/clock.ts';

/** GitHub's variables for a job that may ask for its own identity (`id-token: write`): ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
export interface GithubIdentity {
  readonly url: string;
  readonly token: string;
}

/** The hosts of Google's workload identity federation. */
export interface GoogleHosts {
  readonly sts: string;
  readonly credentials: string;
  readonly token: string;
}

export const GOOGLE_HOSTS: GoogleHosts = {
  sts: 'https://sts.googleapis.com/v1/token',
  credentials: 'https://iamcredentials.googleapis.com/v1',
  token: 'https://oauth2.googleapis.com/token',
};

/** The needs of asking for a token. */
export interface TokenWorld {
  readonly clock: Clock;
  readonly ask: AskWeb;
  /** Null if the job may not ask, or does not run at GitHub. */
  readonly github: GithubIdentity | null;
  readonly google: GoogleHosts;
  /** Called with every secret before its first use; `user`: its login. */
  readonly onSecret: (secret: string, user?: string) => void;
  /** Makes a request that several logins may wait for: a defect of ours outside its promise fails it for all of them. */
  readonly shared: <T>(request: () => Promise<T>) => Promise<T>;
}

/** A token as it was issued. */
export interface IssuedToken {
  readonly value: string;
  /** ms from the request; null: unknown. */
  readonly lifetime: number | null;
  /** The issuer has replaced the refresh token: the configured one may be worthless from now on. */
  readonly rotated: boolean;
}

/** Asks for one token; throws a TokenError. */
export type TokenSource = (signal: AbortSignal) => Promise<IssuedToken>;

/** The asked host, for messages. */
export function issuerHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
