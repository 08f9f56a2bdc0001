import type { Clock } from '../../../core/time/clock.ts';
import type { DnsQuery } from '../../../core/result/report.ts';
import type { Answer } from '../../../core/ports/dns.ts';

/** So many are kept in a report; 30 domains with every check ask about as many. */
const MOST = 1000;
/** What is longer stands in no message of DNS as we would ask it. */
const LONGEST_NAME = 255;

export interface Asked {
  readonly name: string;
  readonly type: string;
  readonly server: string;
}

export interface LoggedQueries {
  /** By name and type; the servers that were asked one question in the order in which they were asked it. */
  readonly queries: readonly DnsQuery[];
  /** How many were left out for want of room: those that were answered, and the last ones first. */
  readonly omitted: number;
}

/** Every question that a run sent to a DNS server, and what it said. */
export class QueryLog {
  readonly #clock: Clock;
  readonly #queries: DnsQuery[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Asks, and writes down what came of it as `read` tells it; `asked` keeps its place in the order of asking. */
  async note<T>(asked: Asked, ask: () => Promise<T>, read: (answer: T) => Pick<DnsQuery, 'answer' | 'detail'>): Promise<T> {
    const began = this.#clock.monotonic();
    // The root's name is empty, and written as a dot.
    const query = asked.name === '' ? { ...asked, name: '.' } : asked;
    const place = this.#queries.length;
    // A run that ends meanwhile finds the question all the same.
    this.#queries.push({ ...query, answer: 'unknown', detail: 'no answer when the run ended', ms: 0 });
    const answer = await ask();
    this.#queries[place] = { ...query, ...read(answer), ms: Math.round(this.#clock.monotonic() - began) };
    return answer;
  }

  /** `mask` takes out of names and details what may stand in no report. */
  entries(mask: (text: string) => string): LoggedQueries {
    // A failed look says more than one that went well.
    const kept = [...this.#queries.filter(isOdd), ...this.#queries.filter((query) => !isOdd(query))].slice(0, MOST);
    const order = new Map(this.#queries.map((query, place) => [query, place]));
    const queries = kept
      .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.type, b.type) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map((query) => ({ ...query, name: mask(query.name).slice(0, LONGEST_NAME), detail: mask(query.detail) }));
    return { queries, omitted: this.#queries.length - kept.length };
  }
}

/** What an answer comes to, in a word or two. */
export function detailOf(answer: Answer<unknown>): Pick<DnsQuery, 'answer' | 'detail'> {
  switch (answer.kind) {
    case 'found': {
      const count = answer.records.length;
      return { answer: 'found', detail: count === 0 ? 'an alias only' : `${count} ${count === 1 ? 'record' : 'records'}` };
    }
    case 'absent':
      return { answer: 'absent', detail: answer.why };
    case 'unknown':
      return { answer: 'unknown', detail: answer.reason };
  }
}

function isOdd({ answer }: DnsQuery): boolean {
  return answer === 'unknown';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
