import { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Clock } from '../../../../core/time/clock.ts';
import type { SenderConfig } from '../../../../core/request/config.ts';
import type { Departure, Probe, SendResult, GreetedServer } from '../../../../core/ports/sender.ts';
import type { Failure, Result } from '../../../../core/result/outcome.ts';
import { Heard } from './heard.ts';
import { writeAfterTicket } from './after-ticket.ts';
import { transcriptListener } from './transcript.ts';
import { compose, heldBack } from './compose.ts';
import type { Connected } from '../../socket/connect.ts';
import { silenceOf } from '../../socket/dial/dial-error.ts';
import type { PeerVerification } from '../../socket/verification.ts';
import { pinMismatch } from '../../socket/verification.ts';
import { ownAddressLiteral } from '../ehlo/ehlo-name.ts';
import { takesNoToken } from '../../../../core/mail/login/token-logins.ts';
import { isSpoken, noMechanism, offeredMechanisms } from '../login/mechanisms.ts';
import { TOKEN_LOGIN, TokenLogin } from '../login/token-login.ts';
import type { SmtpStage } from '../failure/stage.ts';
import { smtpFailure } from '../failure/failure.ts';
import { readForeignError } from '../../socket/foreign-error.ts';

/** ms; longer than any wait of ours, and within the range of a timer. */
const NEVER = 2_147_483_647;

type StepResult<T> = Result<{ value: T }, { failure: Failure }>;

/** Null: it succeeded. */
function whyNot(result: StepResult<null>): Failure | null {
  return result.ok ? null : result.failure;
}

/** The server, and the clock. */
export interface ConversationWith {
  readonly config: SenderConfig;
  readonly clock: Clock;
  readonly verify: PeerVerification;
}

/** One SMTP session by nodemailer's connection, with its stage, so that a break can be named. */
export class Conversation {
  connectMs: number;
  tlsMs: number | null;
  authMs: number | null = null;
  readonly #config: SenderConfig;
  readonly #clock: Clock;
  readonly #verify: PeerVerification;
  readonly #smtp: SMTPConnection;
  readonly #begin: number;
  #stage: SmtpStage = 'greeting';
  #tlsBegin: number | null = null;
  /** Monotonic ms of the last command; null once it is answered. */
  #askedAt: number | null = null;
  /** The fastest answer so far, ms: slower ones show the load of the server, or of this machine. */
  #distance: number;
  #fail: (error: unknown) => void = () => undefined;
  readonly #heard = new Heard();
  readonly #token = new TokenLogin();
  /** A refusal of EHLO, until HELO has succeeded. */
  #refused: string | null = null;

  /** @param name the name in EHLO; null: this machine's address in the connection */
  constructor({ config, clock, verify }: ConversationWith, connected: Connected, name: string | null) {
    this.#config = config;
    this.#clock = clock;
    this.#verify = verify;
    this.connectMs = connected.connectMs;
    this.#distance = connected.connectMs;
    this.tlsMs = connected.tlsMs;
    this.#begin = clock.monotonic();
    const secure = config.security === 'tls';
    // Between mail servers TLS is opportunistic, and needs no valid certificate (RFC 7435).
    const isRelay = config.protocol === 'mx';
    this.#smtp = new SMTPConnection({
      host: config.host,
      port: config.port,
      connection: connected.socket,
      secure,
      secured: secure,
      lmtp: config.protocol === 'lmtp',
      requireTLS: config.security === 'starttls' && !isRelay,
      opportunisticTLS: isRelay,
      ignoreTLS: config.security === 'plaintext',
      name: name ?? ownAddressLiteral(connected.socket.localAddress ?? '127.0.0.1'),
      tls: isRelay ? { ...verify, rejectUnauthorized: false } : verify,
      // Limits are ours, on a monotonic clock: a wall clock put forward would shorten the library's.
      greetingTimeout: NEVER,
      connectionTimeout: NEVER,
      socketCloseTimeout: 200,
      maxResponseSize: 64 * 1024,
      transactionLog: true,
      customAuth: this.#token.handlers,
      logger: transcriptListener((who, line) => this.#hear(who, line)),
    });
    this.#smtp.on('error', (error: unknown) => this.#fail(error));
    const ended = () => this.#fail(Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' }));
    // After a 421 the library first ends the session, then gives the reply: the reply counts.
    this.#smtp.on('end', () => queueMicrotask(ended));
  }

  /** The server's own facts so far. */
  get server(): GreetedServer {
    return { offers: this.#heard.offers, aheadMs: this.#heard.aheadMs };
  }

  /** EHLO, and STARTTLS if it is configured. */
  async greet(signal: AbortSignal): Promise<Failure | null> {
    const failure = whyNot(await this.#step<null>(signal, (done) => this.#smtp.connect((error) => done(error ?? null, null))));
    const now = this.#clock.monotonic();
    if (this.#tlsBegin !== null) this.tlsMs = now - this.#tlsBegin;
    this.connectMs += (this.#tlsBegin ?? now) - this.#begin;
    return failure;
  }

  async login(user: string, pass: string, signal: AbortSignal): Promise<Failure | null> {
    this.#stage = 'auth';
    const offered = offeredMechanisms(this.#heard.greeting);
    if (!offered.some(isSpoken)) {
      this.close();
      return noMechanism(this.#config, offered);
    }
    return await this.#logIn({ user, pass }, signal);
  }

  /** The same with an access token in place of a password. */
  async loginWithToken(user: string, token: string, signal: AbortSignal): Promise<Failure | null> {
    this.#stage = 'auth';
    const offered = offeredMechanisms(this.#heard.greeting);
    if (!this.#token.prepare(offered, this.#config, user, token)) {
      this.close();
      return takesNoToken(this.#config, 'sender', offered);
    }
    const failure = await this.#logIn({ user, pass: token, method: TOKEN_LOGIN }, signal);
    return failure && this.#token.refused(failure, this.#config);
  }

  async #logIn(auth: SMTPConnectionAuth, signal: AbortSignal): Promise<Failure | null> {
    const begin = this.#clock.monotonic();
    const failure = whyNot(await this.#step<null>(signal, (done) => this.#smtp.login(auth, (error) => done(error, null))));
    this.authMs = this.#clock.monotonic() - begin;
    if (failure) this.close();
    return failure;
  }

  async send(probe: Probe, departure: Departure): Promise<SendResult> {
    const message = compose(probe);
    this.#stage = 'envelope';
    const begin = this.#clock.monotonic();
    let at = begin;
    let held = 0;
    const onLeaving = (ms: number) => ([held, this.#stage] = [ms, 'reply']);
    const leaving = Readable.from(heldBack(message, departure, this.#clock, onLeaving));
    // Sent if the server offers DSN (RFC 3461): the whole header comes back, and notice of a delay.
    const dsn = probe.envelopeId === null ? {} : { dsn: { envid: probe.envelopeId, ret: 'HDRS', notify: ['FAILURE', 'DELAY'] } };
    const envelope = { from: probe.from, to: [probe.to], size: message.length, ...dsn };
    const result = await this.#step<string>(departure.enough, (done) =>
      this.#smtp.send(envelope, leaving, (error, info) => {
        at = this.#clock.monotonic();
        // LMTP answers for each recipient (RFC 2033 section 4.2); the library does not report that as an error.
        done(error ?? info?.rejectedErrors?.[0], info?.response ?? '');
      }),
    );
    return result.ok ? { ok: true, acceptance: { at, reply: result.value, acceptMs: at - begin - held } } : result;
  }

  /** QUIT is sent without waiting for its answer: the mail is accepted or refused by now. */
  close(): void {
    this.#fail = () => undefined;
    this.#smtp.on('error', () => undefined);
    if (this.#stage === 'done') this.#smtp.quit();
    this.#smtp.close();
  }

  /** Runs one step of the conversation. The first end counts: its own answer, a broken connection, or the deadline. */
  #step<T extends string | null>(
    signal: AbortSignal,
    run: (done: (error: Error | null | undefined, value: T) => void) => void,
  ): Promise<StepResult<T>> {
    return new Promise((resolve) => {
      const stop = () => {
        signal.removeEventListener('abort', abort);
        this.#fail = () => undefined;
      };
      const fail = (error: unknown) => {
        stop();
        const failure = smtpFailure(this.#config, this.#stage, this.#withRefusal(error));
        this.#smtp.on('error', () => undefined);
        this.#smtp.close();
        resolve({ ok: false, failure });
      };
      const abort = () => fail(silenceOf(signal));
      this.#fail = fail;
      if (signal.aborted) {
        abort();
        return;
      }
      signal.addEventListener('abort', abort, { once: true });
      run((error, value) => {
        if (error) {
          fail(error);
          return;
        }
        stop();
        if (value !== null) this.#stage = 'done';
        resolve({ ok: true, value });
      });
    });
  }

  /** The library answers a refused EHLO with HELO: if the connection is gone by then, the refusal counts. */
  #withRefusal(error: unknown): unknown {
    if (this.#refused === null || !(error instanceof Error) || readForeignError(error).response !== null) return error;
    return Object.assign(error, { response: this.#refused, responseCode: Number(this.#refused.slice(0, 3)), command: 'EHLO' });
  }

  /** TLS is there, and the first command over it is about to be written. */
  #secured(): void {
    const socket = this.#smtp._socket;
    if (!(socket instanceof TLSSocket)) return;
    const mismatch = pinMismatch(socket, this.#verify);
    if (mismatch) {
      this.#fail(mismatch);
      socket.destroy();
      return;
    }
    this.#stage = 'secured';
    writeAfterTicket(socket, { distance: this.#distance, nagles: this.#heard.nagles }, this.#clock);
  }

  /** A line of either side, which shows the stage. */
  #hear(who: 'client' | 'server', line: string): void {
    const now = this.#clock.monotonic();
    this.#heard.line(who, line, this.#clock.now());
    if (who === 'client') {
      if (line === 'STARTTLS') {
        this.#stage = 'starttls';
        this.#tlsBegin = now;
      } else if (this.#stage === 'handshake' && /^(?:EHLO|LHLO)\b/.test(line)) this.#secured();
      this.#askedAt = now;
      return;
    }
    if (this.#askedAt !== null) this.#distance = Math.min(this.#distance, now - this.#askedAt);
    this.#askedAt = null;
    if (this.#stage === 'greeting' || this.#stage === 'secured') this.#refused = /^[45]\d\d/.test(line) ? line : null;
    if (this.#stage === 'starttls' && line.startsWith('2')) this.#stage = 'handshake';
  }
}
