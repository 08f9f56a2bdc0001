import type { Outcome } from '../../../core/result/outcome.ts';
import type { History } from '../../history/counts/history.ts';

/** A time in which a loop failed in one run after the other. */
export interface PastIncident {
  readonly loop: string;
  /** The start of the first failing run, ms since the epoch. */
  readonly began: number;
  /** The start of the first good run after it, ms since the epoch; null: none yet. */
  readonly ended: number | null;
  /** Failing runs. */
  readonly runs: number;
  /** The most frequent outcome of the probe on the day with most of them. */
  readonly outcome: Outcome;
}

/** One lost mail is no outage: at least so many runs in a row have to fail. */
const LEAST = 2;

interface Open {
  began: number;
  runs: number;
  outcome: Outcome;
  /** The count on the outcome's day. */
  most: number;
}

/** The incidents in a history's days, the latest first. A run that could not look neither begins nor ends one. */
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
