import assert from 'node:assert/strict';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describedBy } from '../descriptions/description.ts';
import type { Grant } from './model/accounts.ts';
import { WORKFLOW_GRANT } from './model/accounts.ts';
import { refused } from './model/admission.ts';
import type { Answer } from './http/answer.ts';
import { refusal } from './http/answer.ts';
import type { Target } from './model/directory.ts';
import { Directory } from './model/directory.ts';
import type { Failure, Fault, When } from './faults.ts';
import { FAILURES, FaultPlan } from './faults.ts';
import type { JournalEntry } from './journal.ts';
import { Journal } from './journal.ts';
import { OPERATIONS, ownUser } from './model/operations.ts';
import type { Addresses } from './http/render.ts';
import { reply } from './http/reply.ts';
import type { Repository, RepositoryOptions } from './model/repository.ts';
import { habits, parsed, textOf } from './http/request-text.ts';

const findOperation = describedBy(join(import.meta.dirname, 'fixtures', 'api.github.com.json'));

export interface GitHubOptions {
  /** Before every path, as `/api/v3` on GitHub Enterprise Server; default none. */
  readonly prefix?: string;
  /** ms since the epoch; default the machine's clock. */
  readonly now?: () => number;
  /** By `owner/name`; default one public `octo/mail`. */
  readonly repositories?: Readonly<Record<string, RepositoryOptions>>;
  /** By the token itself; default `WORKFLOW_TOKEN` with `issues: write` and `actions: read`. */
  readonly tokens?: Readonly<Record<string, Grant>>;
}

export const WORKFLOW_TOKEN = 'ghs_theWorkflowsOwnToken0123456789';

/**
 * GitHub's REST API on loopback, with a memory. Every request is compared with GitHub's own OpenAPI description. A difference is a
 * violation, and disposal of a double with untaken violations throws.
 */
export class GitHubDouble implements AsyncDisposable {
  readonly violations: string[] = [];
  readonly #server: Server;
  readonly #prefix: string;
  readonly #now: () => number;
  readonly #tokens: Readonly<Record<string, Grant>>;
  readonly #directory: Directory;
  readonly #faults = new FaultPlan();
  readonly #journal = new Journal();
  #calls = 0;

  constructor(options: GitHubOptions) {
    this.#prefix = options.prefix ?? '';
    this.#now = options.now ?? (() => Date.now());
    this.#tokens = options.tokens ?? { [WORKFLOW_TOKEN]: WORKFLOW_GRANT };
    this.#directory = new Directory(options.repositories ?? { 'octo/mail': {} }, this.#now);
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** For `GITHUB_API_URL`. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.#prefix}`;
  }

  get journal(): readonly JournalEntry[] {
    return this.#journal.entries;
  }

  /** By its present name; default the only one. */
  repository(fullName?: string): Repository {
    return this.#directory.get(fullName);
  }

  addRepository(fullName: string, settings: RepositoryOptions = {}): Repository {
    return this.#directory.add(fullName, settings);
  }

  /** Requests for the old name are redirected from now on. */
  rename(repository: Repository, fullName: string): void {
    this.#directory.rename(repository, fullName);
  }

  fault(fault: Fault, when: When = {}): void {
    this.#faults.add(fault, when);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** The next request of an operation, or of any, once it has met its fault or has been answered. */
  next(operation: string | null = null): Promise<JournalEntry> {
    return this.#journal.next(operation);
  }

  /** The requests of an operation. */
  calls(operation: string): readonly JournalEntry[] {
    return this.journal.filter((entry) => entry.operation === operation);
  }

  /** For a test that provokes them. */
  takeViolations(): readonly string[] {
    return this.violations.splice(0);
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    // A test that fails as well hides this error in its own.
    if (this.violations.length > 0) console.error(this.violations.join('\n'));
    assert.deepEqual(this.violations, [], 'requests that GitHub does not describe');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = ++this.#calls;
    const url = new URL(request.url ?? '/', this.url);
    const path = this.#withoutPrefix(url.pathname);
    const target = path === null ? null : this.#directory.target(path);
    const method = request.method ?? '';
    const operation = target === null ? null : (findOperation(method, target.path)?.operation.id ?? null);
    const planned = this.#faults.next(call, operation);
    const text = await textOf(request);
    const entry: JournalEntry = {
      call,
      at: this.#now(),
      method,
      path: path ?? url.pathname,
      query: Object.fromEntries(url.searchParams),
      operation,
      headers: { ...request.headers, authorization: undefined },
      body: parsed(text),
      fault: planned?.fault ?? null,
      status: null,
    };
    this.#journal.add(entry);
    const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const grant = token === undefined ? undefined : this.#tokens[token];
    const kind = planned === null ? null : FAILURES[planned.fault];
    const usual = kind === null || kind.carriedOut ? this.#answer(entry, target, url, grant, text) : null;
    const answer = kind === null ? usual : inTrouble(kind, planned?.seconds ?? 1, this.#now());
    if (answer === 'hang' || answer === 'drop') {
      if (answer === 'drop') request.socket.destroy();
    } else {
      const said = (answer === 'cut-json' ? usual : answer) ?? refusal(500, 'Server Error');
      reply(response, said, { calls: this.#calls, now: this.#now(), cut: answer === 'cut-json' });
      entry.status = said.status;
    }
    this.#journal.settle(entry);
  }

  #answer(entry: JournalEntry, target: Target | null, url: URL, grant: Grant | undefined, text: string): Answer {
    const { method } = entry;
    const found = target === null ? null : findOperation(method, target.path);
    if (target === null || found === null) {
      this.violations.push(`${method} ${url.pathname}: GitHub describes no such operation, or it is not in the fixture`);
      return refusal(404, 'Not Found');
    }
    const { operation, parameters } = found;
    if (target.moved) {
      const location = `${this.url}/repositories/${target.moved.id}${target.rest}${url.search}`;
      return { ...refusal(method === 'GET' ? 301 : 307, 'Moved Permanently'), headers: { location } };
    }
    const wrong = [
      ...operation.checkPath(parameters),
      ...operation.checkQuery(url.searchParams),
      ...operation.checkBody(entry.body),
      ...habits(entry, text),
    ];
    this.violations.push(...wrong.map((each) => `${method} ${url.pathname} (${operation.id}): ${each}`));
    if (!grant) return refusal(401, 'Bad credentials');
    const answer =
      wrong.length > 0
        ? refusal(422, `Invalid request. ${wrong.join(' ')}`)
        : this.#carryOut(operation.id, entry, target, parameters, grant);
    const untrue = operation.checkAnswer(answer.status, answer.body);
    this.violations.push(...untrue.map((each) => `the double's own answer to ${operation.id}: ${each}`));
    return answer;
  }

  #carryOut(id: string, entry: JournalEntry, target: Target, parameters: Readonly<Record<string, string>>, grant: Grant): Answer {
    if (id === 'users/get-authenticated') return ownUser(grant, this.#addresses);
    const no = refused(id, entry.method, grant, target.repository);
    if (no !== null || target.repository === null) return no ?? refusal(404, 'Not Found');
    const body = typeof entry.body === 'object' && entry.body !== null ? { ...entry.body } : {};
    const call = {
      grant,
      repository: target.repository,
      rest: target.rest,
      parameters,
      query: new URLSearchParams(entry.query),
      body,
      addresses: this.#addresses,
    };
    return OPERATIONS[id]?.run(call) ?? refusal(404, 'Not Found');
  }

  get #addresses(): Addresses {
    return { api: this.url, web: new URL(this.url).origin };
  }

  #withoutPrefix(pathname: string): string | null {
    return pathname.startsWith(`${this.#prefix}/`) ? pathname.slice(this.#prefix.length) : null;
  }
}

export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubDouble> {
  const double = new GitHubDouble(options);
  await double.listen();
  return double;
}

function inTrouble(kind: Failure, seconds: number, now: number): Answer | 'drop' | 'hang' | 'cut-json' {
  return typeof kind.does === 'function' ? kind.does(seconds, now) : kind.does;
}
