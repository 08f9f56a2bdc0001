// The log of a run's DNS questions and answers, as the report lists them.
// Called by adapters and app.

import type { Clock } from '../../../core/time/clock.ts';
import type { DnsQuery } from '../../../core/result/report.ts';
import type { Answer } from '../../../core/ports/dns.ts';
import { formatCount } from '../../../core/text/format/count.ts';

/** The most that a report keeps; 30 domains with every check ask about as many. */
const MOST = 1000;
/** No DNS message of ours holds a longer name. */
const LONGEST_NAME = 255;
/** More questions than any ordinary run asks: the memory for each begins to matter. */
const MANY = 2_000;

export interface Asked {
  readonly name: string;
  readonly type: string;
  readonly server: string;
}

export interface LoggedQueries {
  /** By name and type; the servers of one question in the order of asking. */
  readonly queries: readonly DnsQuery[];
  /** How many had no room: answered ones, the last ones first. */
  readonly omitted: number;
}

/** A question, and its place in the order of asking. */
interface Placed {
  readonly query: DnsQuery;
  readonly place: number;
}

/** The questions of a run to DNS servers, with their answers: as many as a report has room for, and their number. */
export class QueryLog {
  readonly #clock: Clock;
  readonly #onMany: () => void;
  /** A failed look says more than a successful one. */
  readonly #odd: Placed[] = [];
  readonly #plain: Placed[] = [];
  /** A run that ends meanwhile still has these. */
  readonly #waiting = new Set<Placed>();
  #count = 0;

  /** @param onMany called once, when a run asks more than an ordinary one */
  constructor(clock: Clock, onMany: () => void = () => undefined) {
    this.#clock = clock;
    this.#onMany = onMany;
  }

  /** Asks, and notes the result by `read`; `asked` keeps its place in the order of asking. */
  async note<T>(asked: Asked, ask: () => Promise<T>, read: (answer: T) => Pick<DnsQuery, 'answer' | 'detail'>): Promise<T> {
    const began = this.#clock.monotonic();
    // The root's name is empty, and written as a dot.
    const query = asked.name === '' ? { ...asked, name: '.' } : asked;
    const place = this.#count;
    this.#count += 1;
    if (this.#count === MANY) this.#onMany();
    const waiting: Placed = { query: { ...query, answer: 'unknown', detail: 'no answer when the run ended', ms: 0 }, place };
    this.#waiting.add(waiting);
    const answer = await ask();
    this.#waiting.delete(waiting);
    const answered = { ...query, ...read(answer), ms: Math.round(this.#clock.monotonic() - began) };
    const kept = answered.answer === 'unknown' ? this.#odd : this.#plain;
    if (kept.length < MOST) kept.push({ query: answered, place });
    return answer;
  }

  /** `mask` masks texts in names and details that no report may show. */
  entries(mask: (text: string) => string): LoggedQueries {
    const inOrder = (placed: readonly Placed[]) => placed.toSorted((a, b) => a.place - b.place);
    const kept = [...inOrder([...this.#odd, ...this.#waiting]), ...inOrder(this.#plain)].slice(0, MOST);
    const queries = kept
      .toSorted((a, b) => compareText(a.query.name, b.query.name) || compareText(a.query.type, b.query.type) || a.place - b.place)
      .map(({ query }) => ({ ...query, name: mask(query.name).slice(0, LONGEST_NAME), detail: mask(query.detail) }));
    return { queries, omitted: this.#count - kept.length };
  }
}

/** An answer in a word or two. */
export function detailOf(answer: Answer<unknown>): Pick<DnsQuery, 'answer' | 'detail'> {
  switch (answer.kind) {
    case 'found': {
      const count = answer.records.length;
      return { answer: 'found', detail: count === 0 ? 'an alias only' : formatCount(count, 'record') };
    }
    case 'absent':
      return { answer: 'absent', detail: answer.why };
    case 'unknown':
      return { answer: 'unknown', detail: answer.reason };
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
