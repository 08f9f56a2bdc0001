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
  /** What became of the probe, the most frequent of the day with most of them. */
  readonly outcome: Outcome;
}

/** One lost mail is no outage: so many runs in a row have to fail. */
const LEAST = 2;

interface Open {
  began: number;
  runs: number;
  outcome: Outcome;
  /** Of the day that the outcome is of. */
  most: number;
}

/** What the days of a history tell of incidents, the latest first. A run that could not look neither begins nor ends one. */
export function incidentsOf({ days }: History): readonly PastIncident[] {
  const open = new Map<string, Open>();
  const found: PastIncident[] = [];
  const close = (loop: string, ended: number | null) => {
    const incident = open.get(loop);
    open.delete(loop);
    if (incident === undefined || incident.runs < LEAST) return;
    const { began, runs, outcome } = incident;
    found.push({ loop, began, ended, runs, outcome });
  };
  for (const { loop, worked, failing } of days.flatMap(({ loops }) => loops)) {
    if (worked !== null && worked < (failing[0]?.began ?? Infinity)) close(loop, worked);
    for (const { began, ended, runs, outcome } of failing) {
      const incident = open.get(loop);
      if (incident === undefined) open.set(loop, { began, runs, outcome, most: runs });
      else {
        incident.runs += runs;
        if (runs > incident.most) [incident.outcome, incident.most] = [outcome, runs];
      }
      if (ended !== null) close(loop, ended);
    }
  }
  for (const loop of open.keys()) close(loop, null);
  return found.toSorted((one, other) => other.began - one.began || (one.loop < other.loop ? -1 : 1));
}
