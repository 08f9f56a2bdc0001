import type { AskAuthority } from './ask-authority.ts';
import type { OrganizationByList } from './dmarc-organization.ts';
import type { Evaluate } from './spf-expectations.ts';

/** What became of fetching one page over HTTPS, without redirects. */
export type Fetched =
  | { readonly kind: 'page'; readonly status: number; readonly contentType: string; readonly text: string; readonly isWhole: boolean }
  /** The certificate was not accepted, or the handshake failed. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server could not be reached or was silent. */
  | { readonly kind: 'unreached'; readonly reason: string };

/** Fetches `https://host/path` from one of the addresses; at most `limit` bytes of it are read. */
export type FetchPage = (host: string, path: string, addresses: readonly string[], limit: number) => Promise<Fetched>;

/** What a mail server shows after STARTTLS on port 25: its certificates in DER, its own first. */
export type Shown =
  | { readonly kind: 'chain'; readonly certificates: readonly Uint8Array[] }
  | { readonly kind: 'no-tls'; readonly reason: string }
  | { readonly kind: 'unreached'; readonly reason: string };

export type MailCertificates = (host: string, addresses: readonly string[]) => Promise<Shown>;

/** How the mail server at an address greets on port 25: the name that it gives (RFC 5321 section 4.2). */
export type Greeted = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'unreached'; readonly reason: string };

export type GreetingOf = (address: string) => Promise<Greeted>;

/** What the checks of a domain need of the world besides DNS. */
export interface DomainWorld {
  readonly evaluateSpf: Evaluate;
  readonly organizationByList: OrganizationByList;
  readonly fetchPage: FetchPage;
  readonly mailCertificates: MailCertificates;
  readonly greeting: GreetingOf;
  /** Asks name servers directly; null: not asked for. */
  readonly askAuthority: AskAuthority | null;
  /** Resolves when a check has had time enough. */
  readonly timeUp: Promise<void>;
  /** Wall clock, ms since the Unix epoch. */
  readonly now: () => number;
}
