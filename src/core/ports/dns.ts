/** One MX record (RFC 1035 section 3.3.9). `exchange` is empty for the root: a null MX (RFC 7505). */
export interface MxRecord {
  readonly preference: number;
  readonly exchange: string;
}

export interface SoaRecord {
  readonly primary: string;
  /** RFC 1982: serial number arithmetic. */
  readonly serial: number;
  /** The name of the record: the apex of the zone. */
  readonly zone: string;
  /** Seconds, as RFC 1035 section 3.3.13 names them; `minimum`: how long caches keep an absence (RFC 2308 section 4). */
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

/** RFC 2782; `target` is empty for the root: the service does not exist. */
export interface SrvRecord {
  /** The least one comes first. */
  readonly priority: number;
  /** Among records of one priority: the relative rate at which each is chosen. */
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
 * The answer to one question. `absent` is a statement of the DNS itself: the name does not exist (NXDOMAIN), or it has no record of this
 * type (NODATA). Every other failure is `unknown`: a failed look is never an absence.
 */
export type Answer<T> = FoundAnswer<T> | AbsentAnswer | Unanswered;

/** `own`: the resolver answers from its own data (AA): a zone, a hosts file, or names that it invents for this machine. */
export interface FoundAnswer<T> {
  readonly kind: 'found';
  readonly records: readonly T[];
  readonly own?: true;
}

/** `bare`: the answer holds only the absence, as if a resolver had removed records from it (rebind protection). */
export interface AbsentAnswer {
  readonly kind: 'absent';
  readonly why: 'NXDOMAIN' | 'NODATA';
  readonly bare?: true;
}

/** `bogus`: a validating resolver (DNSSEC) refuses the data of DNS. */
export interface Unanswered {
  readonly kind: 'unknown';
  readonly reason: string;
  readonly bogus?: true;
}

/**
 * The form in which a record of each type is read; other types cannot be asked for. A new type is a row here and in
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

/** One question to DNS. The name is absolute; letter case and a final dot make no difference. */
export interface DnsQuestion<T extends RecordType = RecordType> {
  readonly type: T;
  readonly name: string;
}

/**
 * The questions of checks. A repeated question is sent once in a run. Aliases are followed, except for a question for CNAME. Never rejects.
 */
export interface Resolver {
  ask<T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>>;
}

/** A validating resolver's verdict on an answer (RFC 4035 section 4.3); `indeterminate`: no trusted resolver can be asked. */
export type DnssecState = 'secure' | 'insecure' | 'bogus' | 'indeterminate';

/** The questions of one domain's checks about an answer, beyond its records. */
export interface DomainResolver extends Resolver {
  /**
   * Whether the answer carries the AD bit (RFC 6840 section 5.8). `false` comes only from a resolver that sets the bit for the root: a stub
   * without DNSSEC never sets it, which says nothing. Null without such an answer. Null too if the resolver neither runs on this machine
   * nor is a DoH server of the configuration: on any other path an attacker could set the bit. `bogus`: the resolver answers only if it is
   * told not to validate.
   */
  secure(question: DnsQuestion): Promise<DnssecState>;
  /** Whether one of those resolvers validates: it sets the bit for the root. Null: none of them answers for the root, or none exists. */
  validates(): Promise<DnssecState>;
  /** The shortest time, s, for which caches may keep the records; null without records, or without an answer. */
  ttl(name: string, type: string): Promise<number | null>;
}

/** The start of the reason where a server was silent. */
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
