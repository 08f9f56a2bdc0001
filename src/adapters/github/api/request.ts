import { jsonText, list, record } from './json.ts';

/** Why one try of a request came to nothing. */
export type RequestFailure =
  /** GitHub refused. `reply` is its own text, foreign; header names are in lower case. */
  | { readonly kind: 'refused'; readonly status: number; readonly headers: Headers; readonly reply: string }
  /** It was carried out, or somebody else answered: what came back is not what GitHub says. */
  | { readonly kind: 'unreadable'; readonly status: number }
  /** A redirect to where our token must not go, or in a circle. */
  | { readonly kind: 'redirected'; readonly status: number; readonly to: string }
  /** It has certainly not been carried out: no connection came about. */
  | { readonly kind: 'unsent'; readonly reason: string }
  /** The connection broke; whether it was carried out is not known. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** An answer longer than any of GitHub's: the next one would be so too. Whether it was carried out is not known. */
  | { readonly kind: 'endless'; readonly reason: string }
  /** No answer within the time for one try. */
  | { readonly kind: 'silent' }
  /** The run's own time is over, or it was cancelled. */
  | { readonly kind: 'time-up' };

export type Headers = Readonly<Record<string, string | number | undefined>>;

/** Codes of node and undici that are met before a request is written. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Thrown where more of an answer comes than is read. */
export class EndlessAnswer extends Error {}

/** What an error of the client means: it wraps the network's own error, which is the innermost cause. */
export function connectionFailure(error: unknown): RequestFailure {
  const all = causes(error);
  const endless = all.find((each) => each instanceof EndlessAnswer);
  if (endless !== undefined) return { kind: 'endless', reason: endless.message };
  const innermost = all.at(-1);
  const code = innermost instanceof Error && 'code' in innermost && typeof innermost.code === 'string' ? innermost.code : null;
  const message = innermost instanceof Error ? innermost.message : String(innermost);
  const reason = code === null || message.includes(code) ? message : `${code}: ${message}`;
  // A certificate is refused in the handshake; OpenSSL's codes begin so, node's own are spelt out.
  const unsent = code !== null && (BEFORE_SENDING.has(code) || /^ERR_TLS|^ERR_SSL|CERT|SELF_SIGNED|VERIFY/.test(code));
  return { kind: unsent ? 'unsent' : 'lost', reason };
}

function causes(error: unknown): readonly unknown[] {
  const found: unknown[] = [error];
  for (let inner: unknown = error; found.length < 8; found.push(inner)) {
    // Several addresses were tried (RFC 8305): the first one's error stands for all.
    if (inner instanceof AggregateError && inner.errors.length > 0) inner = inner.errors[0];
    else if (inner instanceof Error && inner.cause !== undefined) inner = inner.cause;
    else break;
  }
  return found;
} /** The address of the GraphQL API, which is not below that of the REST API everywhere: `send` finds it. */
export const GRAPHQL = '/graphql';

/** One request to GitHub's API, and what it is for. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** A path with names in braces, as in GitHub's own documentation. */
  readonly url: string;
  /** What stands for the names in braces; `owner` and `repo` are added. */
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /**
   * Carried out twice it does what it does once (RFC 9110 section 9.2.2), so a lost answer is no reason not to try again. GitHub's ways of
   * adding labels and assignees are so too, though they are POSTs.
   */
  readonly repeatable: boolean;
  /** What a person calls it, as in `could not <action>`: `open an issue in octo/mail`. */
  readonly action: string;
  /** The permission that all of the feature needs which this request is a part of: naming a smaller one would lead to the next refusal. */
  readonly permission: 'issues: write' | 'actions: read' | 'contents: write';
}

/** Where the GraphQL API is: beside the REST API, or on GitHub Enterprise Server beside its version (docs.github.com, "Forming calls with GraphQL"). */
export function graphqlAddress(base: string): string {
  return `${base.replace(/\/api\/v3$/, '/api')}${GRAPHQL}`;
}

/** The types of GraphQL's errors, as the statuses that the REST API says the same with. */
const STATUSES: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 403,
  NOT_FOUND: 404,
  STALE_DATA: 409,
};

/**
 * What an answer of the GraphQL API refuses, which it says with status 200; null: nothing. An error without a type is GitHub's own trouble
 * ("Something went wrong while executing your query").
 */
export function graphqlRefusal({
  data,
  headers,
}: {
  readonly data: unknown;
  readonly headers: Headers;
}): Extract<RequestFailure, { kind: 'refused' }> | null {
  const errors = list(record(data)['errors']).map(record);
  const [first] = errors;
  if (first === undefined) return null;
  const type = jsonText(first['type']);
  const reply = errors.map(({ message }) => jsonText(message) ?? 'no word of explanation').join('; ');
  return { kind: 'refused', status: type === null ? 502 : (STATUSES[type] ?? 422), headers, reply };
}
