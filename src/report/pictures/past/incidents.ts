import type { Outcome } from '../../../core/result/outcome.ts';
import type { History } from '../../history/counts/history.ts';

/** A time in which a loop failed in one run after the other. */
export interface PastIncident {
  readonly loop: string;
  /** When the first run that failed began, ms since the epoch. */
  readonly began: number;
  /** When the first run began in which it worked again, ms since the epoch; null: it has not been seen to. */
  readonly ended: number | null;
  /** Runs that failed. */
  readonly runs: number;
  /** What became of the probe, the most frequent. */
  readonly outcome: Outcome;
}

/** One lost mail is no outage: so many runs in a row have to fail. */
const LEAST = 2;

/**
 * What the kept runs tell of incidents, the latest first. A run that could not look neither begins nor ends one. Days whose runs are no
 * longer kept tell of none.
 */
export function incidentsOf({ days }: History): readonly PastIncident[] {
  const open = new Map<string, { began: number; outcomes: Outcome[] }>();
  const found: PastIncident[] = [];
  const close = (loop: string, ended: number | null) => {
    const incident = open.get(loop);
    open.delete(loop);
    if (incident === undefined || incident.outcomes.length < LEAST) return;
    const { began, outcomes } = incident;
    found.push({ loop, began, ended, runs: outcomes.length, outcome: mostFrequent(outcomes) });
  };
  for (const { loop, at, state, outcome } of days.flatMap(({ entries }) => entries ?? [])) {
    if (state === 'unknown') continue;
    const time = Date.parse(at);
    if (state !== 'critical') close(loop, time);
    else {
      const incident = open.get(loop);
      if (incident === undefined) open.set(loop, { began: time, outcomes: [outcome] });
      else incident.outcomes.push(outcome);
    }
  }
  for (const loop of open.keys()) close(loop, null);
  return found.toSorted((one, other) => other.began - one.began || (one.loop < other.loop ? -1 : 1));
}

function mostFrequent(outcomes: readonly Outcome[]): Outcome {
  const counts = new Map<Outcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'lost';
}
