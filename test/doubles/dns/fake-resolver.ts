import type { Answer, CaaRecord, DomainResolver, MxRecord, SoaRecord, TlsaRecord } from '../../../src/core/ports/dns.ts';
import { found, nodata } from '../../../src/core/ports/dns.ts';

/** Answers by `TYPE name`; NODATA for whatever is not scripted. */
export interface Script {
  readonly [question: string]: Answer<string> | readonly string[];
}

/** A resolver that answers from a script and remembers what it was asked. */
export class FakeResolver implements DomainResolver {
  readonly asked: string[] = [];
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  txt(name: string): Promise<Answer<string>> {
    return this.#answer('TXT', name);
  }
  a(name: string): Promise<Answer<string>> {
    return this.#answer('A', name);
  }
  aaaa(name: string): Promise<Answer<string>> {
    return this.#answer('AAAA', name);
  }
  cname(name: string): Promise<Answer<string>> {
    return this.#answer('CNAME', name);
  }
  ptr(name: string): Promise<Answer<string>> {
    return this.#answer('PTR', name);
  }
  /** Scripted as `10 mx1.example.net`; the null MX as `0 .`. */
  async mx(name: string): Promise<Answer<MxRecord>> {
    const answer = await this.#answer('MX', name);
    if (answer.kind !== 'found') return answer;
    return found(
      answer.records.map((text) => {
        const [preference, exchange = ''] = text.split(' ');
        return { preference: Number(preference), exchange: exchange.replace(/\.$/, '') };
      }),
    );
  }

  ns(name: string): Promise<Answer<string>> {
    return this.#answer('NS', name);
  }
  /** Scripted as `ns1.example.net 2026112401`. */
  async soa(name: string): Promise<Answer<SoaRecord>> {
    return mapped(await this.#answer('SOA', name), ([primary = '', serial]) => ({ primary, serial: Number(serial), zone: name }));
  }
  /** Scripted as `0 issue ca.example.net`. */
  async caa(name: string): Promise<Answer<CaaRecord>> {
    return mapped(await this.#answer('CAA', name), ([flags, tag = '', ...value]) => ({
      critical: flags === '128',
      tag,
      value: value.join(' '),
    }));
  }
  /** Scripted as `3 1 1 aabbcc`. */
  async tlsa(name: string): Promise<Answer<TlsaRecord>> {
    return mapped(await this.#answer('TLSA', name), ([usage, selector, matchingType, data = '']) => ({
      usage: Number(usage),
      selector: Number(selector),
      matchingType: Number(matchingType),
      data,
    }));
  }
  /** Scripted as `SECURE MX example.net`: `yes` or `no`; not known where it is not scripted. */
  async secure(name: string, type: string): Promise<boolean | null> {
    const answer = await this.#answer(`SECURE ${type}`, name);
    return answer.kind === 'found' ? answer.records[0] === 'yes' : null;
  }

  /** Scripted as `VALIDATES .`. */
  async validates(): Promise<boolean> {
    return (await this.#answer('VALIDATES', '.')).kind === 'found';
  }

  async ttl(name: string, type: string): Promise<number | null> {
    const answer = await this.#answer(`TTL ${type}`, name);
    return answer.kind === 'found' ? Number(answer.records[0]) : null;
  }

  #answer(type: string, name: string): Promise<Answer<string>> {
    const question = `${type} ${name}`;
    this.asked.push(question);
    const answer = this.#script[question] ?? this.#script[`${type} *`] ?? nodata;
    return Promise.resolve('kind' in answer ? answer : found(answer));
  }
}

function mapped<T>(answer: Answer<string>, read: (words: readonly string[]) => T): Answer<T> {
  return answer.kind === 'found' ? found(answer.records.map((text) => read(text.split(' ')))) : answer;
}
