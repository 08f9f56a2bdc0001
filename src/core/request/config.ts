import type { ExpectedArrival, ExpectedMail } from './expected-arrival.ts';
import type { LoopKind } from '../result/report.ts';
import type { IncidentsConfig } from './incidents.ts';
import type { ChannelConfig } from './channels.ts';
import type { OAuth2Config } from '../mail/login/oauth2.ts';
import type { HeartbeatConfig } from './heartbeat.ts';

/** How a connection is secured: STARTTLS that must succeed, TLS from the first byte, or none at all (only when asked for). */
export type Security = 'starttls' | 'tls' | 'plaintext';

/** The way out that a network leaves open. */
export interface ProxyConfig {
  /** SOCKS of RFC 1928, or CONNECT of RFC 9110 section 9.3.6. */
  readonly kind: 'socks5' | 'http';
  readonly host: string;
  readonly port: number;
  /** Null: no login is made. */
  readonly user: string | null;
  readonly password: string | null;
}

/** How a server is reached, where that is not left to this machine. */
export interface Way {
  /** Of the addresses that this machine connects to: the server's, or the proxy's where there is one. Null or absent: either. */
  readonly family?: 4 | 6 | null;
  /** The only way there, and no other is tried; the server's name is looked up behind it. Null or absent: none. */
  readonly proxy?: ProxyConfig | null;
}

/** By what a client proves itself within TLS (RFC 8446 section 4.4.2): PEM, the certificate with its chain. */
export interface ClientIdentity {
  readonly cert: string;
  readonly key: string;
}

/** What it takes to open one mail server. */
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
  /** The name or address that the certificate must carry; null: `host`. */
  readonly tlsName: string | null;
  /**
   * The key that the server must have, in place of chain, name and dates: SHA-256 of its SubjectPublicKeyInfo, base64. Null: none is
   * pinned.
   */
  readonly pin?: string | null;
  /** Shown where a server asks for it; null or absent: none. */
  readonly identity?: ClientIdentity | null;
}

/** The protocols by which this version hands mail over; the first is the default. */
export const SENDER_PROTOCOLS = ['smtp', 'lmtp', 'mx', 'jmap', 'graph'] as const;
export type SenderProtocol = (typeof SENDER_PROTOCOLS)[number];

/** The protocols by which this version reads mailboxes; the first is the default. */
export const MAILBOX_PROTOCOLS = ['imap', 'pop3', 'jmap', 'graph'] as const;
export type MailboxProtocol = (typeof MAILBOX_PROTOCOLS)[number];

export interface SenderConfig extends Endpoint {
  readonly protocol: SenderProtocol;
  /** By `mx`, whose `host` is a domain: who is asked for its mail servers. */
  readonly dns?: DnsConfig;
  /** What EHLO says (RFC 5321 section 4.1.1.1: a name or an address literal); null: chosen by us. */
  readonly ehlo: string | null;
  /** The name of a way out that it shares with other senders and that cannot be seen from outside, as a relay; absent: none is known. */
  readonly via?: string;
}

export interface MailboxConfig extends Endpoint {
  readonly protocol: MailboxProtocol;
  readonly folder: string;
  /** `auto`: by SPECIAL-USE, then by localised names; else a folder's name. */
  readonly junk: string;
  readonly authservIds: readonly string[];
}

/** A user's own mail to be sent as a probe: a text, a page, or a whole mail with its attachments. */
export interface Template {
  readonly kind: 'text' | 'html' | 'eml';
  readonly text: string;
}

/** Several probes of one loop, sent one after the other, for the share of mail that is lost on its way. */
export interface Burst {
  /** 2 to 100. */
  readonly probes: number;
  /** Shares from 0 to 1: a loss above it is a warning, or critical. */
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
  /** Keys in `places`, in each of which it runs; absent: wherever the run is. */
  readonly places?: readonly string[];
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
  /** Key in `mailboxes`: where bounces to `from` come back; null: they are not read. */
  readonly bounces: string | null;
  /** Whether the probe says that it was sent automatically: some servers report no delay and no refusal of such mail. */
  readonly bouncesProbe: 'quiet' | 'loud';
  /** What the arrived probe must look like; null: nothing is asked for. */
  readonly expect: ExpectedArrival | null;
  /** What the probe is made of; null: our own text. */
  readonly template: Template | null;
  /** Null or absent: one probe is sent. */
  readonly burst?: Burst | null;
}

export interface DomainConfig {
  readonly name: string;
  readonly dkimSelectors: readonly string[];
  readonly spfPass: readonly string[];
  readonly spfFail: readonly string[];
  /** Exactly this set of exchanges; null: not asked for. */
  readonly mx: readonly string[] | null;
  readonly dmarcPolicy: 'none' | 'quarantine' | 'reject' | null;
  /** True: its hosts may have addresses inside a network of one's own, and are connected to there. */
  readonly internal?: boolean;
  /** True: it is to neither send nor receive mail. */
  readonly parked?: boolean;
}

/** Listings that are known and accepted for a while. */
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
  /** Zones that list domains and are in no catalogue. */
  readonly domainZones: readonly string[];
  /** What a listing in a zone comes to, where that differs from what we make of it. */
  readonly severity: ReadonlyMap<string, 'critical' | 'warning' | 'ok'>;
  readonly ignore: readonly IgnoredListing[];
  readonly spamhausDqsKey: string | null;
  readonly abusixKey: string | null;
  /** ms for one question, whatever the number of servers and tries. */
  readonly timeout: number;
  /** Questions that may wait for an answer at a time; those that are overdue do not count. */
  readonly inFlight: number;
}

export interface DnsConfig {
  /**
   * A DoH server (RFC 8484), asked before `servers`, never for blocklists; `ca`: PEM of a private CA, null: the machine's own. Null: none.
   */
  readonly doh: { readonly url: string; readonly ca: string | null } | null;
  /** `address:port` or `[v6]:port`; empty: the machine's resolver, unless there is a DoH server. */
  readonly servers: readonly string[];
  /** ms for one question to one server. */
  readonly timeout: number;
  /** Every name server of a checked domain is asked too. */
  readonly authoritative: boolean;
  /** Where these name servers are asked. */
  readonly authoritativePort: number;
}

/** What is kept of every run, and where. */
export interface HistoryConfig {
  readonly branch: string;
  /** `owner/name`; null: the workflow's own. */
  readonly repository: string | null;
  /** ms; of older days only counts are kept. */
  readonly retention: number;
  /** Whether addresses, hosts and servers' words are kept too. */
  readonly details: boolean;
  /** Whether the page is kept beside the runs, for everybody who may read them. */
  readonly page: boolean;
  /** How far apart runs are due, ms; null: as the schedule says, where it is known. */
  readonly every: number | null;
}

/** What a run is asked to do: every value checked, every `${NAME}` replaced, every default filled in. */
export interface Config {
  /** Where it came from, for messages: a path, `config` (YAML given as text) or `inputs`. */
  readonly source: string;
  readonly senders: ReadonlyMap<string, SenderConfig>;
  readonly mailboxes: ReadonlyMap<string, MailboxConfig>;
  readonly loops: readonly LoopConfig[];
  /** Mail of others that must come. */
  readonly expectedMail: readonly ExpectedMail[];
  /** Labels of runners by the name of a place; absent: none has a name. */
  readonly places?: ReadonlyMap<string, string | readonly string[]>;
  readonly domains: readonly DomainConfig[];
  /** Null: no blocklist is asked. */
  readonly blocklists: BlocklistsConfig | null;
  readonly dns: DnsConfig;
  /** ms before expiry. */
  readonly certificates: { readonly warning: number; readonly critical: number };
  readonly incidents: IncidentsConfig;
  /** Who is notified of incidents beside the issue. */
  readonly channels: readonly ChannelConfig[];
  /** Who is notified that this monitor lives; null: nobody. */
  readonly heartbeat: HeartbeatConfig | null;
  /** Null or absent: nothing is kept, unless an input or option asks for it. */
  readonly history?: HistoryConfig | null;
  /** `unknown` findings raise the run's state. */
  readonly strict: boolean;
  /** ms to wait, before anything is sent, until DNS is as the configuration expects it; null: DNS is not waited for. */
  readonly waitForDns: number | null;
  /** An earlier report.json to compare the records with; null: none. */
  readonly baseline: string | null;
  /** ms for the whole run; null: the slowest loop's `critical` plus 30 s. */
  readonly timeout: number | null;
  /** Key of the HMAC in each probe's token; null: derived from the mailbox's password. */
  readonly tokenSecret: string | null;
  /** Every secret of the configuration in all its forms (see secrets.ts), longest first, to be masked. */
  readonly secrets: readonly string[];
}
