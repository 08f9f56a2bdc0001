import type { DomainConfig } from '../request/config.ts';
import type { Finding } from '../result/finding.ts';
import type { RunEnd } from '../time/run-end.ts';
import type { DomainResolver, Resolver } from './dns.ts';

/** One name server's own answer to one question. */
export type AuthorityAnswer =
  /**
   * Each record as one line, sorted; empty without records. `referral`: the server names other servers instead (RFC 1034 section 4.3.2).
   * The line then says only that. `delegation`: the named servers, if they are for exactly the name in the question.
   */
  | {
      readonly kind: 'answer';
      readonly records: readonly string[];
      readonly exists: boolean;
      readonly referral?: true;
      readonly delegation?: readonly DelegatedServer[];
    }
  /** It answered, but not as a server of the zone; `recursive`: it asks other servers. */
  | { readonly kind: 'lame'; readonly reason: string; readonly recursive: boolean }
  /** `here`: this machine has no route to it (such as no IPv6). */
  | { readonly kind: 'silent'; readonly here?: true }
  | Withheld;

/** One name server by the parent zone. */
export interface DelegatedServer {
  /** Lower case, without the final dot. */
  readonly name: string;
  /** The addresses that the parent gives with it; empty where it needs none. */
  readonly glue: readonly string[];
}

export type AuthorityType = 'A' | 'AAAA' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'TXT';

export type AskAuthority = (address: string, name: string, type: AuthorityType) => Promise<AuthorityAnswer>;

/** The organizational domain by the Public Suffix List, as in RFC 7489; null: unknown. */
export type OrganizationByList = (domain: string) => Promise<string | null>;

/** A check looks at one domain through its resolver, and never rejects. */
export type DomainCheck = (resolver: DomainResolver, domain: DomainConfig) => Promise<readonly Finding[]>;

/** No connection was made, because a foreign record points to a forbidden place: into a network (see checks/inside.ts), or too far. */
export interface Withheld {
  readonly kind: 'withheld';
  readonly reason: string;
  /** The setting that allows the connection. */
  readonly remedy: string;
}

/** No connection was made, or it showed nothing. */
export interface Unreached {
  readonly kind: 'unreached';
  readonly reason: string;
  /**
   * `place`: the path ended on this machine or in its network, which says nothing of the server (no route, no IPv6, a port that hosted
   * runners block). `silence`: no answer came, for an unknown reason. Absent: the server's own doing, or unknown.
   */
  readonly by?: 'place' | 'silence';
}

/** The result of fetching one page over HTTPS, without redirects. */
export type Fetched =
  | { readonly kind: 'page'; readonly status: number; readonly contentType: string; readonly text: string; readonly isWhole: boolean }
  /** The certificate was not accepted, or the handshake failed. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server could not be reached or was silent. */
  | Unreached
  | Withheld;

/** Fetches `https://host/path` from one of the addresses, at most `limit` bytes. */
export type FetchPage = (host: string, path: string, addresses: readonly string[], limit: number) => Promise<Fetched>;

/** The kinds of keys in certificates. */
export type KeyKind = 'rsa' | 'ec';

/** The certificate and version of a mail server behind STARTTLS on port 25. */
export type ShownTls =
  | {
      readonly kind: 'chain';
      /** In DER, its own first. */
      readonly certificates: readonly Uint8Array[];
      /** As node:tls names it: `TLSv1.3`. */
      readonly version: string;
      /** Why the first one is not trusted for the host's name, as node:tls names it; null where it verifies. */
      readonly problem: string | null;
    }
  /** The server offers no TLS, or the handshake fails. */
  | { readonly kind: 'none'; readonly reason: string }
  /** It fell silent. */
  | { readonly kind: 'unseen'; readonly reason: string };

/** One address of a mail server, as another mail server meets it. */
export type MetServer =
  /** `greeting`: the server's name in its greeting (RFC 5321 section 4.2). */
  { readonly kind: 'met'; readonly greeting: string; readonly tls: ShownTls } | Unreached | Withheld;

/** `key`: its certificate for this kind of key; null: its default one. */
export type MeetMailServer = (host: string, address: string, key: KeyKind | null) => Promise<MetServer>;

/** The needs of a domain's checks besides DNS. */
export interface DomainWorld {
  readonly evaluateSpf: Evaluate;
  readonly organizationByList: OrganizationByList;
  readonly fetchPage: FetchPage;
  readonly meet: MeetMailServer;
  /** Asks name servers directly. */
  readonly askAuthority: AskAuthority;
  /** Whether every name server of a domain is asked for its records. */
  readonly asksAuthorities: boolean;
  /** Hosts and addresses that the configuration itself names as servers: connections to them are allowed everywhere. */
  readonly own: ReadonlySet<string>;
  /** Resolves when a check's time is up. */
  readonly timeUp: Promise<void>;
  /** The end of the run: no further domain begins after it. */
  readonly end: RunEnd;
  /** Wall clock, ms since the Unix epoch. */
  readonly now: () => number;
}

/** One mail as SPF looks at it. */
export interface SpfRequest {
  readonly ip: string;
  /** Empty: the null reverse-path, then HELO is checked (RFC 7208 section 2.4). */
  readonly mailFrom: string;
  readonly helo: string;
}

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** The result of check_host() (RFC 7208 section 2.6). */
export interface SpfVerdict {
  readonly result: SpfResult;
  /** The reason, in words that may hold foreign text. */
  readonly reason: string;
  /** The domain's own foreign text for refused mail (section 6.2); null: none. */
  readonly explanation: string | null;
}

export type Evaluate = (resolver: Resolver, request: SpfRequest) => Promise<SpfVerdict>;
