import type { AskWeb } from '../../../../core/mail/login/web.ts';
import type { Clock } from '../../../../core/time/clock.ts';

/** What GitHub gives a job that may ask for its own identity (`id-token: write`): ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
export interface GithubIdentity {
  readonly url: string;
  readonly token: string;
}

/** Where Google's parts of workload identity federation are. */
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

/** What asking for a token needs of the world. */
export interface TokenWorld {
  readonly clock: Clock;
  readonly ask: AskWeb;
  /** Null where the job may not ask, or does not run at GitHub. */
  readonly github: GithubIdentity | null;
  readonly google: GoogleHosts;
  /** Told of every secret before it is used for the first time; `user`: the login that it is sent with. */
  readonly onSecret: (secret: string, user?: string) => void;
}

/** A token as it was issued. */
export interface IssuedToken {
  readonly value: string;
  /** ms from when it was asked for; null: not told. */
  readonly lifetime: number | null;
  /** The issuer has replaced the refresh token, and the one that is configured may be worth nothing from now on. */
  readonly rotated: boolean;
}

/** Asks for one token; throws a TokenTrouble. */
export type TokenSource = (signal: AbortSignal) => Promise<IssuedToken>;

/** Who is asked, for messages. */
export function issuerHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
