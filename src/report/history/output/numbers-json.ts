import type { State } from '../../../core/result/state.ts';
import type { HistoryNumbers } from './numbers-text.ts';

/** `warning`: a loop became worse. `unknown`: no run is kept, or one side is unknown. */
export function numbersState({ loops, comparison }: HistoryNumbers): State {
  if (comparison === null) return loops.length === 0 ? 'unknown' : 'ok';
  const changes = comparison.loops.flatMap(({ latency, loss }) => [latency.change, loss.change]);
  if (changes.includes('worse')) return 'warning';
  return changes.every((change) => change === 'undetermined') ? 'unknown' : 'ok';
}

/** One JSON document; durations are ms, shares 0 to 1, unknown values null. */
export function numbersJson(numbers: HistoryNumbers): string {
  const { place, from, to, target, loops, comparison, problems } = numbers;
  const document = { schemaVersion: 1, state: numbersState(numbers), history: place, from, to, target, loops, comparison, problems };
  return `${JSON.stringify(document, null, 2)}\n`;
}
