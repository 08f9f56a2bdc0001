import type { CertificateFlaw } from '../tls/certificates.ts';

/**
 * The point of a session at which a fault strikes. `tls`: before the handshake; `connect`: before the banner; `body`: after the first line
 * of the mail; `accept`: after the final dot, before the mail is accepted; `accepted`: the mail is accepted, and only the reply is
 * affected.
 */
export type SmtpPoint = 'tls' | 'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'body' | 'accept' | 'accepted';

interface Strike {
  readonly at: SmtpPoint;
  /** How many times; without it for ever. */
  readonly times?: number;
  /** Only for this recipient (from `rcpt` on). */
  readonly to?: string;
}

export type SmtpFault =
  /** Answers this instead (several lines: joined by CRLF); a 421 hangs up as well. */
  | ({ readonly kind: 'reply'; readonly reply: string } & Strike)
  /** Never answers, keeps the connection open. */
  | ({ readonly kind: 'stall' } & Strike)
  /** Hangs up without a word. */
  | ({ readonly kind: 'cut' } & Strike)
  | ({ readonly kind: 'delay'; readonly ms: number } & Strike)
  /** STARTTLS is neither offered nor known. */
  | { readonly kind: 'no-starttls' }
  | { readonly kind: 'size-limit'; readonly bytes: number }
  | { readonly kind: 'certificate'; readonly flaw: CertificateFlaw };

/** The faults of a point of the session. */
export type StrikingSmtpFault = Extract<SmtpFault, { readonly at: SmtpPoint }>;

/** The faults by the names that administrators know. */
export const smtpFaults = {
  greylist: (times: number, to?: string): SmtpFault =>
    strike({ kind: 'reply', at: 'rcpt', times, reply: '451 4.7.1 Greylisted, please try again in 1 seconds' }, to),
  deferred: (to?: string): SmtpFault =>
    strike({ kind: 'reply', at: 'rcpt', reply: '450 4.2.1 The user is receiving mail too quickly' }, to),
  reject: (at: 'mail' | 'rcpt' | 'data' | 'accept', to?: string): SmtpFault =>
    strike({ kind: 'reply', at, reply: '550 5.7.1 Message rejected by local policy' }, to),
  authRefused: (): SmtpFault => ({ kind: 'reply', at: 'auth', reply: '535 5.7.8 Error: authentication failed: authentication failure' }),
  tooLarge: (bytes: number): SmtpFault => ({ kind: 'size-limit', bytes }),
  noStarttls: (): SmtpFault => ({ kind: 'no-starttls' }),
  starttlsRefused: (): SmtpFault => ({ kind: 'reply', at: 'starttls', reply: '454 4.7.0 TLS not available due to local problem' }),
  shutdown: (at: SmtpPoint): SmtpFault => ({ kind: 'reply', at, reply: '421 4.3.2 Service shutting down' }),
  stall: (at: SmtpPoint): SmtpFault => ({ kind: 'stall', at }),
  cut: (at: SmtpPoint, times?: number): SmtpFault => (times === undefined ? { kind: 'cut', at } : { kind: 'cut', at, times }),
  certificate: (flaw: CertificateFlaw): SmtpFault => ({ kind: 'certificate', flaw }),
} as const;

function strike(fault: StrikingSmtpFault, to: string | undefined): SmtpFault {
  return to === undefined ? fault : { ...fault, to };
}
