import net from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { TLSSocket } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Clock } from '../../../core/time/clock.ts';
import type { SenderConfig } from '../../../core/request/config.ts';
import type { Acceptance, Probe } from '../../../core/ports/sender.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { writeAfterTicket } from '../socket/after-ticket.ts';
import { compose } from './compose.ts';
import type { Connected } from '../socket/connect.ts';
import type { SmtpStage } from './failure.ts';
import { smtpFailure } from './failure.ts';

/** One SMTP session by nodemailer's connection, with the stage that it is in, so that a break can be told for what it is. */
export class Conversation {
  connectMs: number;
  tlsMs: number | null;
  authMs: number | null = null;
  readonly #config: SenderConfig;
  readonly #clock: Clock;
  readonly #smtp: SMTPConnection;
  readonly #begin: number;
  #stage: SmtpStage = 'greeting';
  #tlsBegin: number | null = null;
  /** Monotonic ms of the last command; null once it is answered. */
  #askedAt: number | null = null;
  /** The quickest answer so far, ms: the others tell of what the server, or this machine, was doing. */
  #distance: number;
  #fail: (error: unknown) => void = () => undefined;

  /** @param openingLimit how long the server may take to greet, ms */
  constructor(config: SenderConfig, connected: Connected, verify: ConnectionOptions, clock: Clock, openingLimit: number) {
    this.#config = config;
    this.#clock = clock;
    this.connectMs = connected.connectMs;
    this.#distance = connected.connectMs;
    this.tlsMs = connected.tlsMs;
    this.#begin = clock.monotonic();
    const secure = config.security === 'tls';
    this.#smtp = new SMTPConnection({
      host: config.host,
      port: config.port,
      connection: connected.socket,
      secure,
      secured: secure,
      requireTLS: config.security === 'starttls',
      ignoreTLS: config.security === 'plaintext',
      name: config.ehlo ?? addressLiteral(connected.socket.localAddress ?? '127.0.0.1'),
      tls: verify,
      greetingTimeout: openingLimit,
      socketCloseTimeout: 200,
      maxResponseSize: 64 * 1024,
      transactionLog: true,
      logger: this.#listener(),
    });
    this.#smtp.on('error', (error: unknown) => this.#fail(error));
    const ended = () => this.#fail(Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' }));
    // After a 421 the library ends the session first and tells the reply behind it: the reply counts.
    this.#smtp.on('end', () => queueMicrotask(ended));
  }

  /** EHLO, and STARTTLS where it is asked for. */
  async greet(signal: AbortSignal): Promise<Failure | null> {
    const failure = await this.#step<null>(signal, (done) => this.#smtp.connect((error) => done(error ?? null, null)));
    const now = this.#clock.monotonic();
    if (this.#tlsBegin !== null) this.tlsMs = now - this.#tlsBegin;
    this.connectMs += (this.#tlsBegin ?? now) - this.#begin;
    return failure;
  }

  async login(user: string, pass: string, signal: AbortSignal): Promise<Failure | null> {
    this.#stage = 'auth';
    if (!this.#smtp.allowsAuth) {
      this.close();
      return smtpFailure(this.#config, 'auth', Object.assign(new Error('AUTH is not offered'), { code: 'ENOAUTH' }));
    }
    const begin = this.#clock.monotonic();
    const failure = await this.#step<null>(signal, (done) => this.#smtp.login({ user, pass }, (error) => done(error, null)));
    this.authMs = this.#clock.monotonic() - begin;
    if (failure) this.close();
    return failure;
  }

  async send(probe: Probe, signal: AbortSignal): Promise<Acceptance | Failure> {
    const message = compose(probe);
    this.#stage = 'envelope';
    const begin = this.#clock.monotonic();
    let at = begin;
    // Sent where the server offers DSN (RFC 3461): the header comes back whole, and so does a word about a delay.
    const dsn = probe.envelopeId === null ? {} : { dsn: { envid: probe.envelopeId, ret: 'HDRS', notify: ['FAILURE', 'DELAY'] } };
    const envelope = { from: probe.from, to: [probe.to], size: message.length, ...dsn };
    const result = await this.#step<string>(signal, (done) =>
      this.#smtp.send(envelope, message, (error, info) => {
        at = this.#clock.monotonic();
        done(error, info?.response ?? '');
      }),
    );
    if (typeof result === 'object') return result;
    return { at, reply: result, acceptMs: at - begin };
  }

  /** QUIT is sent, its answer not awaited: the mail is accepted or refused by now, and a slow farewell changes nothing. */
  close(): void {
    this.#fail = () => undefined;
    this.#smtp.on('error', () => undefined);
    if (this.#stage === 'done') this.#smtp.quit();
    this.#smtp.close();
  }

  /** Runs one step of the conversation; whatever ends it first counts: its own answer, a broken connection, or the deadline. */
  #step<T extends string | null>(
    signal: AbortSignal,
    run: (done: (error: Error | null | undefined, value: T) => void) => void,
  ): Promise<T | Failure> {
    return new Promise((resolve) => {
      const stop = () => {
        signal.removeEventListener('abort', abort);
        this.#fail = () => undefined;
      };
      const fail = (error: unknown) => {
        stop();
        const failure = smtpFailure(this.#config, this.#stage, error);
        this.#smtp.on('error', () => undefined);
        this.#smtp.close();
        resolve(failure);
      };
      const abort = () => fail(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
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
        resolve(value);
      });
    });
  }

  /** TLS is there, and the first command over it is about to be written. */
  #secured(): void {
    const socket = this.#smtp._socket;
    if (socket instanceof TLSSocket) writeAfterTicket(socket, this.#distance, this.#clock);
  }

  /** The library's transaction log, listened to for the stage: after 354 a broken connection no longer means "not accepted". */
  #listener() {
    const hear = (entry: unknown, line: unknown) => {
      const tnx = typeof entry === 'object' && entry !== null && 'tnx' in entry ? entry.tnx : '';
      if (typeof line !== 'string') return;
      const now = this.#clock.monotonic();
      if (tnx === 'client') {
        if (line === 'STARTTLS') {
          this.#stage = 'starttls';
          this.#tlsBegin = now;
        } else if (this.#stage === 'starttls' && line.startsWith('EHLO')) this.#secured();
        this.#askedAt = now;
      }
      if (tnx === 'server') {
        if (this.#askedAt !== null) this.#distance = Math.min(this.#distance, now - this.#askedAt);
        this.#askedAt = null;
        if (line.startsWith('354') && this.#stage === 'envelope') this.#stage = 'reply';
      }
    };
    const deaf = () => undefined;
    return { trace: deaf, debug: hear, info: deaf, warn: deaf, error: deaf, fatal: deaf };
  }
}

/** RFC 5321 section 4.1.3. */
function addressLiteral(address: string): string {
  return net.isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`;
}
