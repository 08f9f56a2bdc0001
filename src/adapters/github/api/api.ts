// Requests to GitHub's REST API: sent, followed, repeated, read page by page; each refusal as a TrackerError.
// Called by adapters.

import { limit } from '../../../core/time/limit.ts';
import { redactor } from '../../../core/text/redact.ts';
import { TrackerError } from '../../../core/ports/services/issue-tracker.ts';
import type { Connection, GitHubAccess } from './connection.ts';
import { connectGithub } from './connection.ts';
import type { ApiRequest, RequestFailure } from './request.ts';
import { nextTry, TRIES } from './next-try.ts';
import { refusal } from './refusal.ts';
import type { ApiAnswer, ApiResult } from './send.ts';
import { send } from './send.ts';

/** GitHub ends a request after 10 s (docs.github.com, "Troubleshooting the REST API", "Timeouts"); ms, with time for the network. */
const TIMEOUT = 15_000;

/** Reads foreign data; null if it is malformed. */
export type Read<T> = (answer: ApiAnswer) => T | null;

/** A refusal that counts as success; null for others. */
export type Accept<T> = (refused: Extract<RequestFailure, { kind: 'refused' }>) => T | null;

/** GitHub's REST API: requests are repeated if that is useful, and every other failure is a `TrackerError`. */
export class GitHubApi {
  readonly repository: string;
  readonly #access: GitHubAccess;
  readonly #redact: (text: string) => string;
  #connection: Promise<Connection> | null = null;
  /** A request used up its tries: later ones are tried once, until one is answered, so that other recipients hear soon. */
  #isDown = false;

  constructor(access: GitHubAccess) {
    this.repository = access.repository;
    this.#access = access;
    this.#redact = redactor([access.token, access.token.trim()]);
  }

  async call<T>(request: ApiRequest, read: Read<T>, accept: Accept<T> = () => null): Promise<T> {
    const { clock, deadline, random, tries = TRIES } = this.#access;
    const connection = await (this.#connection ??= connectGithub(this.#access));
    for (let tried = 1; ; tried++) {
      const result = await this.#try(connection, request);
      const why: RequestFailure = result.ok ? { kind: 'unreadable', status: 200 } : result.failure;
      const value = result.ok ? read(result.answer) : why.kind === 'refused' ? accept(why) : null;
      if (value !== null) {
        this.#isDown = false;
        return value;
      }
      const wait = nextTry(why, {
        tried,
        tries: this.#isDown ? 1 : tries,
        leftMs: deadline.left(),
        now: clock.now(),
        random: random(),
        repeatable: request.repeatable,
      });
      if (wait === null) {
        if (tried === tries) this.#isDown = true;
        throw this.#error(why, connection, request, tried);
      }
      await clock.sleep(wait, deadline.signal);
    }
  }

  async #try(connection: Connection, request: ApiRequest): Promise<ApiResult> {
    const { clock, deadline } = this.#access;
    if (deadline.signal.aborted) return { ok: false, failure: { kind: 'time-up' } };
    const timeout = limit(clock, deadline.signal, TIMEOUT);
    const result = await send(connection, request, timeout.signal);
    timeout.release();
    // An aborted request looks like a broken or an empty one.
    if (!timeout.signal.aborted) return result;
    return { ok: false, failure: { kind: deadline.signal.aborted ? 'time-up' : 'silent' } };
  }

  #error(failure: RequestFailure, { base }: Connection, request: ApiRequest, tried: number): TrackerError {
    const situation = { request, repository: this.repository, host: new URL(base).host, tried, now: this.#access.clock.now() };
    const { kind, message } = refusal(failure, situation);
    return new TrackerError(kind, this.#redact(message));
  }
}
