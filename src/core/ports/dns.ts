/** One MX record (RFC 1035 section 3.3.9); `exchange` is empty for the root, which is how a null MX is written (RFC 7505). */
export interface MxRecord {
  readonly preference: number;
  readonly exchange: string;
}

export interface SoaRecord {
  readonly primary: string;
  /** RFC 1982: compared in a circle. */
  readonly serial: number;
  /** The name that the record stands at: the apex of the zone. */
  readonly zone: string;
  /** Seconds, as RFC 1035 section 3.3.13 names them; `minimum`: how long an absence may be kept (RFC 2308 section 4). */
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  readonly minimum: number;
}

/** RFC 8659 section 4.1. */
export interface CaaRecord {
  readonly critical: boolean;
  readonly tag: string;
  readonly value: string;
}

/** RFC 2782; `target` is empty for the root: the service is not there. */
export interface SrvRecord {
  /** The least one comes first. */
  readonly priority: number;
  /** Among records of one priority: how often each is to be taken. */
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

/** RFC 6698 section 2.1. */
export interface TlsaRecord {
  readonly usage: number;
  readonly selector: number;
  readonly matchingType: number;
  /** Hexadecimal, lower case. */
  readonly data: string;
}

/**
 * What became of one question. `absent` is a statement of the DNS itself: the name does not exist (NXDOMAIN), or it has no record of
 * this type (NODATA). Whatever else went wrong is `unknown`: a failed look is never an absence.
 */
export type Answer<T> = FoundAnswer<T> | AbsentAnswer | Unanswered;

/**
 * `own`: the resolver answers from what it holds itself (AA): a zone of its own, a hosts file, or names that it invents for this machine.
 */
export interface FoundAnswer<T> {
  readonly kind: 'found';
  readonly records: readonly T[];
  readonly own?: true;
}

/** `bare`: nothing stands there beside the absence, as where a resolver has taken records out of an answer (rebind protection). */
export interface AbsentAnswer {
  readonly kind: 'absent';
  readonly why: 'NXDOMAIN' | 'NODATA';
  readonly bare?: true;
}

/** `bogus`: a resolver that checks signatures (DNSSEC) refuses what DNS holds. */
export interface Unanswered {
  readonly kind: 'unknown';
  readonly reason: string;
  readonly bogus?: true;
}

/**
 * What a record of each type is read as; what cannot be asked for stands in no row. A new type is a row here and in
 * adapters/dns/ask/questions.ts.
 */
export interface RecordTypes {
  readonly A: string;
  readonly AAAA: string;
  readonly CAA: CaaRecord;
  readonly CNAME: string;
  /** RFC 4034 section 5: `key-tag algorithm digest-type`. */
  readonly DS: string;
  readonly MX: MxRecord;
  readonly NS: string;
  readonly PTR: string;
  readonly SOA: SoaRecord;
  readonly SRV: SrvRecord;
  readonly TLSA: TlsaRecord;
  /** Each record as one text, its character-strings joined without a space (RFC 7208 section 3.3). */
  readonly TXT: string;
}

export type RecordType = keyof RecordTypes;

/** One question to DNS. The name is taken as absolute; letter case and a final dot make no difference. */
export interface DnsQuestion<T extends RecordType = RecordType> {
  readonly type: T;
  readonly name: string;
}

/**
 * What checks may ask. The same question asked twice in a run is sent once; aliases are followed, but for a question for CNAME. Never
 * rejects.
 */
export interface Resolver {
  ask<T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>>;
}

/** What a validating resolver says of an answer (RFC 4035 section 4.3); `indeterminate`: nobody can be asked whom we would believe. */
export type DnssecState = 'secure' | 'insecure' | 'bogus' | 'indeterminate';

/** What the checks of one domain may ask about an answer, beyond its records. */
export interface DomainResolver extends Resolver {
  /**
   * Whether the answer carries the AD bit (RFC 6840 section 5.8). `false` is the word of a resolver that sets the bit for the root: a stub
   * without DNSSEC never sets it, and says nothing by that. Null where none such answers, or where the resolver neither runs on this
   * machine nor is a DoH server that the configuration names: on any other way anybody could set the bit. `bogus`: it answers only when
   * it is told not to check signatures.
   */
  secure(question: DnsQuestion): Promise<DnssecState>;
  /** Whether one of those resolvers validates at all: it vouches for the root. Null: none of them answers for the root, or there is none. */
  validates(): Promise<DnssecState>;
  /** How long caches may keep the records, s: the least of them; null without any, or none could be asked. */
  ttl(name: string, type: string): Promise<number | null>;
}

/** How the reason begins where a server was silent. */
export const NO_ANSWER = 'no answer within';

/** The reason where an answer could not be read. */
export function malformedBy(server: string): string {
  return `malformed answer from ${server}`;
}

/** The reason where a name does not fit into a DNS message. */
export const NOT_A_NAME = 'not a name that DNS can be asked for';

export const nxdomain = { kind: 'absent', why: 'NXDOMAIN' } as const;
export const nodata = { kind: 'absent', why: 'NODATA' } as const;

export function found<T>(records: readonly T[]): Answer<T> {
  return { kind: 'found', records };
}

export function unknown(reason: string): Unanswered {
  return { kind: 'unknown', reason };
}
