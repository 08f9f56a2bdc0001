import { jsonText, list, record } from './json.ts';

/** Why one try of a request failed. */
export type RequestFailure =
  /** GitHub refused. `reply` is its own text, foreign; header names are in lower case. */
  | { readonly kind: 'refused'; readonly status: number; readonly headers: Headers; readonly reply: string }
  /** It had its effect, or another server answered: the answer is not GitHub's. */
  | { readonly kind: 'unreadable'; readonly status: number }
  /** A redirect to a place that our token must not go to, or in a circle. */
  | { readonly kind: 'redirected'; readonly status: number; readonly to: string }
  /** It certainly had no effect: no connection was made. */
  | { readonly kind: 'unsent'; readonly reason: string }
  /** The connection broke; whether the request had its effect is unknown. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** A longer answer than any of GitHub's; the next one would be as long. Whether the request had its effect is unknown. */
  | { readonly kind: 'endless'; readonly reason: string }
  /** No answer within the time for one try. */
  | { readonly kind: 'silent' }
  /** The run's own time is over, or it was cancelled. */
  | { readonly kind: 'time-up' };

export type Headers = Readonly<Record<string, string | number | undefined>>;

/** Codes of node and undici for errors before a request is written. */
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

/** Thrown for an answer longer than the limit. */
export class EndlessAnswer extends Error {}

/** The meaning of an error of the client: it wraps the network's own error, the innermost cause. */
export function connectionFailure(error: unknown): RequestFailure {
  const all = causes(error);
  const endless = all.find((each) => each instanceof EndlessAnswer);
  if (endless !== undefined) return { kind: 'endless', reason: endless.message };
  const innermost = all.at(-1);
  const code = innermost instanceof Error && 'code' in innermost && typeof innermost.code === 'string' ? innermost.code : null;
  const message = innermost instanceof Error ? innermost.message : String(innermost);
  const reason = code === null || message.includes(code) ? message : `${code}: ${message}`;
  // A certificate is refused in the handshake; OpenSSL's codes have this start, node's own are listed.
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
}

/** The address of the GraphQL API, which is not always below that of the REST API: `send` finds it. */
export const GRAPHQL = '/graphql';

/** One request to GitHub's API, and its purpose. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** A path with names in braces, as in GitHub's own documentation. */
  readonly url: string;
  /** The values for the names in braces; `owner` and `repo` are added. */
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /**
   * A second execution has no further effect (RFC 9110 section 9.2.2), so a lost answer does not prevent a new try. That also holds for
   * GitHub's requests that add labels and assignees, though they are POSTs.
   */
  readonly repeatable: boolean;
  /** The action in plain words, as in `could not <action>`: `open an issue in octo/mail`. */
  readonly action: string;
  /** The permission for the whole feature: a smaller one would only lead to the next refusal. */
  readonly permission: 'issues: write' | 'actions: read' | 'contents: write';
}

/**
 * The address of the GraphQL API: beside the REST API, or on GitHub Enterprise Server beside its version (docs.github.com, "Forming calls
 * with GraphQL").
 */
export function graphqlAddress(base: string): string {
  return `${base.replace(/\/api\/v3$/, '/api')}${GRAPHQL}`;
}

/** The types of GraphQL's errors, as the REST API's statuses for the same. */
const STATUSES: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 403,
  NOT_FOUND: 404,
  STALE_DATA: 409,
};

/**
 * The refusal in an answer of the GraphQL API, which has status 200; null: none. An error without a type is GitHub's own ("Something went
 * wrong while executing your query").
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
