import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from '../delivery/mailstore.ts';
import type { Transport } from '../net/transport.ts';
import type { Wire } from '../net/wire.ts';
import { TOO_LONG } from '../net/wire.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { Answer, Session } from './command.ts';
import { bad, no, ok } from './command.ts';
import type { StrikingImapFault } from './faults.ts';
import type { ImapHost } from './host.ts';
import type { FolderView } from './view.ts';

/** The state of one connection, and what its commands may do to it. */
export class ImapSession implements Session {
  #account: Account | null = null;
  #view: FolderView | null = null;
  readonly #wire: Wire;
  readonly #server: ImapHost;
  readonly #transport: Transport;

  constructor(wire: Wire, server: ImapHost, transport: Transport) {
    this.#wire = wire;
    this.#server = server;
    this.#transport = transport;
  }

  get account(): Account | null {
    return this.#account;
  }

  get view(): FolderView | null {
    return this.#view;
  }

  /** Whether only STARTTLS is allowed yet. */
  get mustSecure(): boolean {
    return this.#transport === 'starttls' && this.#wire.tls === null && !this.hidden('STARTTLS');
  }

  /** Says the banner; false if the connection is over before. */
  async begin(): Promise<boolean> {
    if (this.#transport === 'tls' && !(await this.#secure())) return false;
    const struck = await this.strike('connect');
    if (struck === 'no') this.untagged(`OK [CAPABILITY ${this.capabilities()}] ${this.#server.name} ready.`);
    return struck !== 'over';
  }

  async startTls(tag: string): Promise<boolean> {
    this.write(`${tag} OK Begin TLS negotiation now\r\n`);
    return this.#secure();
  }

  async #secure(): Promise<boolean> {
    return (await this.strike('tls')) === 'no' && (await this.#wire.secure(this.#server.context()));
  }

  login(user: string, password: string): Account | null {
    const account = this.#server.options.accounts.find((candidate) => candidate.address === user && candidate.password === password);
    this.noteLogin(user, account !== undefined);
    this.#account = account ?? null;
    return this.#account;
  }

  get takesTokens(): boolean {
    return this.#server.options.checkToken !== undefined;
  }

  /** Null: logged in; else the token's fault. */
  loginWithToken(user: string, token: string): string | null {
    const { accounts, checkToken } = this.#server.options;
    const account = accounts.find(({ address }) => address === user);
    const wrong = account === undefined || checkToken === undefined ? '{"status":"invalid_request"}' : checkToken(user, token);
    this.noteLogin(user, wrong === null);
    if (wrong === null) this.#account = account ?? null;
    return wrong;
  }

  noteLogin(user: string, admitted: boolean): void {
    this.#server.logins.push({ user, secure: this.#wire.tls !== null, ok: admitted });
  }

  select(view: FolderView | null): void {
    this.#view = view;
  }

  capabilities(): string {
    const hidden = (capability: string): boolean => this.hidden(capability);
    return capabilitiesOf({
      loggedIn: this.#account !== null,
      mustSecure: this.mustSecure,
      hidden,
      gmail: this.gmailTab !== null,
      tokens: this.takesTokens,
    });
  }

  hidden(capability: string): boolean {
    return this.#server.faults.some((fault) => fault.kind === 'hide' && fault.capability === capability);
  }

  has(kind: 'stale-search' | 'over-quota'): boolean {
    return this.#server.faults.find(kind) !== null;
  }

  get gmailTab(): string | null {
    return this.#server.faults.find('gmail')?.category ?? null;
  }

  note(command: string): void {
    this.#server.commands.push(command);
  }

  untagged(text: string): void {
    this.write(`* ${text}\r\n`);
  }

  write(text: string): void {
    this.#wire.write(text);
  }

  async drained(): Promise<void> {
    await this.#wire.drained();
  }

  async ask(prompt: string): Promise<string | null> {
    this.write(`+ ${prompt}\r\n`);
    const line = await this.#wire.line();
    return line === TOO_LONG ? '*' : line;
  }

  /** Announces the changes of its folder to the client. */
  announceChanges(mayExpunge: boolean): void {
    this.write(this.#view?.update(mayExpunge) ?? '');
  }

  /** IDLE (RFC 2177): changes are announced as they come, until the client says DONE. */
  async idle(): Promise<Answer> {
    const silent = this.#server.faults.find('idle-silent') !== null;
    this.write('+ idling\r\n');
    if ((await this.strike('idling')) === 'over') return 'over';
    const stop = silent ? () => undefined : this.#announceAsItComes();
    const line = await this.#wire.line();
    stop();
    if (line === null) return 'over';
    return line !== TOO_LONG && line.toUpperCase() === 'DONE' ? ok('Idle completed') : bad('Expected DONE');
  }

  #announceAsItComes(): () => void {
    const late = this.#server.faults.find('idle-late')?.ms ?? 0;
    const timers = new Set<NodeJS.Timeout>();
    const notify = (): void => {
      this.announceChanges(true);
      this.#wire.flush();
    };
    notify();
    const stop = this.#view?.folder.watch(() => timers.add(setTimeout(notify, late)));
    return () => {
      stop?.();
      for (const timer of timers) clearTimeout(timer);
    };
  }

  /** The delay of a slow server. */
  async wait(): Promise<void> {
    const slow = this.#server.faults.find('slow');
    if (slow) await delay(slow.ms, undefined, { ref: false });
  }

  async strike(point: string): Promise<'no' | Answer> {
    const fault = this.#server.faults.take((candidate): candidate is StrikingImapFault => 'at' in candidate && candidate.at === point);
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
      case 'bye':
        this.bye(fault.text);
        return 'over';
      case 'no':
        return no(fault.text);
      case 'raw':
        this.write(fault.text);
        return ok('');
    }
  }

  bye(reason: string): void {
    this.untagged(`BYE ${reason}`);
    this.end();
  }

  end(): void {
    this.#wire.end();
  }
}
