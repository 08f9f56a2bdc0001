import { createHash } from 'node:crypto';
import type { RecordSet } from '../../../core/result/report.ts';
import type { Answer, DomainResolver } from '../../../core/ports/dns.ts';

/** A value that is longer is cut in the report; the digest is of all of it. */
const LONGEST = 1000;

export interface LoggedResolver extends DomainResolver {
  /** What DNS said of the names in or below `domains`, by name and type; what could not be looked up is left out. */
  records(domains: readonly string[]): Promise<readonly RecordSet[]>;
}

/** Remembers what a resolver was asked; asking costs nothing again, for it remembers its answers. */
export function withRecordLog(resolver: DomainResolver): LoggedResolver {
  const asked = new Map<string, { readonly name: string; readonly type: string; readonly answer: Promise<Answer<unknown>> }>();
  const noted =
    <T>(type: string, ask: (name: string) => Promise<Answer<T>>) =>
    (name: string) => {
      const answer = ask(name);
      asked.set(`${type} ${name.toLowerCase()}`, { name: name.toLowerCase(), type, answer });
      return answer;
    };
  return {
    txt: noted('TXT', (name) => resolver.txt(name)),
    mx: noted('MX', (name) => resolver.mx(name)),
    a: noted('A', (name) => resolver.a(name)),
    aaaa: noted('AAAA', (name) => resolver.aaaa(name)),
    cname: noted('CNAME', (name) => resolver.cname(name)),
    ptr: noted('PTR', (name) => resolver.ptr(name)),
    ns: noted('NS', (name) => resolver.ns(name)),
    soa: (name) => resolver.soa(name),
    caa: noted('CAA', (name) => resolver.caa(name)),
    tlsa: noted('TLSA', (name) => resolver.tlsa(name)),
    secure: (name, type) => resolver.secure(name, type),
    validates: () => resolver.validates(),
    ttl: (name, type) => resolver.ttl(name, type),
    records: async (domains) => {
      const own = [...asked.values()].filter(({ name }) => domains.some((domain) => name === domain || name.endsWith(`.${domain}`)));
      const sets = await Promise.all(own.map(async ({ name, type, answer }) => recordSet(name, type, await answer)));
      return sets.filter((set) => set !== null).toSorted((a, b) => compareText(a.name, b.name) || compareText(a.type, b.type));
    },
  };
}

function recordSet(name: string, type: string, answer: Answer<unknown>): RecordSet | null {
  if (answer.kind === 'unknown') return null;
  const records = answer.kind === 'found' ? answer.records : [];
  // The order of records means nothing (RFC 2181 section 5).
  const values = records.map((record) => (typeof record === 'string' ? record : fieldsOf(record))).toSorted();
  const digest = createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
  return { name, type, values: values.map((value) => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)), digest };
}

/** The fields of a record in the order in which they are written. */
function fieldsOf(record: unknown): string {
  return typeof record === 'object' && record !== null ? Object.values(record).map(String).join(' ') : String(record);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
