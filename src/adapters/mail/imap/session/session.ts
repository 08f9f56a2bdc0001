// One IMAP session by imapflow: connected, logged in, its commands in turn, its end noticed.
// Called by adapters.

import type { Clock } from '../../../../core/time/clock.ts';
import { limit, TimeUp } from '../../../../core/time/limit.ts';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import { silenceOf } from '../../socket/dial/dial-error.ts';
import { waitsForTls } from '../../socket/tls-mode.ts';
import { AnswerCeiling } from './answer-ceiling.ts';
import type { ImapLogin } from './client.ts';
import { createClient } from './client.ts';
import type { ImapConnection } from './connection.ts';
import { SILENCE } from './connection.ts';
import type { HoldUps } from './hold-ups.ts';
import { lostConnection } from './lost-connection.ts';
import type { PipelinedClient } from './pipeline.ts';
import { throttleWait } from '../failure/named-wait.ts';
import { CONNECTING_STAGES, FETCHING, imapFailure, LOGGING_IN, NoImapError, STARTING_TLS } from '../failure/failure.ts';
import { isRefusal, serverRefusal, serverText } from '../failure/server-reply.ts';

/** How long LOGOUT may take, ms; all work is done by then. */
const FAREWELL = 300;
/** The command at which a session proves to be admitted. */
const ADMITTED = 'at NAMESPACE';
/** The reason of a wait that lasted for SILENCE. */
const OWN_LIMIT = AbortSignal.abort(new TimeUp(null, SILENCE));
/** The interval of looks at a FETCH, ms: a begun answer that stalls has a shorter literal than announced. */
const STALL_LOOK = 1_000;
const STALLED_LOOKS = 5;
/** A server whose fastest answer takes longer is far away, ms. */
const FAR = 20;
/** How often a command refused for its rate is repeated. */
const THROTTLED_TRIES = 6;

/** A server's answer to a command. */
export type SessionAnswer<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly failure: Failure };

/** The needs of a session beside its connection. */
export interface SessionTask {
  readonly config: MailboxConfig;
  readonly clock: Clock;
  /** Ends every command. */
  readonly signal: AbortSignal;
  readonly holdUps: HoldUps;
  /** Whether simultaneous commands go out together. */
  readonly together: boolean;
  /** Called with the number of mails in the selected folder that the server announces. */
  readonly onNews: (count: number) => void;
  /** Called when the server announces that mails of the selected folder are gone. */
  readonly onGone: () => void;
}

/** One IMAP connection: every command bounded in time, every foreign error mapped. Once it has broken, the session is over. */
export class ImapSession {
  readonly client: PipelinedClient;
  readonly #task: SessionTask;
  /** The stage of the session before its login is done. */
  #stage = CONNECTING_STAGES;
  #greeted = false;
  /** The server there speaks no IMAP. */
  #stranger: NoImapError | null = null;
  readonly #ceiling = new AnswerCeiling(() => this.client.stats().received);
  /** Monotonic ms until which the server wants no command. */
  #quietUntil = 0;
  /** The time of the fastest answer, ms. */
  #distance = Infinity;

  constructor(task: SessionTask, connection: ImapConnection, login: ImapLogin) {
    this.#task = task;
    this.client = createClient(task.config, connection, login, {
      onCommand: () => this.#ceiling.asked(),
      onAnswer: (line) => {
        if (!this.#greeted && !line.startsWith('* ')) this.#stranger = new NoImapError(line);
        this.#greeted = true;
        if (this.#stranger !== null) throw this.#stranger;
        this.#ceiling.heard(line);
      },
      onStartTls: () => (this.#stage = STARTING_TLS),
      onLogin: () => (this.#stage = LOGGING_IN),
      onThrottled: (reply, ms) => {
        this.#quietUntil = task.clock.monotonic() + ms;
        task.holdUps.throttledFor(reply, ms);
      },
    });
    // Every running command listens for the end of the session.
    this.client.setMaxListeners(0);
    this.client.on('error', () => undefined);
    this.client.together = task.together;
    this.client.on('exists', ({ count, prevCount }) => task.onNews(Math.max(0, count - prevCount)));
    this.client.on('expunge', task.onGone);
  }

  /** The server is so far away that an unnecessary question costs less than a wait. */
  get far(): boolean {
    return this.client.together && this.#distance !== Infinity && this.#distance > FAR;
  }

  async login(): Promise<void> {
    const over = new AbortController();
    const { config, clock, signal } = this.#task;
    const wrongMode = waitsForTls('mailbox', config, clock, AbortSignal.any([signal, over.signal]));
    const diagnosed = wrongMode.then((failure) => {
      this.client.close();
      throw new FailureError(failure);
    });
    diagnosed.catch(() => undefined);
    try {
      await Promise.race([this.command(CONNECTING_STAGES, () => this.client.connect()), diagnosed]);
    } finally {
      over.abort();
    }
  }

  /** Exchange admits the login of a blocked account, and refuses the next command. Throws a FailureError then. */
  async admitted(): Promise<void> {
    const namespaced = this.client.namespaced ?? Promise.resolve();
    const answer = await this.#bounded(ADMITTED, () => namespaced).catch((error: unknown) => this.#failed(ADMITTED, error));
    const reply = serverText(answer, 'text');
    if (!/authenticated but not connected/i.test(reply)) return;
    this.client.close();
    const refusal = Object.assign(new Error('Authentication failed'), { authenticationFailed: true, response: reply });
    throw new FailureError(imapFailure(this.#task.config, LOGGING_IN, refusal, this.client.capabilities), refusal);
  }

  /** Runs one command that must succeed; otherwise the session is over. */
  async command<T>(doing: string, run: (alive: () => void) => Promise<T>): Promise<T> {
    const answer = await this.attempt(doing, run);
    if (answer.kind === 'done') return answer.value;
    this.client.close();
    throw new FailureError(answer.failure);
  }

  /**
   * Runs one command that the server may refuse. A silent server costs at most SILENCE, and never more than the run's deadline. If it asks
   * for a wait, the command is repeated after it.
   *
   * @param run calls `alive` with everything that the server sends
   */
  async attempt<T>(doing: string, run: (alive: () => void) => Promise<T>): Promise<SessionAnswer<T>> {
    const { clock, signal } = this.#task;
    const begin = clock.monotonic();
    try {
      for (let tries = 1; ; tries++) {
        try {
          return { kind: 'done', value: await this.#bounded(doing, run) };
        } catch (error) {
          const wait = doing === CONNECTING_STAGES || tries === THROTTLED_TRIES || signal.aborted ? null : backoff(error);
          if (wait === null) return this.#failed(doing, error);
          this.#task.holdUps.throttledFor(serverRefusal(error) ?? '', wait);
          await clock.sleep(Math.max(0, this.#quietUntil - clock.monotonic(), wait), signal);
        }
      }
    } finally {
      if (doing !== CONNECTING_STAGES) this.#took(doing, clock.monotonic() - begin);
    }
  }

  /** LOGOUT is sent without waiting for its answer: all work is done by then. */
  close(): void {
    const { client } = this;
    if (!client.usable) {
      client.close();
      return;
    }
    const left = new AbortController();
    const leave = () => left.abort();
    client.logout().then(leave, leave);
    void this.#task.clock.sleep(FAREWELL, left.signal).then(() => client.close());
  }

  #took(doing: string, ms: number): void {
    this.#distance = Math.min(this.#distance, ms);
    this.#task.holdUps.took(doing, ms);
  }

  #failed(doing: string, thrown: unknown): SessionAnswer<never> {
    const error = this.#stranger ?? this.#ceiling.reached ?? thrown;
    const at = doing === CONNECTING_STAGES ? this.#stage : doing;
    const failure = imapFailure(this.#task.config, at, error, this.client.capabilities);
    if (doing !== CONNECTING_STAGES && isRefusal(error)) return { kind: 'refused', failure };
    this.client.close();
    throw new FailureError(failure, error);
  }

  async #bounded<T>(doing: string, run: (alive: () => void) => Promise<T>): Promise<T> {
    const { client } = this;
    const { clock, signal } = this.#task;
    let heard = clock.monotonic();
    const stall = doing === FETCHING ? new Stall(client) : null;
    let closed: () => void = () => undefined;
    let release: () => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      const wait = (ms: number): void => {
        const timeout = limit(clock, signal, ms);
        release = timeout.release;
        const check = () => {
          const now = clock.monotonic();
          const left = signal.aborted ? 0 : Math.max(heard, this.#quietUntil) + SILENCE - now;
          const isStalled = stall?.isOver() === true && now >= this.#quietUntil;
          if (left > 0 && !isStalled) wait(stall === null ? left : Math.min(left, STALL_LOOK));
          else if (left > 0) reject(new Error('its answer has begun and does not go on'));
          else reject(silenceOf(signal.aborted ? signal : OWN_LIMIT));
        };
        if (timeout.signal.aborted) check();
        else timeout.signal.addEventListener('abort', check, { once: true });
      };
      wait(stall === null ? SILENCE : STALL_LOOK);
      closed = () => reject(lostConnection(client));
      if (doing !== CONNECTING_STAGES) client.once('close', closed);
    });
    broken.catch(() => undefined);
    try {
      return await Promise.race([run(() => (heard = clock.monotonic())), broken]);
    } finally {
      release();
      client.off('close', closed);
    }
  }
}

/** Whether a begun answer goes on. */
class Stall {
  readonly #client: Pick<PipelinedClient, 'stats' | 'isAmidAnswer'>;
  #received = 0;
  #looks = 0;

  constructor(client: Pick<PipelinedClient, 'stats' | 'isAmidAnswer'>) {
    this.#client = client;
  }

  /** To be asked every STALL_LOOK: a busy machine, which looks less often, finds nothing stalled. */
  isOver(): boolean {
    const { received } = this.#client.stats();
    const goesOn = received !== this.#received || !this.#client.isAmidAnswer;
    this.#received = received;
    this.#looks = goesOn ? 0 : this.#looks + 1;
    return this.#looks >= STALLED_LOOKS;
  }
}

/** The wait before the same command is repeated, ms; null: it was refused for another reason. */
function backoff(error: unknown): number | null {
  const reply = isRefusal(error) ? serverRefusal(error) : null;
  return reply === null ? null : throttleWait(reply);
}
