import type { Result } from '../../../core/result/outcome.ts';
import type { Connection } from './connection.ts';
import type { ApiRequest, Headers, RequestFailure } from './request.ts';
import { connectionFailure, GRAPHQL, graphqlAddress, graphqlRefusal } from './request.ts';
import { jsonText, record } from './json.ts';

/** The target of a redirect. */
export type Redirect =
  /** `number` of the target's repository, if the target is an issue: an issue of the same number in another one looks the same. */
  | { readonly kind: 'follow'; readonly url: string; readonly number: string | null }
  /** It is no longer in this repository: an issue was transferred. */
  | { readonly kind: 'elsewhere' }
  /** To another server, or out of the API: our token does not go there. */
  | { readonly kind: 'foreign' };

/**
 * GitHub redirects a repository's former name to its number, and a transferred issue to another repository's issue (docs.github.com, "Best
 * practices for using the REST API", "Follow redirects"). We follow only the first.
 *
 * @param from the requested address
 * @param base of the API, without a final slash
 */
export function redirect(from: string, location: string, base: string): Redirect {
  const target = URL.canParse(location, from) ? new URL(location, from) : null;
  const api = new URL(base);
  const root = api.pathname.replace(/\/$/, '');
  if (target === null || target.origin !== api.origin || !target.pathname.startsWith(`${root}/`)) return { kind: 'foreign' };
  const path = target.pathname.slice(root.length);
  if (withinRepository(path) !== withinRepository(new URL(from).pathname.slice(root.length))) return { kind: 'elsewhere' };
  // Without its filter, a list would hold everybody's items.
  if (target.search === '') target.search = new URL(from).search;
  return { kind: 'follow', url: target.href, number: /^\/repositories\/(\d+)\/issues\/\d/.exec(path)?.[1] ?? null };
}

/** The rest of a path behind the repository's name or number. */
function withinRepository(path: string): string {
  return path.replace(/^\/repos\/[^/]+\/[^/]+|^\/repositories\/\d+/, '').replace(/\/$/, '');
}

/** The number of a repository, from the answer to its own address: a redirect from a former name, or its own data. */
export function numberOf(location: string | null, id: unknown): string | null {
  const moved = /\/repositories\/(\d+)$/.exec(location ?? '')?.[1];
  return moved ?? (typeof id === 'number' ? String(id) : null);
}

/** The most redirects of one request. */
const HOPS = 3;

/** The requested form: every answer has the form of this day (docs.github.com, "API Versions"). */
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

export interface ApiAnswer {
  readonly data: unknown;
  readonly headers: Headers;
}

export type ApiResult = Result<{ answer: ApiAnswer }, { failure: RequestFailure }>;

/** One request, and the redirects to its present place. Never rejects. */
export async function send(connection: Connection, request: ApiRequest, signal: AbortSignal): Promise<ApiResult> {
  const { base, owner, repo } = connection;
  let url = request.url === GRAPHQL ? graphqlAddress(base) : request.url;
  for (let hop = 0; ; hop++) {
    // The client puts values without braces into the query; an address from GitHub already holds everything except the body.
    const names = url.includes('{owner}') ? { owner, repo } : {};
    const parameters = /^https?:/.test(url) ? {} : { ...names, ...request.path, ...request.query };
    const body = request.body === undefined ? {} : { data: request.body };
    const result = await answerTo(connection, { method: request.method, url, ...parameters, ...body }, signal);
    if (!result.ok) return result;
    const { answer } = result;
    const { status, headers, data } = answer;
    const refused = status < 300 && request.url === GRAPHQL ? graphqlRefusal(answer) : null;
    if (refused !== null) return { ok: false, failure: refused };
    if (status < 300) return { ok: true, answer: { data, headers } };
    const location = headers['location'];
    if (status >= 400 || location === undefined) return { ok: false, failure: refusedBy(answer) };
    const moved = redirect(answer.url, String(location), base);
    if (moved.kind === 'foreign' || hop === HOPS) return { ok: false, failure: { kind: 'redirected', status, to: String(location) } };
    const own = moved.kind === 'follow' && moved.number !== null ? await ownNumber(connection, signal) : NO_NUMBER;
    if (!own.ok) return own;
    if (moved.kind === 'elsewhere' || moved.number !== own.number)
      return { ok: false, failure: { ...refusedBy(answer), status: 404, reply: 'Moved to another repository' } };
    url = moved.url;
  }
}

/** Null: GitHub does not give it. */
type OwnNumber = Result<{ number: string | null }, { failure: RequestFailure }>;

const NO_NUMBER: OwnNumber = { ok: true, number: null };

/** The number of our repository; asked each time, because redirects are rare. */
async function ownNumber(connection: Connection, signal: AbortSignal): Promise<OwnNumber> {
  const { owner, repo } = connection;
  const result = await answerTo(connection, { method: 'GET', url: '/repos/{owner}/{repo}', owner, repo }, signal);
  if (!result.ok) return result;
  const { answer } = result;
  if (answer.status >= 400) return { ok: false, failure: refusedBy(answer) };
  return { ok: true, number: numberOf(jsonText(answer.headers['location']), record(answer.data)['id']) };
}

interface Answered extends ApiAnswer {
  readonly url: string;
  readonly status: number;
}

async function answerTo(
  { client, base }: Connection,
  options: { method: string; url: string; owner?: string; repo?: string },
  signal: AbortSignal,
): Promise<Result<{ answer: Answered }, { failure: RequestFailure }>> {
  try {
    // The client would itself follow a redirect, and turn a POST into a GET (fetch.spec.whatwg.org, HTTP-redirect fetch).
    const answer: Answered = await client.request({ ...options, baseUrl: base, headers: HEADERS, request: { signal, redirect: 'manual' } });
    return { ok: true, answer };
  } catch (error) {
    const answer = refusedAnswer(error);
    return answer === null ? { ok: false, failure: connectionFailure(error) } : { ok: true, answer };
  }
}

/** The client throws an answer of 400 and more, as `response` of its error. */
function refusedAnswer(error: unknown): Answered | null {
  if (!(error instanceof Error) || !('response' in error) || error.response === undefined) return null;
  return error.response as Answered;
}

function refusedBy({ status, headers, data }: Answered): Extract<RequestFailure, { kind: 'refused' }> {
  return { kind: 'refused', status, headers, reply: replyText(data) };
}

/** GitHub's own words for a refusal, with each error of a 422. */
function replyText(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return 'no word of explanation';
  const errors: readonly unknown[] = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
  return [String(data.message), ...errors.map(errorText)].join('; ');
}

function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(String).join(' ');
}
