import type { TlsFacts } from '../net/wire.ts';

/** A mail that the server took responsibility for. */
export interface AcceptedMail {
  readonly queueId: string;
  readonly at: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly user: string | null;
  readonly helo: string;
  /** ENVID of RFC 3461, if the client gave one. */
  readonly envid?: string;
  readonly tls: TlsFacts | null;
}
