import type { SecureContext } from 'node:tls';
import type { FaultList } from '../net/fault-list.ts';
import type { LoginRecord } from '../net/transport.ts';
import type { AcceptedMail } from './accepted-mail.ts';
import type { SmtpFault } from './faults.ts';
import type { CheckToken } from '../tokens/bearer.ts';

/** The server as its sessions know it. */
export interface SmtpHost {
  readonly name: string;
  readonly faults: FaultList<SmtpFault>;
  readonly logins: LoginRecord[];
  readonly options: {
    readonly checkPassword: (user: string, password: string) => boolean;
    /** The fault of an access token (RFC 7628 section 3.2.2); null: none. Absent: the server accepts no tokens. */
    readonly checkToken?: CheckToken;
    /** The fault of a recipient, as a reply line; null: welcome. */
    readonly checkRecipient: (address: string) => string | null;
  };
  /** Its present certificate. */
  context(): SecureContext;
  accept(mail: Omit<AcceptedMail, 'queueId' | 'at'>): AcceptedMail;
}
