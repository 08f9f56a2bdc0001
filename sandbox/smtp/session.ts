import { setTimeout as delay } from 'node:timers/promises';
import type { Wire } from '../net/wire.ts';
import { TOO_LONG } from '../net/wire.ts';
import type { Credentials } from './auth.ts';
import { ask, readCredentials } from './auth.ts';
import type { SmtpPoint, StrikingSmtpFault } from './faults.ts';
import { readMail } from './receive.ts';
import type { Transport } from '../net/transport.ts';
import type { SmtpHost } from './host.ts';

/** The result of a step: the session goes on, or the connection is over. */
type Next = 'on' | 'over';
/** A fault's effect on a step: none, an answer in its place, or the end. */
type Struck = 'no' | 'answered' | 'over';

interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
  readonly envid?: string;
}

const DEFAULT_SIZE_LIMIT = 10_485_760;

/** One SMTP conversation (RFC 5321 section 3). */
export class SmtpSession {
  readonly #wire: Wire;
  readonly #server: SmtpHost;
  readonly #transport: Transport;
  #helo: string | null = null;
  #user: string | null = null;
  #envelope: Envelope | null = null;

  constructor(wire: Wire, server: SmtpHost, transport: Transport) {
    this.#wire = wire;
    this.#server = server;
    this.#transport = transport;
  }

  async run(): Promise<void> {
    if (this.#transport === 'tls' && (await this.#secure()) === 'over') return;
    const struck = await this.#strike('connect');
    if (struck === 'over') return;
    if (struck === 'no') this.#reply(`220 ${this.#server.name} ESMTP Sandbox`);
    for (;;) {
      const line = await this.#wire.line();
      if (line === null) return;
      if (line === TOO_LONG) {
        this.#reply('500 5.5.2 Line too long');
        return this.#wire.end();
      }
      if ((await this.#command(line)) === 'over') return;
    }
  }

  async #command(line: string): Promise<Next> {
    const [, verb = '', rest = ''] = /^(\w*) ?(.*)$/s.exec(line) ?? [];
    switch (verb.toUpperCase()) {
      case 'EHLO':
      case 'HELO':
        return this.#hello(verb.toUpperCase() === 'EHLO', rest.trim());
      case 'STARTTLS':
        return this.#startTls();
      case 'AUTH':
        return this.#authenticate(rest);
      case 'MAIL':
        return this.#from(rest);
      case 'RCPT':
        return this.#to(rest);
      case 'DATA':
        return this.#data();
      case 'RSET':
        this.#envelope = null;
        return this.#reply('250 2.0.0 Ok');
      case 'NOOP':
        return this.#reply('250 2.0.0 Ok');
      case 'VRFY':
        return this.#reply('252 2.0.0 Cannot VRFY user');
      case 'QUIT':
        this.#reply('221 2.0.0 Bye');
        this.#wire.end();
        return 'over';
      default:
        return this.#reply('500 5.5.2 Error: command not recognized');
    }
  }

  async #hello(extended: boolean, name: string): Promise<Next> {
    const struck = await this.#strike('ehlo');
    if (struck !== 'no') return after(struck);
    if (name === '') return this.#reply('501 5.5.4 Syntax: EHLO hostname');
    this.#helo = name;
    this.#envelope = null;
    if (!extended) return this.#reply(`250 ${this.#server.name}`);
    const offers = [this.#server.name, 'PIPELINING', `SIZE ${this.#sizeLimit()}`, '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES', 'DSN'];
    if (this.#offersStartTls()) offers.push('STARTTLS');
    if (!this.#mustSecure()) offers.push(`AUTH PLAIN LOGIN${this.#server.options.checkToken ? ' XOAUTH2 OAUTHBEARER' : ''}`);
    const last = offers.length - 1;
    return this.#reply(offers.map((offer, index) => `250${index === last ? ' ' : '-'}${offer}`).join('\r\n'));
  }

  async #startTls(): Promise<Next> {
    if (!this.#offersStartTls()) return this.#reply('502 5.5.1 Error: command not implemented');
    const struck = await this.#strike('starttls');
    if (struck !== 'no') return after(struck);
    this.#reply('220 2.0.0 Ready to start TLS');
    this.#helo = null;
    this.#envelope = null;
    return this.#secure();
  }

  async #secure(): Promise<Next> {
    if ((await this.#strike('tls')) !== 'no') return 'over';
    return (await this.#wire.secure(this.#server.context())) ? 'on' : 'over';
  }

  async #authenticate(rest: string): Promise<Next> {
    if (this.#mustSecure()) return this.#reply('530 5.7.0 Must issue a STARTTLS command first');
    if (this.#helo === null) return this.#reply('503 5.5.1 Error: send EHLO first');
    if (this.#user !== null) return this.#reply('503 5.5.1 Error: already authenticated');
    const given = await readCredentials(this.#wire, rest);
    if (given === 'gone') return 'over';
    if (given === 'aborted') return this.#reply('501 5.7.0 Authentication aborted');
    if (given === 'unknown-mechanism') return this.#reply('504 5.5.4 Unrecognized authentication type');
    if (given === 'malformed') return this.#reply('501 5.5.2 Malformed authentication data');
    const struck = await this.#strike('auth');
    const ok = struck === 'no' && (await this.#admits(given));
    this.#server.logins.push({ user: given.user, secure: this.#wire.tls !== null, ok });
    if (struck !== 'no') return after(struck);
    if (!ok) return this.#reply('535 5.7.8 Error: authentication failed: authentication failure');
    this.#user = given.user;
    return this.#reply('235 2.7.0 Authentication successful');
  }

  /** The client of a refused token first gets the reason, and answers it (RFC 7628 section 3.2.3). */
  async #admits(given: Credentials): Promise<boolean> {
    const { checkPassword, checkToken } = this.#server.options;
    if ('password' in given) return checkPassword(given.user, given.password);
    const wrong = checkToken === undefined ? '{}' : checkToken(given.user, given.token);
    if (wrong !== null) await ask(this.#wire, wrong);
    return wrong === null;
  }

  async #from(rest: string): Promise<Next> {
    const struck = await this.#strike('mail');
    if (struck !== 'no') return after(struck);
    if (this.#mustSecure()) return this.#reply('530 5.7.0 Must issue a STARTTLS command first');
    if (this.#user === null) return this.#reply('530 5.7.0 Authentication required');
    if (this.#envelope !== null) return this.#reply('503 5.5.1 Error: nested MAIL command');
    const address = readPath('FROM', rest);
    if (address === null) return this.#reply('501 5.5.4 Syntax: MAIL FROM:<address>');
    const size = Number(/\sSIZE=(\d+)/i.exec(rest)?.[1] ?? 0);
    if (size > this.#sizeLimit()) return this.#reply('552 5.3.4 Message size exceeds fixed limit');
    const envid = /\sENVID=(\S{1,100})/i.exec(rest)?.[1];
    this.#envelope = { from: address, to: [], ...(envid === undefined ? {} : { envid }) };
    return this.#reply('250 2.1.0 Ok');
  }

  async #to(rest: string): Promise<Next> {
    const envelope = this.#envelope;
    if (envelope === null) return this.#reply('503 5.5.1 Error: need MAIL command');
    const address = readPath('TO', rest);
    if (address === null || address === '') return this.#reply('501 5.5.4 Syntax: RCPT TO:<address>');
    const struck = await this.#strike('rcpt', [address]);
    if (struck !== 'no') return after(struck);
    const failure = this.#server.options.checkRecipient(address);
    if (failure !== null) return this.#reply(failure);
    if (envelope.to.length >= 100) return this.#reply('452 4.5.3 Error: too many recipients');
    this.#envelope = { ...envelope, to: [...envelope.to, address] };
    return this.#reply('250 2.1.5 Ok');
  }

  async #data(): Promise<Next> {
    const envelope = this.#envelope;
    if (envelope === null) return this.#reply('503 5.5.1 Error: need RCPT command');
    if (envelope.to.length === 0) return this.#reply('554 5.5.1 Error: no valid recipients');
    const refused = await this.#strike('data', envelope.to);
    if (refused !== 'no') return after(refused);
    this.#reply('354 End data with <CR><LF>.<CR><LF>');
    const raw = await readMail(this.#wire, this.#sizeLimit(), async () => (await this.#strike('body', envelope.to)) !== 'no');
    if (raw === 'gone') return 'over';
    this.#envelope = null;
    if (raw === 'too-large') return this.#reply('552 5.3.4 Error: message file too big');
    const rejected = await this.#strike('accept', envelope.to);
    if (rejected !== 'no') return after(rejected);
    const mail = this.#server.accept({ ...envelope, raw, user: this.#user, helo: this.#helo ?? 'unknown', tls: this.#wire.tls });
    const lostReply = await this.#strike('accepted', envelope.to);
    return lostReply === 'no' ? this.#reply(`250 2.0.0 Ok: queued as ${mail.queueId}`) : after(lostReply);
  }

  async #strike(point: SmtpPoint, recipients: readonly string[] = []): Promise<Struck> {
    const fault = this.#server.faults.take(
      (candidate): candidate is StrikingSmtpFault =>
        'at' in candidate && candidate.at === point && (candidate.to === undefined || recipients.includes(candidate.to)),
    );
    switch (fault?.kind) {
      case undefined:
        return 'no';
      case 'delay':
        this.#wire.flush();
        await delay(fault.ms, undefined, { ref: false });
        return 'no';
      case 'stall':
        await this.#wire.stall();
        return 'over';
      case 'cut':
        this.#wire.cut();
        return 'over';
      case 'reply':
        this.#reply(fault.reply);
        if (!fault.reply.startsWith('421') && !(point === 'connect' && /^[45]/.test(fault.reply))) return 'answered';
        this.#wire.end();
        return 'over';
    }
  }

  #sizeLimit(): number {
    return this.#server.faults.find('size-limit')?.bytes ?? DEFAULT_SIZE_LIMIT;
  }

  #offersStartTls(): boolean {
    return this.#transport === 'starttls' && this.#wire.tls === null && this.#server.faults.find('no-starttls') === null;
  }

  /** Whether only STARTTLS is allowed yet (RFC 3207 section 4). */
  #mustSecure(): boolean {
    return this.#offersStartTls();
  }

  #reply(text: string): Next {
    this.#wire.write(`${text}\r\n`);
    return 'on';
  }
}

function after(struck: Exclude<Struck, 'no'>): Next {
  return struck === 'over' ? 'over' : 'on';
}

/** The address in `FROM:<...>` or `TO:<...>` (RFC 5321 section 4.1.2); source routes are dropped. */
function readPath(keyword: 'FROM' | 'TO', text: string): string | null {
  const match = new RegExp(`^${keyword}:\\s*<(?:@[^:>]*:)?([^<>\\s]*)>`, 'i').exec(text.trim());
  return match?.[1] ?? null;
}
