/**
 * Dovecot's addresses: the called address decides certificate and peculiarities, and every address has the same ports. `good` is like most
 * servers. The client's own address is 127.0.0.1 as well, and there Dovecot accepts logins without TLS.
 */
export const ADDRESSES = {
  good: '127.0.0.1',
  expired: '127.0.0.2',
  'wrong-name': '127.0.0.3',
  'not-yet-valid': '127.0.0.4',
  'self-signed': '127.0.0.5',
  'unknown-ca': '127.0.0.6',
  'short-chain': '127.0.0.7',
  /** Offers no IDLE (RFC 2177). */
  'no-idle': '127.0.0.8',
  /** Offers only IMAP4rev1: no IDLE, no UIDPLUS (RFC 4315), no SPECIAL-USE (RFC 6154). */
  bare: '127.0.0.9',
  /** Allows one connection of a user from one address. */
  single: '127.0.0.10',
} as const;

export type DovecotAddress = keyof typeof ADDRESSES;
