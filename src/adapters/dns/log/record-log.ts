import { cut } from '../../../core/text/foreign-text.ts';
import { createHash } from 'node:crypto';
import type { RecordSet } from '../../../core/result/report.ts';
import type { Answer, DomainResolver } from '../../../core/ports/dns.ts';

/** A longer value is cut in the report; the digest covers all of it. */
const LONGEST = 1000;

export interface LoggedResolver extends DomainResolver {
  /** The DNS records of the names in or below `domains`, by name and type; failed look-ups are left out. */
  records(domains: readonly string[]): Promise<readonly RecordSet[]>;
}

/** Remembers a resolver's questions; asking again costs nothing, because it remembers its answers. */
export function withRecordLog(resolver: DomainResolver): LoggedResolver {
  const asked = new Map<string, { readonly name: string; readonly type: string; readonly answer: Promise<Answer<unknown>> }>();
  return {
    ask: (question) => {
      const { type } = question;
      const name = question.name.toLowerCase();
      const answer = resolver.ask(question);
      // A serial says nothing of the records, and changes with each of them.
      if (type !== 'SOA') asked.set(`${type} ${name}`, { name, type, answer });
      return answer;
    },
    secure: (question) => resolver.secure(question),
    validates: () => resolver.validates(),
    ttl: (name, type) => resolver.ttl(name, type),
    records: async (domains) => {
      const known = new Set(domains);
      const own = [...asked.values()].filter(({ name }) => parentsOf(name).some((parent) => known.has(parent)));
      const sets = await Promise.all(own.map(async ({ name, type, answer }) => recordSet(name, type, await answer)));
      return sets.filter((set) => set !== null).toSorted((a, b) => compareText(a.name, b.name) || compareText(a.type, b.type));
    },
  };
}

/** A name, and each that it is below. */
function parentsOf(name: string): readonly string[] {
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

function recordSet(name: string, type: string, answer: Answer<unknown>): RecordSet | null {
  if (answer.kind === 'unknown') return null;
  const records = answer.kind === 'found' ? answer.records : [];
  // The order of records means nothing (RFC 2181 section 5).
  const values = records.map((record) => (typeof record === 'string' ? record : fieldsOf(record))).toSorted();
  const digest = createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
  return { name, type, values: values.map((value) => cut(value, LONGEST)), digest };
}

/** The fields of a record in their usual order. */
function fieldsOf(record: unknown): string {
  return typeof record === 'object' && record !== null ? Object.values(record).map(String).join(' ') : String(record);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
