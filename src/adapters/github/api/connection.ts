import type { GitHub } from '@actions/github/lib/utils';
import type { Clock } from '../../../core/time/clock.ts';
import type { Deadline } from '../../../core/time/deadline.ts';
import { TrackerError } from '../../../core/ports/services/issue-tracker.ts';
import { EndlessAnswer } from './request.ts';
import { isDeepJson } from '../../../core/text/foreign-json.ts';
import { plainText } from '../../../core/text/foreign-text.ts';

/** The access to GitHub, and its owner. */
export interface GitHubAccess {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Of the API, in the form of GITHUB_API_URL: `https://github.example/api/v3` on GitHub Enterprise Server. Default: from the toolkit. */
  readonly apiUrl?: string;
  readonly clock: Clock;
  readonly deadline: Deadline;
  /** How often a request is tried in all; default: as `nextTry` allows. */
  readonly tries?: number;
  /** In [0, 1). */
  readonly random: () => number;
}

/** The toolkit's client, with checked settings. */
export interface Connection {
  readonly client: InstanceType<typeof GitHub>;
  /** Of the API, without a final slash. */
  readonly base: string;
  readonly owner: string;
  readonly repo: string;
}

/** GitHub's own rules for names; any other name could only give 404, or would lead elsewhere in the API. */
const REPOSITORY = /^(?<owner>[A-Za-z\d](?:[A-Za-z\d-]|_(?=[A-Za-z\d])){0,99})\/(?<repo>(?!\.{1,2}$)[\w.-]{1,100})$/;

/** Loads the client. Rejects with a `TrackerError` if its settings are useless. */
export async function connectGithub({ repository, token, apiUrl }: GitHubAccess): Promise<Connection> {
  const { owner, repo } = REPOSITORY.exec(repository)?.groups ?? {};
  if (owner === undefined || repo === undefined) {
    throw new TrackerError(
      'invalid',
      `"${plainText(repository, 100)}" is no repository: write \`owner/name\`, as in \`octo-org/monitoring\`.`,
    );
  }
  if (token.trim() === '') {
    throw new TrackerError('unauthorized', 'There is no token for GitHub: give `github-token` the value `${{ github.token }}`.');
  }
  // The client would refuse any other token, in an error that quotes it.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new TrackerError(
      'unauthorized',
      '`github-token` holds white space or other characters that no token has: was it copied with a line break?',
    );
  }
  if (apiUrl !== undefined) refuseMalformed(apiUrl);
  const { GitHub: Client, getOctokitOptions, defaults } = await load();
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const { fetch } = defaults.request as { readonly fetch: Fetch };
  const request = { ...defaults.request, fetch: boundedFetch(fetch) };
  const client = new Client(
    getOctokitOptions(token, { log: silent, request, ...(apiUrl === undefined ? {} : { baseUrl: withoutSlash(apiUrl) }) }),
  );
  return { client, base: withoutSlash(client.request.endpoint.DEFAULTS.baseUrl), owner, repo };
}

/**
 * The deep import: the package's main module reads the event's file twice and adds nothing. Both read it, and GITHUB_API_URL, at load time,
 * and fail if either is malformed.
 */
async function load() {
  try {
    return await import('@actions/github/lib/utils');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TrackerError(
      'invalid',
      `The client for GitHub could not be loaded (${plainText(reason, 100)}). GITHUB_API_URL must be an address such as https://api.github.com, and GITHUB_EVENT_PATH, where it is set, a file of JSON.`,
    );
  }
}

function refuseMalformed(apiUrl: string): void {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
  const web = url?.protocol === 'https:' || url?.protocol === 'http:';
  // An address with a password in it is not quoted.
  if (url && (url.username !== '' || url.password !== '')) {
    throw new TrackerError('invalid', "The address of GitHub's API must hold no user and no password: the token is all that it takes.");
  }
  if (!web) {
    throw new TrackerError(
      'invalid',
      `"${plainText(apiUrl, 100)}" is no address of GitHub's API: GITHUB_API_URL is such as https://api.github.com.`,
    );
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function nothing(): void {}

/** Bytes of one answer: a page of a hundred issues of the greatest length has less. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** The parts of an answer that the client of GitHub's API reads. */
type Answer = Pick<Response, 'status' | 'statusText' | 'url' | 'headers' | 'body' | 'text' | 'arrayBuffer'>;

/** The same fetch, which reads at most `LONGEST_ANSWER` of an answer, unpacked, and breaks a longer one off. */
function boundedFetch(fetch: Fetch): (url: string, options: RequestInit) => Promise<Answer> {
  return async (url, options) => {
    const response = await fetch(url, options);
    const { status, statusText, url: from, headers, body } = response;
    // Read here: the client takes a broken answer for an empty one.
    const bytes = await read(body);
    const text = new TextDecoder().decode(bytes);
    return {
      status,
      statusText,
      url: from,
      headers,
      body,
      // The client would parse it.
      text: () => Promise.resolve(isDeepJson(text) ? '' : text),
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    };
  };
}

async function read(body: Response['body']): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | null = body;
  for await (const chunk of stream ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop cancels the rest.
    if (size > LONGEST_ANSWER) throw new EndlessAnswer(`an answer of more than ${LONGEST_ANSWER / 1024 / 1024} MB`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
