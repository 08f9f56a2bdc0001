import type { SecureContext } from 'node:tls';
import type { Account } from '../delivery/mailstore.ts';
import { FaultList } from '../net/fault-list.ts';
import { LOOPBACK } from '../net/listener.ts';
import type { MailPorts } from '../net/ports.ts';
import { openMailPorts } from '../net/ports.ts';
import type { LoginRecord, Transport } from '../net/transport.ts';
import type { Authority, CertificateFlaw } from '../tls/certificates.ts';
import { secureContexts } from '../tls/server-context.ts';
import type { CheckToken } from '../tokens/bearer.ts';
import type { Pop3Fault } from './faults.ts';
import { Pop3Session } from './session.ts';

export interface Pop3ServerOptions {
  readonly name: string;
  readonly authority: Authority;
  readonly accounts: readonly Account[];
  readonly checkToken?: CheckToken;
}

/** The Inbox of each account by POP3, with one port per transport. */
export class Pop3Server {
  readonly host = LOOPBACK;
  readonly faults = new FaultList<Pop3Fault>();
  /** Every try to log in, oldest first. */
  readonly logins: LoginRecord[] = [];
  /** When each user last logged in, monotonic ms: LOGIN-DELAY counts from there (RFC 2449 section 6.5). */
  readonly lastLogins = new Map<string, number>();
  /** The commands of all sessions by name, oldest first. */
  readonly commands: string[] = [];
  readonly defects: unknown[] = [];
  readonly options: Pop3ServerOptions;
  readonly #contexts: (flaw: CertificateFlaw | null) => SecureContext;
  #open: MailPorts | null = null;

  constructor(options: Pop3ServerOptions) {
    this.options = options;
    this.#contexts = secureContexts(options.authority, options.name);
  }

  async start(): Promise<void> {
    this.#open = await openMailPorts(
      (wire, transport) => new Pop3Session(wire, this, transport).run(),
      (error) => this.defects.push(error),
    );
  }

  /** 0 before the start. */
  get ports(): Readonly<Record<Transport, number>> {
    return this.#open?.ports ?? { starttls: 0, tls: 0, plaintext: 0 };
  }

  context(): SecureContext {
    return this.#contexts(this.faults.find('certificate')?.flaw ?? null);
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }
}
