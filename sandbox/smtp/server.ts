import { randomBytes } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import type { Authority, CertificateFlaw } from '../tls/certificates.ts';
import { FaultList } from '../net/fault-list.ts';
import { LOOPBACK } from '../net/listener.ts';
import type { MailPorts } from '../net/ports.ts';
import { openMailPorts } from '../net/ports.ts';
import { secureContexts } from '../tls/server-context.ts';
import type { LoginRecord, Transport } from '../net/transport.ts';
import type { SmtpFault } from './faults.ts';
import type { SmtpHost } from './host.ts';
import { SmtpSession } from './session.ts';
import type { CheckToken } from '../tokens/bearer.ts';
import type { AcceptedMail } from './accepted-mail.ts';

export interface SmtpServerOptions {
  readonly name: string;
  readonly authority: Authority;
  readonly checkPassword: (user: string, password: string) => boolean;
  readonly checkToken?: CheckToken;
  /** The fault of a recipient, as a reply line; null: welcome. */
  readonly checkRecipient: (address: string) => string | null;
  readonly onAccepted: (mail: AcceptedMail) => void;
}

/** A submission server with one port per transport. */
export class SmtpServer implements SmtpHost {
  readonly name: string;
  readonly host = LOOPBACK;
  readonly faults = new FaultList<SmtpFault>();
  /** Every mail accepted, oldest first. */
  readonly accepted: AcceptedMail[] = [];
  /** Every try to log in, oldest first. */
  readonly logins: LoginRecord[] = [];
  /** Exceptions that sessions ended with: defects of the sandbox, empty if all is well. */
  readonly defects: unknown[] = [];
  readonly options: SmtpServerOptions;
  readonly #contexts: (flaw: CertificateFlaw | null) => SecureContext;
  #open: MailPorts | null = null;

  constructor(options: SmtpServerOptions) {
    this.options = options;
    this.name = options.name;
    this.#contexts = secureContexts(options.authority, options.name);
  }

  async start(): Promise<void> {
    this.#open = await openMailPorts(
      (wire, transport) => new SmtpSession(wire, this, transport).run(),
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

  accept(mail: Omit<AcceptedMail, 'queueId' | 'at'>): AcceptedMail {
    const accepted = { ...mail, queueId: randomBytes(5).toString('hex').toUpperCase(), at: new Date() };
    this.accepted.push(accepted);
    this.options.onAccepted(accepted);
    return accepted;
  }

  /** Cuts every open connection at once; new ones are welcome. */
  cutConnections(): void {
    this.#open?.cut();
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }
}
