/** How a port begins: in clear with STARTTLS required, with TLS from the first byte, or in clear for good. */
export type Transport = 'starttls' | 'tls' | 'plaintext';

/** One try to log in; `secure` tells whether the password went over TLS. */
export interface LoginRecord {
  readonly user: string;
  readonly secure: boolean;
  readonly ok: boolean;
}
