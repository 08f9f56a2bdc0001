import type { DomainConfig } from '../request/config.ts';
import type { Finding } from '../result/finding.ts';
import type { RunEnd } from '../time/run-end.ts';
import type { DomainResolver, Resolver } from './dns.ts';

/** What one name server itself says to one question. */
export type AuthorityAnswer =
  /**
   * Each record as one line, sorted; empty without one. `referral`: it names other servers instead (RFC 1034 section 4.3.2), so that the
   * line says that alone, and nothing of what stands at the name. `delegation`: those that it names for the very name that was asked for.
   */
  | {
      readonly kind: 'answer';
      readonly records: readonly string[];
      readonly exists: boolean;
      readonly referral?: true;
      readonly delegation?: readonly DelegatedServer[];
    }
  /** It answered, and not as a server of the zone does; `recursive`: it is one that asks others. */
  | { readonly kind: 'lame'; readonly reason: string; readonly recursive: boolean }
  /** `here`: no way leads to it from this machine (IPv6 where there is none). */
  | { readonly kind: 'silent'; readonly here?: true }
  | Withheld;

/** One name server as the parent zone has it. */
export interface DelegatedServer {
  /** Lower case, without the final dot. */
  readonly name: string;
  /** The addresses that the parent hands over with it; none where it has no need to. */
  readonly glue: readonly string[];
}

export type AuthorityType = 'A' | 'AAAA' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'TXT';

export type AskAuthority = (address: string, name: string, type: AuthorityType) => Promise<AuthorityAnswer>;

/** The organizational domain by the Public Suffix List, as RFC 7489 had it; null: not known. */
export type OrganizationByList = (domain: string) => Promise<string | null>;

/** A check looks at one domain through the resolver that it is given and never rejects. */
export type DomainCheck = (resolver: DomainResolver, domain: DomainConfig) => Promise<readonly Finding[]>;

/** Nothing was connected to, because a foreign record leads there that must not: into a network (see checks/inside.ts), or too far. */
export interface Withheld {
  readonly kind: 'withheld';
  readonly reason: string;
  /** What lets it be connected to. */
  readonly remedy: string;
}

/** No connection came about, or nothing that says anything. */
export interface Unreached {
  readonly kind: 'unreached';
  readonly reason: string;
  /**
   * `place`: the way ended on this machine or at its network (no route, no IPv6, a port that hosted runners keep shut), which says nothing of
   * the server. `silence`: nothing came back, for whichever reason. Absent: the server's own doing, or not known.
   */
  readonly by?: 'place' | 'silence';
}

/** What became of fetching one page over HTTPS, without redirects. */
export type Fetched =
  | { readonly kind: 'page'; readonly status: number; readonly contentType: string; readonly text: string; readonly isWhole: boolean }
  /** The certificate was not accepted, or the handshake failed. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server could not be reached or was silent. */
  | Unreached
  | Withheld;

/** Fetches `https://host/path` from one of the addresses; at most `limit` bytes of it are read. */
export type FetchPage = (host: string, path: string, addresses: readonly string[], limit: number) => Promise<Fetched>;

/** The kinds of keys that certificates are made for. */
export type KeyKind = 'rsa' | 'ec';

/** What a mail server shows behind STARTTLS on port 25. */
export type ShownTls =
  | {
      readonly kind: 'chain';
      /** In DER, its own first. */
      readonly certificates: readonly Uint8Array[];
      /** As node:tls names it: `TLSv1.3`. */
      readonly version: string;
      /** Why the first is not to be trusted for the name of the host, as node:tls names it; null where it verifies. */
      readonly problem: string | null;
    }
  /** It offers none, or the handshake fails. */
  | { readonly kind: 'none'; readonly reason: string }
  /** It fell silent. */
  | { readonly kind: 'unseen'; readonly reason: string };

/** One address of a mail server, met as another mail server meets it. */
export type MetServer =
  /** `greeting`: the name that it gives (RFC 5321 section 4.2). */
  { readonly kind: 'met'; readonly greeting: string; readonly tls: ShownTls } | Unreached | Withheld;

/** `key`: its certificate for this kind of key; null: the one that it shows by itself. */
export type MeetMailServer = (host: string, address: string, key: KeyKind | null) => Promise<MetServer>;

/** What the checks of a domain need of the world besides DNS. */
export interface DomainWorld {
  readonly evaluateSpf: Evaluate;
  readonly organizationByList: OrganizationByList;
  readonly fetchPage: FetchPage;
  readonly meet: MeetMailServer;
  /** Asks name servers directly. */
  readonly askAuthority: AskAuthority;
  /** Whether every name server of a domain is to be asked for its records. */
  readonly asksAuthorities: boolean;
  /** Hosts and addresses that the configuration itself names as servers: they are connected to wherever they are. */
  readonly own: ReadonlySet<string>;
  /** Resolves when a check has had time enough. */
  readonly timeUp: Promise<void>;
  /** Of the run: no domain is begun beyond it. */
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

/** What check_host() says (RFC 7208 section 2.6). */
export interface SpfVerdict {
  readonly result: SpfResult;
  /** Why, in words; foreign text may stand in it. */
  readonly reason: string;
  /** Foreign text that the domain publishes for refused mail (section 6.2); null: none. */
  readonly explanation: string | null;
}

export type Evaluate = (resolver: Resolver, request: SpfRequest) => Promise<SpfVerdict>;
