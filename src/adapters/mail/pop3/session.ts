import { connect as connectTls } from 'node:tls';
import type { MailboxConfig } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { limit } from '../../../core/time/limit.ts';
import { silenceOf } from '../socket/dial/dial-error.ts';
import { meet, unlessForTls } from '../socket/tls-mode.ts';
import type { PeerVerification } from '../socket/verification.ts';
import { holdToPin } from '../socket/verification.ts';
import type { Pop3Stage } from './failure.ts';
import { LIMITED, noStls, pop3Failure, refusedCommand } from './failure.ts';
import type { Pop3Reply } from './lines.ts';
import { Pop3Lines, POP3_SILENCE } from './lines.ts';

/** The time for a connection, with its TLS if that comes first, ms. */
const CONNECT_LIMIT = 20_000;

/** A longer wait between two logins cannot be meant, s. */
const LONGEST_DELAY = 3_600;

export interface Pop3Opening {
  readonly config: MailboxConfig;
  readonly verify: PeerVerification;
  readonly clock: Clock;
  /** Ends every command. */
  readonly signal: AbortSignal;
}

/** One mail as a session lists it. */
export interface ListedMail {
  /** Its number in only this session. */
  readonly number: number;
  /** The permanent identifier of this mail (RFC 1939 section 7). */
  readonly id: string;
}

/** The content of a maildrop. */
interface Listing {
  readonly mails: readonly ListedMail[];
  /** Lines of the answer without a valid number and identifier (RFC 1939 section 7): such mails cannot be told apart. */
  readonly nameless: number;
}

/** One POP3 session (RFC 1939): a snapshot of the maildrop. Every command is bounded in time; after a FailureError the session is over. */
export class Pop3Session {
  /** The server's capabilities (RFC 2449), each with its words; empty without CAPA. */
  capabilities: ReadonlyMap<string, readonly string[]> = new Map();
  #stage: Pop3Stage = 'at its greeting';
  #lines: Pop3Lines;
  readonly #opening: Pop3Opening;

  private constructor(opening: Pop3Opening, lines: Pop3Lines) {
    this.#opening = opening;
    this.#lines = lines;
  }

  /** Connects, with TLS as configured; the login is still to come. */
  static async open(opening: Pop3Opening): Promise<Pop3Session> {
    const { config, clock, signal, verify } = opening;
    const meeting = { verify, connectMs: CONNECT_LIMIT, greetingMs: POP3_SILENCE };
    try {
      const { socket } = await meet({ end: 'mailbox', endpoint: config }, meeting, clock, signal);
      const session = new Pop3Session(opening, new Pop3Lines(socket, clock, signal));
      await session.#greet();
      return session;
    } catch (error) {
      throw error instanceof FailureError ? error : new FailureError(pop3Failure(config, 'while connecting', error), error);
    }
  }

  get usable(): boolean {
    return this.#lines.ended === null;
  }

  /** The least time between two logins, ms (RFC 2449 section 6.5); 0: the server names none. */
  get loginDelay(): number {
    const [delay = ''] = this.capabilities.get('LOGIN-DELAY') ?? [];
    return /^\d{1,6}$/.test(delay) ? Math.min(Number(delay), LONGEST_DELAY) * 1_000 : 0;
  }

  /** A command of the login; the caller treats refusals. */
  async say(line: string): Promise<Pop3Reply> {
    return await this.#at('at the login', () => this.#lines.command(line));
  }

  /** A line of a SASL exchange (RFC 5034). */
  async respond(line: string): Promise<string | Pop3Reply> {
    return await this.#at('at the login', () => this.#lines.challenged(line));
  }

  /** Every mail of the maildrop, in order. The order tells two with one identifier apart. */
  async list(): Promise<Listing> {
    const seen = new Map<string, number>();
    const lines = await this.#text('at UIDL', 'UIDL');
    const mails = lines.flatMap((line) => {
      const [, number, unique] = /^(\d{1,9}) +([!-~]{1,200})\s*$/.exec(line) ?? [];
      if (number === undefined || unique === undefined) return [];
      const copy = (seen.get(unique) ?? 0) + 1;
      seen.set(unique, copy);
      return [{ number: Number(number), id: copy === 1 ? unique : `${unique}#${copy}` }];
    });
    return { mails, nameless: lines.length - mails.length };
  }

  /** The header of a mail, or more of it; null if it cannot be read. */
  async top(number: number): Promise<string | null> {
    const reply = await this.#at('at TOP', () => this.#lines.command(`TOP ${number} 0`));
    if (reply.ok) return (await this.#at('at TOP', () => this.#lines.mail())).join('\r\n');
    // A server without TOP has RETR; for a vanished mail it refuses both.
    return await this.retrieve(number);
  }

  async retrieve(number: number): Promise<string | null> {
    const reply = await this.#at('at RETR', () => this.#lines.command(`RETR ${number}`));
    return reply.ok ? (await this.#at('at RETR', () => this.#lines.mail())).join('\r\n') : null;
  }

  /** Marks a mail; only a successful QUIT removes it. */
  async remove(number: number): Promise<boolean> {
    return (await this.#at('at DELE', () => this.#lines.command(`DELE ${number}`))).ok;
  }

  /** Ends the session; returns whether the server has deleted the marked mails. */
  async quit(): Promise<boolean> {
    if (!this.usable) return false;
    try {
      return (await this.#lines.command('QUIT')).ok;
    } catch {
      return false;
    } finally {
      this.#lines.close();
    }
  }

  close(): void {
    this.#lines.close();
  }

  async #greet(): Promise<void> {
    const { config, clock, signal } = this.#opening;
    const speaker = { end: 'mailbox', endpoint: config } as const;
    const greeting = await this.#at('at its greeting', () => unlessForTls(speaker, clock, signal, this.#lines.reply()));
    if (!greeting.ok) this.#refuse(greeting);
    await this.#readCapabilities();
    if (config.security === 'starttls') await this.#secure();
  }

  /** STLS (RFC 2595 section 4), which must succeed; earlier capabilities no longer count. */
  async #secure(): Promise<void> {
    const { config, verify, clock, signal } = this.#opening;
    // A server without CAPA may still know it.
    if (this.capabilities.size > 0 && !this.capabilities.has('STLS')) this.#give(noStls(config, null));
    const reply = await this.#at('at STLS', () => this.#lines.command('STLS'));
    if (!reply.ok) this.#give(noStls(config, reply.text));
    await this.#at('at STLS', async () => {
      const timeout = limit(clock, signal, POP3_SILENCE);
      const secured = holdToPin(connectTls({ ...verify, socket: this.#lines.release() }), verify);
      this.#lines = new Pop3Lines(secured, clock, signal);
      await new Promise<void>((resolve, reject) => {
        secured
          .once('secureConnect', () => (secured.destroyed ? undefined : resolve()))
          .once('error', reject)
          .once('close', () => reject(Object.assign(new Error('closed'), { code: 'HANDSHAKE_CUT' })));
        const giveUp = () => reject(silenceOf(timeout.signal));
        timeout.signal.addEventListener('abort', giveUp, { once: true });
      }).finally(timeout.release);
    });
    await this.#readCapabilities();
  }

  async #readCapabilities(): Promise<void> {
    const reply = await this.#at(this.#stage, () => this.#lines.command('CAPA'));
    const lines = reply.ok ? await this.#at(this.#stage, () => this.#lines.lines()) : [];
    this.capabilities = new Map(
      lines.map((line) => line.toUpperCase().split(/\s+/)).map(([name = '', ...parameters]) => [name, parameters]),
    );
  }

  async #text(stage: Pop3Stage, command: string): Promise<readonly string[]> {
    const reply = await this.#at(stage, () => this.#lines.command(command));
    if (!reply.ok) this.#give(refusedCommand(this.#opening.config, stage, reply.text));
    return await this.#at(stage, () => this.#lines.lines());
  }

  #refuse(greeting: Pop3Reply): never {
    this.#give({ ...refusedCommand(this.#opening.config, 'at its greeting', greeting.text), outcome: 'unreachable', remedy: LIMITED });
  }

  #give(failure: ConstructorParameters<typeof FailureError>[0]): never {
    this.close();
    throw new FailureError(failure);
  }

  async #at<T>(stage: Pop3Stage, run: () => Promise<T>): Promise<T> {
    this.#stage = stage;
    try {
      return await run();
    } catch (error) {
      this.close();
      throw error instanceof FailureError ? error : new FailureError(pop3Failure(this.#opening.config, stage, error), error);
    }
  }
}
