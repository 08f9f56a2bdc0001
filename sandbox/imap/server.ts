import type { SecureContext } from 'node:tls';
import type { Authority, CertificateFlaw } from '../tls/certificates.ts';
import { FaultList } from '../net/fault-list.ts';
import { LOOPBACK } from '../net/listener.ts';
import type { Account } from '../delivery/mailstore.ts';
import type { MailPorts } from '../net/ports.ts';
import { openMailPorts } from '../net/ports.ts';
import { secureContexts } from '../tls/server-context.ts';
import type { LoginRecord, Transport } from '../net/transport.ts';
import { converse } from './dialogue.ts';
import type { ImapFault } from './faults.ts';
import type { ImapHost } from './host.ts';
import { ImapSession } from './session.ts';
import type { CheckToken } from '../tokens/bearer.ts';

export interface ImapServerOptions {
  readonly name: string;
  readonly authority: Authority;
  readonly accounts: readonly Account[];
  /** The fault of an access token; null: none. Absent: the server accepts no tokens. */
  readonly checkToken?: CheckToken;
}

/** A mailbox server with one port per transport. */
export class ImapServer implements ImapHost {
  readonly name: string;
  readonly host = LOOPBACK;
  readonly faults = new FaultList<ImapFault>();
  /** Every try to log in, oldest first. */
  readonly logins: LoginRecord[] = [];
  /** The commands of all sessions by name, oldest first (`UID FETCH`, `IDLE`); unknown ones too. */
  readonly commands: string[] = [];
  /** Exceptions that sessions ended with: defects of the sandbox, empty if all is well. */
  readonly defects: unknown[] = [];
  readonly options: ImapServerOptions;
  readonly #contexts: (flaw: CertificateFlaw | null) => SecureContext;
  #open: MailPorts | null = null;

  constructor(options: ImapServerOptions) {
    this.options = options;
    this.name = options.name;
    this.#contexts = secureContexts(options.authority, options.name);
  }

  async start(): Promise<void> {
    this.#open = await openMailPorts(
      (wire, transport) => converse(new ImapSession(wire, this, transport), wire),
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

  /** Cuts every open connection at once; new ones are welcome. */
  cutConnections(): void {
    this.#open?.cut();
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }
}
