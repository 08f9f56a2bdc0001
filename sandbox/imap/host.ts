import type { SecureContext } from 'node:tls';
import type { Account } from '../delivery/mailstore.ts';
import type { FaultList } from '../net/fault-list.ts';
import type { LoginRecord } from '../net/transport.ts';
import type { ImapFault } from './faults.ts';
import type { CheckToken } from '../tokens/bearer.ts';

/** The server as its sessions know it. */
export interface ImapHost {
  readonly name: string;
  readonly faults: FaultList<ImapFault>;
  readonly logins: LoginRecord[];
  /** The commands of all sessions by name, oldest first. */
  readonly commands: string[];
  readonly options: { readonly accounts: readonly Account[]; readonly checkToken?: CheckToken };
  /** Its present certificate. */
  context(): SecureContext;
}
