import type { CertificateFlaw } from '../tls/certificates.ts';

/**
 * The point of a session at which a fault strikes: `tls` before the handshake; `connect` before the banner; a command's name in place of
 * its answer (LOGIN stands for AUTHENTICATE too, SELECT for EXAMINE); `after` a command when its answer is out; `literal` in the middle of
 * a FETCH's literal; `idling` during IDLE.
 */
export type ImapPoint = 'tls' | 'connect' | 'literal' | 'idling' | ImapVerb | `after ${ImapVerb}`;
export type ImapVerb =
  | 'CAPABILITY'
  | 'STARTTLS'
  | 'LOGIN'
  | 'ID'
  | 'NAMESPACE'
  | 'LIST'
  | 'STATUS'
  | 'SELECT'
  | 'NOOP'
  | 'IDLE'
  | 'SEARCH'
  | 'FETCH'
  | 'STORE'
  | 'COPY'
  | 'MOVE'
  | 'APPEND'
  | 'EXPUNGE'
  | 'CLOSE'
  | 'LOGOUT';

interface Strike {
  readonly at: ImapPoint;
  /** How many times; without it for ever. */
  readonly times?: number;
}

export type ImapFault =
  /** Never answers, keeps the connection open. */
  | ({ readonly kind: 'stall' } & Strike)
  /** Hangs up without a word. */
  | ({ readonly kind: 'cut' } & Strike)
  /** Says BYE with this text and hangs up. */
  | ({ readonly kind: 'bye'; readonly text: string } & Strike)
  /** Refuses the command with this text. */
  | ({ readonly kind: 'no'; readonly text: string } & Strike)
  /** Answers only these bytes. */
  | ({ readonly kind: 'raw'; readonly text: string } & Strike)
  | ({ readonly kind: 'delay'; readonly ms: number } & Strike)
  /** Every answer is late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** A capability is neither offered nor known. */
  | { readonly kind: 'hide'; readonly capability: string }
  /** SEARCH finds only the mails at the folder's selection, as with a lagging index. */
  | { readonly kind: 'stale-search' }
  /** IDLE announces changes late (Dovecot: 500 ms). */
  | { readonly kind: 'idle-late'; readonly ms: number }
  /** IDLE announces nothing. */
  | { readonly kind: 'idle-silent' }
  | { readonly kind: 'over-quota' }
  /** Gmail's extensions; every mail is filed under this tab of the Inbox. */
  | { readonly kind: 'gmail'; readonly category: string }
  | { readonly kind: 'certificate'; readonly flaw: CertificateFlaw };

/** The faults of a point of the session. */
export type StrikingImapFault = Extract<ImapFault, { readonly at: ImapPoint }>;

/** The faults by the names that administrators know. */
export const imapFaults = {
  authRefused: (): ImapFault => ({ kind: 'no', at: 'LOGIN', text: '[AUTHENTICATIONFAILED] Authentication failed.' }),
  throttled: (): ImapFault => ({ kind: 'no', at: 'LOGIN', text: '[UNAVAILABLE] Too many simultaneous connections.' }),
  loginDelayed: (ms: number): ImapFault => ({ kind: 'delay', at: 'LOGIN', ms }),
  stall: (at: ImapPoint): ImapFault => ({ kind: 'stall', at }),
  cut: (at: ImapPoint, times?: number): ImapFault => (times === undefined ? { kind: 'cut', at } : { kind: 'cut', at, times }),
  bye: (at: ImapPoint): ImapFault => ({ kind: 'bye', at, text: 'Server shutting down.' }),
  staleSearch: (): ImapFault => ({ kind: 'stale-search' }),
  hide: (capability: string): ImapFault => ({ kind: 'hide', capability }),
  noIdle: (): ImapFault => ({ kind: 'hide', capability: 'IDLE' }),
  noUidplus: (): ImapFault => ({ kind: 'hide', capability: 'UIDPLUS' }),
  noSpecialUse: (): ImapFault => ({ kind: 'hide', capability: 'SPECIAL-USE' }),
  slow: (ms: number): ImapFault => ({ kind: 'slow', ms }),
  idleLate: (ms = 500): ImapFault => ({ kind: 'idle-late', ms }),
  idleSilent: (): ImapFault => ({ kind: 'idle-silent' }),
  gmail: (category = 'primary'): ImapFault => ({ kind: 'gmail', category }),
  overQuota: (): ImapFault => ({ kind: 'over-quota' }),
  certificate: (flaw: CertificateFlaw): ImapFault => ({ kind: 'certificate', flaw }),
} as const;
