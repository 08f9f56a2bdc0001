import type { Answer, MxRecord, Resolver } from '../../src/dns/answer.ts';
import { found, nodata } from '../../src/dns/answer.ts';

/** Answers by `TYPE name`; NODATA for whatever is not scripted. */
export interface Script {
  readonly [question: string]: Answer<string> | readonly string[];
}

/** A resolver that answers from a script and remembers what it was asked. */
export class FakeResolver implements Resolver {
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

  #answer(type: string, name: string): Promise<Answer<string>> {
    const question = `${type} ${name}`;
    this.asked.push(question);
    const answer = this.#script[question] ?? this.#script[`${type} *`] ?? nodata;
    return Promise.resolve('kind' in answer ? answer : found(answer));
  }
}
