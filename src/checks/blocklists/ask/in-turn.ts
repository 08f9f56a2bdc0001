import type { BlocklistsConfig } from '../../../core/request/config.ts';
import type { DnsQuestion, RecordType, Resolver } from '../../../core/ports/dns.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { paced } from '../../../core/time/paced.ts';

// All questions that are put at once are out within this share of the time-out even if nobody answers any: a dead list costs its time-out, once.
const LAUNCH = 20;
// A resolver that is this late with an answer is busy elsewhere, ms.
const LATE = 100;

export interface Pacing {
  readonly lists: Pick<BlocklistsConfig, 'timeout' | 'inFlight'>;
  readonly resolver: Resolver;
  readonly clock: Clock;
}

/** The same resolver, asked with a few questions at a time; `questions`: so many are put at once. */
export function inTurn({ lists, resolver, clock }: Pacing, questions: number): Resolver {
  const overdue = Math.min(LATE, lists.timeout / LAUNCH / Math.ceil((questions + 1) / lists.inFlight));
  const turns = paced(lists.inFlight, overdue, clock);
  return { ask: <T extends RecordType>(question: DnsQuestion<T>) => turns(() => resolver.ask(question)) };
}
