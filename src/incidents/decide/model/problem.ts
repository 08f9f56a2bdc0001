import type { VerdictCode } from '../../../core/result/outcome.ts';

/**
 * What one run comes to for an incident. `pending`: it met something that may be gone in the next run, and that nobody is notified of yet.
 * `unknown`: the run says nothing about it, neither good nor bad.
 */
export type Level = 'good' | 'pending' | 'warning' | 'alarm' | 'unknown';

/** How bad a problem is. `unknown`: the monitor could not look, which says nothing of mail. */
export type ProblemWeight = 'warning' | 'unknown' | 'critical';

/**
 * How long a problem has to last before anybody is notified of it. `none`: one run is enough; `open-after`: `open-after` runs in a row;
 * `longer`: longer than that.
 */
export type Hold = 'none' | 'open-after' | 'longer';

/** One thing that is wrong in a run, as far as an incident has to know it again in the next one. */
export interface Problem {
  /** The same in every run that meets it. */
  readonly id: string;
  readonly weight: ProblemWeight;
  readonly hold: Hold;
  /** A loop that fails: that it works again is worth telling at once, while another one still fails. */
  readonly isPath: boolean;
  /** For people, a short plain text: `gmail (lost)`. */
  readonly label: string;
}

/**
 * What a run says of a problem that it has not met. `left-out`: this run was not asked to look at it. `gone`: no run looks at it any more,
 * for the configuration has changed.
 */
export type Standing = 'good' | 'unknown' | 'left-out' | 'gone';

/** What one run says of an incident of one kind. */
export interface Reading {
  readonly level: Exclude<Level, 'pending'>;
  readonly verdict: VerdictCode;
  /** How bad the verdict is among those of its kind; 0: it says nothing of that, or not all could be looked at. */
  readonly rank: number;
  /** A digest of the loops that the verdict rests on: those of others are not compared with it. */
  readonly judged: string;
  readonly problems: readonly Problem[];
  /** All that it was asked to look at could be seen: a problem that was not met was not there. */
  readonly isWhole: boolean;
  readonly standing: (id: string) => Standing;
  /** For people, plain text of one line: the state now. */
  readonly title: string;
  readonly summary: string;
}

const WEIGHTS: readonly ProblemWeight[] = ['warning', 'unknown', 'critical'];

/** The worst of them; `warning` without any. */
export function heaviest(problems: readonly { readonly weight: ProblemWeight }[]): ProblemWeight {
  return WEIGHTS.findLast((weight) => problems.some((problem) => problem.weight === weight)) ?? 'warning';
}

/** So many problems are distinguished at most: what is known of each has to fit into an issue's text. */
export const MOST_PROBLEMS = 60;

/** The one that stands for all those beyond. */
const OTHERS = 'others';

/**
 * The problems of a run, those that find no place any more as one. A known problem keeps its own.
 *
 * @param known the ids of all that is known
 */
export function seated(problems: readonly Problem[], known: ReadonlySet<string>): readonly Problem[] {
  const fresh = problems.filter(({ id }) => !known.has(id));
  const room = Math.max(0, MOST_PROBLEMS - known.size - (known.has(OTHERS) ? 0 : 1));
  if (fresh.length <= room) return problems;
  const rest = fresh.slice(room);
  const left = new Set(rest.map(({ id }) => id));
  const hold = HOLDS.find((each) => rest.some((problem) => problem.hold === each)) ?? 'open-after';
  const others: Problem = { id: OTHERS, weight: heaviest(rest), hold, isPath: false, label: `${rest.length} more` };
  return [...problems.filter(({ id }) => !left.has(id)), others];
}

const HOLDS: readonly Hold[] = ['none', 'open-after', 'longer'];
