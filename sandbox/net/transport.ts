/** The start of a port: in clear with STARTTLS required, with TLS from the first byte, or in clear for good. */
export type Transport = 'starttls' | 'tls' | 'plaintext';

/** One try to log in; `secure`: whether the password came over TLS. */
export interface LoginRecord {
  readonly user: string;
  readonly secure: boolean;
  readonly ok: boolean;
}
