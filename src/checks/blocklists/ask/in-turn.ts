import type { BlocklistsConfig } from '../../../core/request/config.ts';
import type { DnsQuestion, RecordType, Resolver } from '../../../core/ports/dns.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { paced } from '../../../core/time/paced.ts';

// All parallel questions are out within this share of the time-out, even without any answer: a dead list costs its time-out, once.
const LAUNCH = 20;
// A resolver this late with an answer is busy, ms.
const LATE = 100;

export interface Pacing {
  readonly lists: Pick<BlocklistsConfig, 'timeout' | 'inFlight'>;
  readonly resolver: Resolver;
  readonly clock: Clock;
}

/** The same resolver, with a few questions at a time; `questions`: how many are sent at once. */
export function inTurn({ lists, resolver, clock }: Pacing, questions: number): Resolver {
  const overdue = Math.min(LATE, lists.timeout / LAUNCH / Math.ceil((questions + 1) / lists.inFlight));
  const turns = paced(lists.inFlight, overdue, clock);
  return { ask: <T extends RecordType>(question: DnsQuestion<T>) => turns(() => resolver.ask(question)) };
}
