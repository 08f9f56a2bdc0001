import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes, DnssecState } from '../../../src/core/ports/dns.ts';
import { found, nodata } from '../../../src/core/ports/dns.ts';

/** Answers by `TYPE name`, else by `TYPE *`, else by `*`; NODATA for all other questions. */
export interface Script {
  readonly [question: string]: Answer<string> | readonly string[];
}

/** A resolver that answers from a script and remembers its questions. */
export class FakeResolver implements DomainResolver {
  readonly asked: string[] = [];
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  async ask<T extends RecordType>({ type, name }: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> {
    const answer = await this.#answer(type, name);
    return answer.kind === 'found' ? { ...answer, records: answer.records.map((text) => READERS[type](text, name)) } : answer;
  }

  /** Scripted as `SECURE MX example.net`: `yes`, `no` or `bogus`; unknown without a script. */
  async secure({ type, name }: DnsQuestion): Promise<DnssecState> {
    return stateOf(await this.#answer(`SECURE ${type}`, name));
  }

  /** Scripted as `VALIDATES .`: `yes`, `no` or `bogus`; unknown without a script. */
  async validates(): Promise<DnssecState> {
    return stateOf(await this.#answer('VALIDATES', '.'));
  }

  async ttl(name: string, type: string): Promise<number | null> {
    const answer = await this.#answer(`TTL ${type}`, name);
    return answer.kind === 'found' ? Number(answer.records[0]) : null;
  }

  #answer(type: string, name: string): Promise<Answer<string>> {
    const question = `${type} ${name}`;
    this.asked.push(question);
    const answer = this.#script[question] ?? this.#script[`${type} *`] ?? this.#script['*'] ?? nodata;
    return Promise.resolve('kind' in answer ? answer : found(answer));
  }
}

function stateOf(answer: Answer<string>): DnssecState {
  if (answer.kind !== 'found') return 'indeterminate';
  return answer.records[0] === 'bogus' ? 'bogus' : answer.records[0] === 'yes' ? 'secure' : 'insecure';
}

const asWritten = (text: string): string => text;

/** How the records of each type are written in a script. */
const READERS: { readonly [T in RecordType]: (text: string, name: string) => RecordTypes[T] } = {
  A: asWritten,
  AAAA: asWritten,
  /** `0 issue ca.example.net`. */
  CAA: (text) => {
    const [flags, tag = '', ...value] = text.split(' ');
    return { critical: flags === '128', tag, value: value.join(' ') };
  },
  CNAME: asWritten,
  DS: asWritten,
  /** `10 mx1.example.net`; the null MX is `0 .`. */
  MX: (text) => {
    const [preference, exchange = ''] = text.split(' ');
    return { preference: Number(preference), exchange: exchange.replace(/\.$/, '') };
  },
  NS: asWritten,
  PTR: asWritten,
  /** `ns1.example.net 2026112401`, or with refresh, retry, expire and minimum behind it. */
  SOA: (text, name) => {
    const [primary = '', ...numbers] = text.split(' ');
    const [serial = 0, refresh = 7200, retry = 900, expire = 1_209_600, minimum = 3600] = numbers.map(Number);
    return { primary, serial, zone: name, refresh, retry, expire, minimum };
  },
  /** `0 1 993 imap.example.net`; a missing service is `0 0 0 .`. */
  SRV: (text) => {
    const [priority, weight, port, target = ''] = text.split(' ');
    return { priority: Number(priority), weight: Number(weight), port: Number(port), target: target.replace(/\.$/, '') };
  },
  /** `3 1 1 aabbcc`. */
  TLSA: (text) => {
    const [usage, selector, matchingType, data = ''] = text.split(' ');
    return { usage: Number(usage), selector: Number(selector), matchingType: Number(matchingType), data };
  },
  TXT: asWritten,
};
