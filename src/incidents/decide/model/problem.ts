import type { VerdictCode } from '../../../core/result/outcome.ts';

/**
 * The result of one run for an incident. `pending`: a problem that may be gone in the next run, so people are not notified yet. `unknown`:
 * the run has no result, neither good nor bad.
 */
export type Level = 'good' | 'pending' | 'warning' | 'alarm' | 'unknown';

/** The severity of a problem. `unknown`: the monitor could not look, which says nothing of mail. */
export type ProblemWeight = 'warning' | 'unknown' | 'critical';

/**
 * How long a problem has to last before people are notified. `none`: one run is enough; `open-after`: `open-after` runs in a row; `longer`:
 * more than that.
 */
export type Hold = 'none' | 'open-after' | 'longer';

/** One problem in a run, in a form that the next run can recognise. */
export interface Problem {
  /** The same in every run that meets it. */
  readonly id: string;
  readonly weight: ProblemWeight;
  readonly hold: Hold;
  /** A failing loop: people are notified of its recovery at once, even beside another failing loop. */
  readonly isPath: boolean;
  /** For people, a short plain text: `gmail (lost)`. */
  readonly label: string;
}

/**
 * A run's result for a problem that it has not met. `left-out`: this run did not have to look. `gone`: the configuration has changed, and
 * no run looks any more.
 */
export type Standing = 'good' | 'unknown' | 'left-out' | 'gone';

/** One run's result for an incident of one kind. */
export interface Reading {
  readonly level: Exclude<Level, 'pending'>;
  readonly verdict: VerdictCode;
  /** The severity of the verdict among those of its kind; 0: no statement, or an incomplete look. */
  readonly rank: number;
  /** A digest of the verdict's loops: a verdict on other loops is not compared with it. */
  readonly judged: string;
  readonly problems: readonly Problem[];
  /** Everything in the run's task was seen: a problem that it did not meet was not there. */
  readonly isWhole: boolean;
  readonly standing: (id: string) => Standing;
  /** For people, plain text of one line: the state now. */
  readonly title: string;
  readonly summary: string;
}

const HEAVY: readonly ProblemWeight[] = ['critical', 'unknown'];

/** The worst of them; `warning` without any. */
export function heaviest(problems: readonly { readonly weight: ProblemWeight }[]): ProblemWeight {
  return HEAVY.find((weight) => problems.some((problem) => problem.weight === weight)) ?? 'warning';
}

/** The most problems that are told apart: the state of each has to fit into an issue's text. */
export const MOST_PROBLEMS = 60;

/** The common entry for all those beyond. */
const OTHERS = 'others';

/**
 * The problems of a run; those beyond the limit become one. A known problem keeps its own entry.
 *
 * @param known the ids of all known problems
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
