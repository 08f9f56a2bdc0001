import type { ExpectedArrival, ExpectedMail } from './expected-arrival.ts';
import type { LoopKind } from '../result/report.ts';
import type { IncidentsConfig } from './incidents.ts';
import type { ChannelConfig } from './channels.ts';
import type { OAuth2Config } from '../mail/login/oauth2.ts';
import type { HeartbeatConfig } from './heartbeat.ts';

/** The security of a connection: STARTTLS that must succeed, TLS from the first byte, or none (only on request). */
export type Security = 'starttls' | 'tls' | 'plaintext';

/** The only way out that a network allows. */
export interface ProxyConfig {
  /** SOCKS of RFC 1928, or CONNECT of RFC 9110 section 9.3.6. */
  readonly kind: 'socks5' | 'http';
  readonly host: string;
  readonly port: number;
  /** Null: no login is made. */
  readonly user: string | null;
  readonly password: string | null;
}

/** The way to a server, where this machine does not choose it. */
export interface Way {
  /** The family of the addresses to connect to: the server's, or its proxy's. Null or absent: either. */
  readonly family?: 4 | 6 | null;
  /** The only way to the server; its name is looked up behind the proxy. Null or absent: none. */
  readonly proxy?: ProxyConfig | null;
}

/** A client's proof of identity in TLS (RFC 8446 section 4.4.2): PEM, the certificate with its chain. */
export interface ClientIdentity {
  readonly cert: string;
  readonly key: string;
}

/** The settings for one mail server. */
export interface Endpoint extends Way {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  /** Null: no login is made. */
  readonly user: string | null;
  readonly password: string | null;
  /** In place of a password; null or absent: none. */
  readonly oauth2?: OAuth2Config | null;
  /** PEM text of a private CA; null: the machine's own roots. Certificates are verified in any case. */
  readonly ca: string | null;
  /** The required name or address in the certificate; null: `host`. */
  readonly tlsName: string | null;
  /** The required key, in place of chain, name and dates: SHA-256 of its SubjectPublicKeyInfo, base64. Null: none is pinned. */
  readonly pin?: string | null;
  /** The client certificate for a server that asks for it; null or absent: none. */
  readonly identity?: ClientIdentity | null;
}

/** The protocols by which this version submits mail; the first is the default. */
export const SENDER_PROTOCOLS = ['smtp', 'lmtp', 'mx', 'jmap', 'graph'] as const;
export type SenderProtocol = (typeof SENDER_PROTOCOLS)[number];

/** The protocols by which this version reads mailboxes; the first is the default. */
export const MAILBOX_PROTOCOLS = ['imap', 'pop3', 'jmap', 'graph'] as const;
export type MailboxProtocol = (typeof MAILBOX_PROTOCOLS)[number];

/** The protocols that show the Inbox and no other folder. */
export const INBOX_ALONE: ReadonlySet<MailboxProtocol> = new Set(['pop3']);

export interface SenderConfig extends Endpoint {
  readonly protocol: SenderProtocol;
  /** For `mx`, whose `host` is a domain: the DNS servers for its MX. */
  readonly dns?: DnsConfig;
  /** The name in EHLO (RFC 5321 section 4.1.1.1: a name or an address literal); null: chosen by us. */
  readonly ehlo: string | null;
  /** The name of a hidden way out, as a relay, that it shares with other senders; absent: none is known. */
  readonly via?: string;
}

export interface MailboxConfig extends Endpoint {
  readonly protocol: MailboxProtocol;
  readonly folder: string;
  /** `auto`: by SPECIAL-USE, then by localised names; else a folder's name. */
  readonly junk: string;
  readonly authservIds: readonly string[];
}

/** A user's own mail as a probe: a text, a page, or a whole mail with its attachments. */
export interface Template {
  readonly kind: 'text' | 'html' | 'eml';
  readonly text: string;
}

/** Several probes of one loop, sent one after the other, which measure the share of lost mail. */
export interface Burst {
  /** 2 to 100. */
  readonly probes: number;
  /** Shares from 0 to 1: a higher loss is a warning, or critical. */
  readonly lossWarning: number;
  readonly lossCritical: number;
}

export interface LoopConfig {
  readonly name: string;
  readonly kind: LoopKind;
  /** Key in `senders`. */
  readonly sender: string;
  /** Key in `mailboxes`. */
  readonly mailbox: string;
  /** Keys in `places`: the loop runs in each of them. Absent: it runs in any place. */
  readonly places?: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** ms */
  readonly warning: number;
  /** ms; a probe not seen by then is lost in this run. */
  readonly critical: number;
  /** The most tries to submit the probe. */
  readonly attempts: number;
  /** The waits between these tries in ms; the last one repeats (YAML: `retry: [10s, 30s, 90s]`, which is the default). */
  readonly retry: readonly number[];
  readonly delete: boolean;
  /** Key in `mailboxes`: the mailbox for bounces to `from`; null: bounces are not read. */
  readonly bounces: string | null;
  /** Whether the probe is marked as automatic: some servers report no delay and no refusal of such mail. */
  readonly bouncesProbe: 'quiet' | 'loud';
  /** The requirements for the arrived probe; null: none. */
  readonly expect: ExpectedArrival | null;
  /** The content of the probe; null: our own text. */
  readonly template: Template | null;
  /** Null or absent: one probe is sent. */
  readonly burst?: Burst | null;
}

export interface DomainConfig {
  readonly name: string;
  readonly dkimSelectors: readonly string[];
  readonly spfPass: readonly string[];
  readonly spfFail: readonly string[];
  /** Exactly this set of exchanges; null: no requirement. */
  readonly mx: readonly string[] | null;
  readonly dmarcPolicy: 'none' | 'quarantine' | 'reject' | null;
  /** True: its hosts may have private addresses, and are connected to there. */
  readonly internal?: boolean;
  /** True: it should neither send nor receive mail. */
  readonly parked?: boolean;
}

/** Listings that the user accepts for a while. */
export interface IgnoredListing {
  /** An address or a domain; null: any. */
  readonly target: string | null;
  /** Null: any. */
  readonly zone: string | null;
  readonly reason: string;
  /** The last day (UTC) on which it holds, `2026-12-31`. */
  readonly until: string;
}

export interface BlocklistsConfig {
  readonly ips: readonly string[];
  readonly domains: readonly string[];
  /** `default` may also stand among names. */
  readonly zones: readonly string[] | 'default';
  /** Zones of listed domains that are in no catalogue. */
  readonly domainZones: readonly string[];
  /** The state for a listing in a zone, where it differs from our default. */
  readonly severity: ReadonlyMap<string, 'critical' | 'warning' | 'ok'>;
  readonly ignore: readonly IgnoredListing[];
  readonly spamhausDqsKey: string | null;
  readonly abusixKey: string | null;
  /** ms for one question, including all servers and tries. */
  readonly timeout: number;
  /** How many questions may wait for an answer at a time; overdue ones do not count. */
  readonly inFlight: number;
}

export interface DnsConfig {
  /**
   * A DoH server (RFC 8484), asked before `servers`, never for blocklists. `ca`: PEM of a private CA; null: the machine's own. Null: none.
   */
  readonly doh: { readonly url: string; readonly ca: string | null } | null;
  /** `address:port` or `[v6]:port`. Empty: the machine's resolver, unless a DoH server is configured. */
  readonly servers: readonly string[];
  /** ms for one question to one server. */
  readonly timeout: number;
  /** Every name server of a checked domain is also asked. */
  readonly authoritative: boolean;
  /** The port of these name servers. */
  readonly authoritativePort: number;
}

/** The data that is kept of every run, and its place. */
export interface HistoryConfig {
  readonly branch: string;
  /** `owner/name`; null: the workflow's own. */
  readonly repository: string | null;
  /** ms; older days keep only counts. */
  readonly retention: number;
  /** Whether the history also keeps addresses, hosts and servers' words. */
  readonly details: boolean;
  /** Whether the history also keeps the page, for all its readers. */
  readonly page: boolean;
  /** The planned interval of runs, ms; null: by the schedule, if it is known. */
  readonly every: number | null;
}

/** The task of a run: every value checked, every `${NAME}` replaced, every default filled in. */
export interface Config {
  /** The origin, for messages: a path, `config` (YAML given as text) or `inputs`. */
  readonly source: string;
  readonly senders: ReadonlyMap<string, SenderConfig>;
  readonly mailboxes: ReadonlyMap<string, MailboxConfig>;
  readonly loops: readonly LoopConfig[];
  /** Other senders' mail that must arrive. */
  readonly expectedMail: readonly ExpectedMail[];
  /** Labels of runners by the name of a place; absent: no place has a name. */
  readonly places?: ReadonlyMap<string, string | readonly string[]>;
  readonly domains: readonly DomainConfig[];
  /** Null: no blocklist is asked. */
  readonly blocklists: BlocklistsConfig | null;
  readonly dns: DnsConfig;
  /** ms before expiry. */
  readonly certificates: { readonly warning: number; readonly critical: number };
  readonly incidents: IncidentsConfig;
  /** The channels that are notified of incidents, beside the issue. */
  readonly channels: readonly ChannelConfig[];
  /** The service that is notified that this monitor runs; null: none. */
  readonly heartbeat: HeartbeatConfig | null;
  /** Null or absent: no history, unless an input or option asks for it. */
  readonly history?: HistoryConfig | null;
  /** `unknown` findings raise the run's state. */
  readonly strict: boolean;
  /** ms to wait, before anything is sent, until DNS meets the configuration; null: no wait. */
  readonly waitForDns: number | null;
  /** An earlier report.json as the baseline of the records; null: none. */
  readonly baseline: string | null;
  /** ms for the whole run; null: the slowest loop's `critical` plus 30 s. */
  readonly timeout: number | null;
  /** Key of the HMAC in each probe's token; null: derived from the mailbox's password. */
  readonly tokenSecret: string | null;
  /** Every secret of the configuration in all its forms (see secrets.ts), longest first, to be masked. */
  readonly secrets: readonly string[];
}
