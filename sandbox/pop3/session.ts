import type { Account, StoredMail } from '../delivery/mailstore.ts';
import { findFolder } from '../delivery/mailstore.ts';
import type { FaultList } from '../net/fault-list.ts';
import type { LoginRecord, Transport } from '../net/transport.ts';
import type { Wire } from '../net/wire.ts';
import { TOO_LONG } from '../net/wire.ts';
import { decodePlain } from '../smtp/auth.ts';
import type { CheckToken, TokenMechanism } from '../tokens/bearer.ts';
import { decodeBearer, tokenMechanism } from '../tokens/bearer.ts';
import type { SecureContext } from 'node:tls';
import type { Pop3Fault } from './faults.ts';

/** The server as its sessions know it. */
export interface Pop3Host {
  readonly faults: FaultList<Pop3Fault>;
  readonly logins: LoginRecord[];
  readonly commands: string[];
  readonly lastLogins: Map<string, number>;
  readonly options: { readonly accounts: readonly Account[]; readonly checkToken?: CheckToken };
  context(): SecureContext;
}

/** One conversation (RFC 1939): the mailbox as at the login, until QUIT. */
export class Pop3Session {
  readonly #wire: Wire;
  readonly #server: Pop3Host;
  readonly #transport: Transport;
  #user = '';
  #account: Account | null = null;
  #mails: readonly StoredMail[] = [];
  readonly #marked = new Set<number>();

  constructor(wire: Wire, server: Pop3Host, transport: Transport) {
    this.#wire = wire;
    this.#server = server;
    this.#transport = transport;
  }

  async run(): Promise<void> {
    if (this.#transport === 'tls' && !(await this.#wire.secure(this.#server.context()))) return;
    if (this.#struck('greeting')) return;
    this.#say('+OK Sandbox ready.');
    for (;;) {
      const line = await this.#wire.line();
      if (line === null || line === TOO_LONG) return;
      const [word = '', ...args] = line.split(' ');
      const command = word.toUpperCase();
      this.#server.commands.push(command);
      if (this.#struck(command)) continue;
      if (command === 'QUIT') return this.#quit();
      await (this.#account === null ? this.#authorise(command, args, line) : this.#transact(command, args));
    }
  }

  /** AUTHORIZATION: only STLS is allowed where TLS is required but missing. */
  async #authorise(command: string, args: readonly string[], line: string): Promise<void> {
    const mustSecure = this.#transport === 'starttls' && this.#wire.tls === null;
    switch (command) {
      case 'CAPA':
        return this.#capabilities(mustSecure);
      case 'STLS':
        if (!mustSecure) return this.#say('-ERR Command not permitted when TLS active');
        this.#say('+OK Begin TLS negotiation now.');
        if (!(await this.#wire.secure(this.#server.context()))) this.#wire.cut();
        return;
      case 'USER':
        if (mustSecure) return this.#say('-ERR Plaintext authentication disallowed on non-secure connections.');
        this.#user = args.join(' ');
        return this.#say('+OK');
      case 'PASS':
        return this.#admit(this.#user, line.slice(5));
      case 'AUTH':
        return mustSecure ? this.#say('-ERR Use STLS first.') : await this.#authenticate(args);
      default:
        return this.#say('-ERR Unknown command.');
    }
  }

  #capabilities(mustSecure: boolean): void {
    const { checkToken } = this.#server.options;
    const delay = this.#server.faults.find('login-delay');
    const logins = mustSecure ? ['STLS'] : ['USER', `SASL PLAIN${checkToken === undefined ? '' : ' XOAUTH2 OAUTHBEARER'}`];
    this.#say(
      [
        '+OK',
        'TOP',
        'UIDL',
        'RESP-CODES',
        'AUTH-RESP-CODE',
        ...logins,
        ...(delay === null ? [] : [`LOGIN-DELAY ${delay.seconds}`]),
        '.',
      ].join('\r\n'),
    );
  }

  async #authenticate([name = '', initial]: readonly string[]): Promise<void> {
    const mechanism = tokenMechanism(name);
    if (name.toUpperCase() !== 'PLAIN' && (mechanism === null || this.#server.options.checkToken === undefined))
      return this.#say('-ERR Unsupported authentication mechanism.');
    const response = initial ?? (await this.#ask(''));
    if (response === null) return;
    if (mechanism !== null) return await this.#admitToken(mechanism, response);
    const given = decodePlain(response);
    if (given === 'malformed') return this.#say('-ERR Invalid base64 data in continued response');
    this.#admit(given.user, given.password);
  }

  async #admitToken(mechanism: TokenMechanism, response: string): Promise<void> {
    const given = decodeBearer(mechanism, response);
    if (given === 'malformed') return this.#say('-ERR Invalid response');
    const account = this.#server.options.accounts.find(({ address }) => address === given.user);
    const wrong = account === undefined ? '{}' : (this.#server.options.checkToken?.(given.user, given.token) ?? null);
    if (wrong !== null && (await this.#ask(Buffer.from(wrong).toString('base64'))) === null) return;
    this.#enter(given.user, wrong === null ? (account ?? null) : null);
  }

  #admit(user: string, password: string): void {
    const name = Buffer.from(user, 'latin1').toString('utf8');
    const account = this.#server.options.accounts.find((each) => each.address === name || each.address === user);
    this.#enter(
      name,
      account !== undefined && [password, Buffer.from(password, 'latin1').toString('utf8')].includes(account.password) ? account : null,
    );
  }

  #enter(user: string, account: Account | null): void {
    const { faults, lastLogins, logins } = this.#server;
    const delay = (faults.find('login-delay')?.seconds ?? 0) * 1_000;
    const isTooSoon = account !== null && performance.now() - (lastLogins.get(user) ?? -Infinity) < delay;
    logins.push({ user, secure: this.#wire.tls !== null, ok: account !== null && !isTooSoon });
    if (account === null) return this.#say('-ERR [AUTH] Authentication failed.');
    // In the words of Cyrus 3.6.
    if (isTooSoon) return this.#say('-ERR [LOGIN-DELAY] Logins must be at least a while apart');
    lastLogins.set(user, performance.now());
    this.#account = account;
    this.#mails = findFolder(account, 'INBOX')?.mails ?? [];
    this.#say('+OK Logged in.');
  }

  async #transact(command: string, [first = '', second = '']: readonly string[]): Promise<void> {
    const listed = this.#mails.map((mail, index) => ({ mail, number: index + 1 })).filter(({ number }) => !this.#marked.has(number));
    switch (command) {
      case 'CAPA':
        return this.#capabilities(false);
      case 'STAT':
        return this.#say(`+OK ${listed.length} ${listed.reduce((sum, { mail }) => sum + mail.raw.length, 0)}`);
      case 'LIST':
        return this.#say(['+OK', ...listed.map(({ mail, number }) => `${number} ${mail.raw.length}`), '.'].join('\r\n'));
      case 'UIDL':
        return this.#say(['+OK', ...listed.map(({ mail, number }) => `${number} u${mail.uid}`), '.'].join('\r\n'));
      case 'RSET':
        this.#marked.clear();
        return this.#say('+OK');
      case 'NOOP':
        return this.#say('+OK');
    }
    const found = listed.find(({ number }) => String(number) === first);
    if (found === undefined) return this.#say("-ERR There's no such message.");
    const raw = found.mail.raw.toString('latin1').replace(/\r?\n/g, '\r\n');
    switch (command) {
      case 'RETR':
        return this.#message(raw);
      case 'TOP': {
        const end = raw.indexOf('\r\n\r\n');
        const body = raw
          .slice(end + 4)
          .split('\r\n')
          .slice(0, Number(second));
        return this.#message([raw.slice(0, end), '', ...body, ''].join('\r\n'));
      }
      case 'DELE':
        this.#marked.add(found.number);
        return this.#say('+OK Marked to be deleted.');
      default:
        return this.#say('-ERR Unknown command.');
    }
  }

  /** UPDATE: marked mails are removed now. */
  #quit(): void {
    const uids = new Set([...this.#marked].map((number) => this.#mails[number - 1]?.uid ?? 0));
    if (this.#account !== null) findFolder(this.#account, 'INBOX')?.remove(uids);
    this.#say('+OK Logging out.');
    this.#wire.end();
  }

  /** Dots at the start of a line are doubled (RFC 1939 section 3). */
  #message(text: string): void {
    const stuffed = text.replace(/\r\n$/, '').replace(/^\./gm, '..');
    this.#say(`+OK\r\n${stuffed}\r\n.`);
  }

  #struck(at: string): boolean {
    const { faults } = this.#server;
    if (faults.some((fault) => fault.kind === 'unknown' && fault.command === at)) {
      this.#say('-ERR Unknown command.');
      return true;
    }
    const fault = faults.take((each): each is Extract<Pop3Fault, { at: string }> => 'at' in each && each.at === at);
    if (fault === null) return false;
    if (fault.kind === 'cut') this.#wire.cut();
    else this.#say(fault.text);
    return true;
  }

  async #ask(prompt: string): Promise<string | null> {
    this.#say(`+ ${prompt}`);
    const line = await this.#wire.line();
    return line === TOO_LONG ? null : line;
  }

  #say(text: string): void {
    this.#wire.write(`${text}\r\n`);
  }
}
