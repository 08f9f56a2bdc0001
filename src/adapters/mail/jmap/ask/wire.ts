import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../../../core/time/clock.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { HoldUps } from '../../imap/session/hold-ups.ts';
import type { ServerAccess } from '../../socket/verification.ts';
import type { HttpRefusal, Party } from '../failure/failure.ts';
import { brokenOff, refusedRequest } from '../failure/failure.ts';
import { Login } from './login.ts';
import type { JmapAnswer, JmapRequest } from './transport.ts';
import { Transport } from './transport.ts';
import { refusalIn } from './refusal.ts';

/** If a server asks for a pause up to this length, ms, the same call asks again, this often. */
const LONGEST_PAUSE = 10_000;
const PAUSES = 3;

/** A protocol's reading of an answer without 2xx. */
export interface Dialect {
  /** @param now ms since the epoch */
  readonly refusalIn: (answer: JmapAnswer, now: number) => HttpRefusal;
  readonly refusedRequest: (party: Party, doing: string, refusal: HttpRefusal) => Failure;
}

export interface WireTask {
  readonly party: Party;
  /** Absent: JMAP's. */
  readonly dialect?: Dialect;
  readonly clock: Clock;
  readonly access: ServerAccess;
  readonly holdUps: HoldUps;
}

/** A request with the login of one end. */
export interface Outgoing extends Omit<JmapRequest, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests with the login of one end: renewed once after a refused token, and delayed if the server asks for it. */
export class Wire {
  readonly transport: Transport;
  readonly opening: WireTask;
  readonly signal: AbortSignal;
  readonly #login: Login;
  /** An answer was read: from here on the server counts as reached. */
  #reached = false;

  constructor(opening: WireTask, signal: AbortSignal) {
    const { party, clock, access } = opening;
    this.opening = opening;
    this.signal = signal;
    this.transport = new Transport(party.config, clock, access);
    this.#login = new Login(party.config, access);
  }

  /** Sends one request; 2xx and 3xx are answers, all else is a FailureError. */
  async send(doing: string, message: Outgoing, signal: AbortSignal = this.signal): Promise<JmapAnswer> {
    const { party, clock, holdUps, dialect = { refusalIn, refusedRequest } } = this.opening;
    for (let renewed = false, pauses = 0; ;) {
      const begun = clock.monotonic();
      const authorization = await this.#login.header(signal);
      const answer = await this.#exchange(doing, { ...message, headers: { ...message.headers, authorization } }, signal);
      holdUps.took(doing, clock.monotonic() - begun);
      if (answer.status >= 200 && answer.status < 400) return answer;
      const refusal = dialect.refusalIn(answer, clock.now());
      const failure = dialect.refusedRequest(party, doing, refusal);
      const pause = pauseOf(refusal);
      if (pause !== null) holdUps.throttledFor(refusal.reply, pause);
      if (!renewed && answer.status === 401 && (await this.#login.renewed(failure, authorization, signal))) renewed = true;
      else if (pause !== null && pause <= LONGEST_PAUSE && pauses < PAUSES && message.repeatable && !signal.aborted) {
        pauses += 1;
        await clock.sleep(pause, signal);
      } else throw new FailureError(failure);
    }
  }

  /** The answer to a request, as a stream; null without status 200. Rejects if none came. */
  async stream(message: Outgoing, signal: AbortSignal): Promise<IncomingMessage | null> {
    const authorization = await this.#login.header(signal);
    const response = await this.transport.stream({ ...message, headers: { ...message.headers, authorization } }, signal);
    if (response.statusCode === 200) return response;
    response.destroy();
    return null;
  }

  async #exchange(doing: string, message: JmapRequest, signal: AbortSignal): Promise<JmapAnswer> {
    try {
      const answer = await this.transport.exchange(message, signal);
      this.#reached = true;
      return answer;
    } catch (error) {
      throw new FailureError(brokenOff(this.opening.party, doing, error, this.#reached), error);
    }
  }
}

/** The pause that a throttling server asks for, ms; null: it does not throttle. */
function pauseOf({ status, type, wait }: HttpRefusal): number | null {
  // 509 is Microsoft Graph's status for a client that moves too many bytes (learn.microsoft.com/graph/errors).
  if (status === 429 || status === 509 || type === 'limit') return wait ?? 1_000;
  return status === 503 ? wait : null;
}
