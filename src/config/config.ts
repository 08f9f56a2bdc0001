import type { LoopKind } from '../model/report.ts';

/** How a connection is secured: STARTTLS that must succeed, TLS from the first byte, or none at all (only when asked for). */
export type Security = 'starttls' | 'tls' | 'plaintext';

/** What it takes to open one mail server. */
export interface Endpoint {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  /** Null: no login is made. */
  readonly user: string | null;
  readonly password: string | null;
  /** PEM text of a private CA; null: the machine's own roots. Certificates are verified in any case. */
  readonly ca: string | null;
  /** The name that the certificate must carry; null: `host`. */
  readonly tlsName: string | null;
}

export interface SenderConfig extends Endpoint {
  readonly protocol: 'smtp';
  /** What EHLO says (RFC 5321 section 4.1.1.1: a name or an address literal); null: chosen by us. */
  readonly ehlo: string | null;
}

export interface MailboxConfig extends Endpoint {
  readonly protocol: 'imap';
  readonly folder: string;
  /** `auto`: by SPECIAL-USE, then by localised names; else a folder's name. */
  readonly junk: string;
  readonly authservIds: readonly string[];
}

export interface LoopConfig {
  readonly name: string;
  readonly kind: LoopKind;
  /** Key in `senders`. */
  readonly sender: string;
  /** Key in `mailboxes`. */
  readonly mailbox: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** ms */
  readonly warning: number;
  /** ms; a probe not seen by then is lost in this run. */
  readonly critical: number;
  /** Tries to hand the probe over. */
  readonly attempts: number;
  /** The waits between these tries in ms, the last one repeats (YAML: `retry: [10s, 30s, 90s]`, which is the default). */
  readonly retry: readonly number[];
  readonly delete: boolean;
}

export interface DomainConfig {
  readonly name: string;
  readonly dkimSelectors: readonly string[];
  readonly spfPass: readonly string[];
  readonly spfFail: readonly string[];
  /** Exactly this set of exchanges; null: not asked for. */
  readonly mx: readonly string[] | null;
  readonly dmarcPolicy: 'none' | 'quarantine' | 'reject' | null;
}

export interface BlocklistsConfig {
  readonly ips: readonly string[];
  readonly zones: readonly string[] | 'default';
  readonly spamhausDqsKey: string | null;
}

export interface DnsConfig {
  /** `address:port` or `[v6]:port`; empty: the machine's resolver. */
  readonly servers: readonly string[];
  /** ms for one question to one server. */
  readonly timeout: number;
}

/** What a run is asked to do: every value checked, every `${NAME}` replaced, every default filled in. */
export interface Config {
  /** Where it came from, for messages: a path, `config` (YAML given as text) or `inputs`. */
  readonly source: string;
  readonly senders: ReadonlyMap<string, SenderConfig>;
  readonly mailboxes: ReadonlyMap<string, MailboxConfig>;
  readonly loops: readonly LoopConfig[];
  readonly domains: readonly DomainConfig[];
  /** Null: no blocklist is asked. */
  readonly blocklists: BlocklistsConfig | null;
  readonly dns: DnsConfig;
  /** ms before expiry. */
  readonly certificates: { readonly warning: number; readonly critical: number };
  /** `unknown` findings raise the run's state. */
  readonly strict: boolean;
  /** ms for the whole run; null: the slowest loop's `critical` plus 30 s. */
  readonly timeout: number | null;
  /** Key of the HMAC in each probe's token; null: derived from the mailbox's password. */
  readonly tokenSecret: string | null;
  /** Every secret of the configuration in all its forms (see secrets.ts), longest first: what is to be masked. */
  readonly secrets: readonly string[];
}
