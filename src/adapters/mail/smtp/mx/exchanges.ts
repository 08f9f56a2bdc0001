import type { Answer, MxRecord } from '../../../../core/ports/dns.ts';

/** The DNS questions for the servers of a domain, and their addresses. */
export interface ExchangeLookup {
  readonly mx: (domain: string) => Promise<Answer<MxRecord>>;
  /** A and AAAA together. */
  readonly addresses: (host: string) => Promise<Answer<string>>;
}

/** The servers for mail to a domain; `none`: it takes no mail at all (RFC 7505). */
export type Exchanges =
  | { readonly kind: 'found'; readonly hosts: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The most servers that are tried. */
const MOST = 5;

/**
 * The mail servers of a domain, best first (RFC 5321 section 5.1); the order of equal ones is random. Without an MX record it is the domain
 * itself.
 *
 * @param random from 0 to below 1
 */
export async function exchangesOf(domain: string, { mx }: ExchangeLookup, random: () => number): Promise<Exchanges> {
  const answer = await mx(domain);
  if (answer.kind === 'unknown') return { kind: 'unknown', reason: answer.reason };
  if (answer.kind === 'absent' && answer.why === 'NXDOMAIN') return { kind: 'absent' };
  const records = answer.kind === 'found' ? answer.records : [];
  if (records.length === 0) return { kind: 'found', hosts: [domain] };
  // RFC 7505 section 3: it stands alone; beside others it has no meaning.
  if (records.length === 1 && records[0]?.exchange === '') return { kind: 'none' };
  const drawn = records.filter(({ exchange }) => exchange !== '').map((record) => ({ ...record, draw: random() }));
  const hosts = drawn.toSorted((a, b) => a.preference - b.preference || a.draw - b.draw).map(({ exchange }) => exchange);
  return { kind: 'found', hosts: [...new Set(hosts)].slice(0, MOST) };
}
