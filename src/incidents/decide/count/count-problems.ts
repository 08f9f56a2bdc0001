// How often and since when each problem was met: the problems that fire, end, or only flap.
// Called by incidents.

import { fingerprint } from '../read/incident-key.ts';
import type { Ended } from './counted.ts';
import { signsFlap } from './flapping.ts';
import type { IncidentMemory, KnownProblem, Pending } from '../model/memory.ts';
import { MOST_RUNS } from '../model/memory.ts';
import type { IncidentPolicy } from '../model/policy.ts';
import { runsNeeded } from '../model/policy.ts';
import type { Problem, Reading } from '../model/problem.ts';
import { seated } from '../model/problem.ts';

/** The changes that a run makes to the known problems. */
export interface Counted {
  readonly known: readonly KnownProblem[];
  readonly pending: readonly Pending[];
  /** Problems that people have to be notified of now, because they began, came back, or ended. */
  readonly fired: readonly KnownProblem[];
  readonly ended: readonly Ended[];
  /** The ids of those that this run met. */
  readonly met: ReadonlySet<string>;
  /** Every earlier problem was seen to be over, though other things could not be looked at. */
  readonly isSeenWorking: boolean;
}

export interface CountedRun {
  readonly memory: Pick<IncidentMemory, 'pending' | 'flapping' | 'since' | 'runs'>;
  readonly known: readonly KnownProblem[];
  readonly reading: Reading;
  readonly policy: IncidentPolicy;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly maintenance: boolean;
}

/** Counts for each problem how long it lasts or is over, and which ones begin and end so. Pure. */
export function countProblems(run: CountedRun): Counted {
  const { known, reading, maintenance, memory } = run;
  const problems = seated(reading.problems, new Set(known.map(({ id }) => id)));
  const met = new Map(problems.map((problem) => [problem.id, problem]));
  const alone = known.map((before) => ({ before, after: stepped(before, met, run) }));
  // A mail warning beside a failing loop is no news: people are notified of it once only it remains.
  const isBesideFailure = problems.some(({ isPath }) => isPath) || alone.some(({ after }) => after?.isPath === true && after.firing);
  const isNews = ({ weight }: Pick<Problem, 'weight'>) => weight !== 'warning' || !isBesideFailure;
  const steps = alone.map(({ before, after }) => ({
    before,
    after: before.firing || after === null || isNews(after) ? after : { ...after, firing: false },
  }));
  const kept = steps.map(({ after }) => after).filter((after) => after !== null);
  const ended = steps
    .filter(({ before, after }) => before.firing && after?.firing !== true)
    .map(({ before, after }): Ended => ({ problem: after ?? before, isGone: after === null }));
  // A problem during planned work does not count: it begins at the planned end of the work.
  const fresh = maintenance ? [] : problems.filter(({ id }) => !known.some((problem) => problem.id === id));
  const counted = fresh.map((problem): Met => ({ problem, runs: waited(problem, memory.pending) + 1 }));
  const isBegun = ({ problem, runs }: Met) => isNews(problem) && isBelieved(problem, runs, run);
  const believed = counted.filter(isBegun).map(({ problem, runs }) => begin(problem, runs, run));
  const returned = steps.flatMap(({ before, after }) => (!before.firing && after?.firing === true ? [after] : []));
  const pending = counted.filter((each) => !isBegun(each)).map(({ problem, runs }): Pending => ({ mark: fingerprint(problem.id), runs }));
  // A problem that could not be looked at may still exist: the next run that meets it goes on counting.
  const unseen = reading.isWhole ? [] : memory.pending.filter((each) => !fresh.some((problem) => isOf(each, problem)));
  return {
    // After this time, an ended problem is forgotten.
    known: [...kept.filter(({ firing, good }) => firing || good < MOST_RUNS), ...believed],
    pending: maintenance ? memory.pending : [...pending, ...unseen],
    fired: [...believed, ...returned],
    ended,
    met: new Set(met.keys()),
    isSeenWorking: isSeenWorking(known, met, reading),
  };
}

/** A problem that nobody was notified of, and the runs in a row that met it, this one included. */
interface Met {
  readonly problem: Problem;
  readonly runs: number;
}

function isSeenWorking(known: readonly KnownProblem[], met: ReadonlyMap<string, Problem>, reading: Reading): boolean {
  const firing = known.filter((problem) => problem.firing);
  return firing.length > 0 && firing.every(({ id }) => !met.has(id) && reading.standing(id) === 'good');
}

/** A known problem after this run; null: no run looks at it any more. */
function stepped(before: KnownProblem, met: ReadonlyMap<string, Problem>, run: CountedRun): KnownProblem | null {
  const { reading, policy, maintenance, memory } = run;
  const problem = met.get(before.id);
  const standing = problem === undefined ? reading.standing(before.id) : 'bad';
  switch (standing) {
    case 'bad': {
      if (!before.firing && maintenance) return before;
      const { label = before.label, weight = before.weight } = problem ?? {};
      const now = { ...before, label, weight, bad: before.bad + 1, good: 0, leftOut: 0, signs: signed(before.signs, 'x') };
      if (before.firing) return now;
      const since = before.bad === 0 ? run.at : before.since;
      const comesAndGoes = memory.flapping || signsFlap(now.signs);
      const needed = Math.max(runsNeeded(problem?.hold ?? 'none', policy), comesAndGoes ? policy.stillDownAfter : 1);
      return { ...now, since, firing: now.bad >= needed };
    }
    case 'good': {
      const now = { ...before, bad: 0, good: before.good + 1, leftOut: 0, signs: signed(before.signs, '.') };
      return before.firing && now.good >= goodNeeded(now, met, run) ? { ...now, firing: false } : now;
    }
    case 'unknown':
      return before;
    case 'left-out':
      return before.leftOut + 1 >= MOST_RUNS ? null : { ...before, leftOut: before.leftOut + 1 };
    case 'gone':
      return null;
  }
}

/**
 * Good runs that end a problem: as many as close the incident. A loop that works again beside a failing one is reported at once, unless it
 * has come and gone before.
 */
function goodNeeded(problem: KnownProblem, met: ReadonlyMap<string, Problem>, { known, policy, memory, reading }: CountedRun): number {
  const others = known.filter(({ id, firing, isPath }) => firing && isPath && id !== problem.id);
  const goesOn =
    others.some(({ id }) => met.has(id) || reading.standing(id) === 'unknown') || [...met.values()].some(({ isPath }) => isPath);
  const cameBack = memory.flapping || /x\.+x/.test(problem.signs);
  return problem.isPath && goesOn && !cameBack ? 1 : policy.closeAfter;
}

function isBelieved(problem: Problem, runs: number, { policy, memory }: CountedRun): boolean {
  const { window } = policy;
  if (problem.hold === 'none' || window === null) return runs >= runsNeeded(problem.hold, policy);
  const seen = memory.runs.filter(({ level }) => level !== 'unknown').slice(-window.of);
  return seen.filter(({ level }) => level !== 'good').length >= window.bad;
}

function begin({ id, label, weight, isPath }: Problem, runs: number, { memory, at }: CountedRun): KnownProblem {
  const since = runs > 1 ? (memory.since ?? at) : at;
  return { id, label, weight, isPath, since, firing: true, bad: runs, good: 0, signs: 'x'.repeat(Math.min(runs, MOST_RUNS)), leftOut: 0 };
}

/** How many runs in a row have met it before this one. */
function waited(problem: Problem, pending: readonly Pending[]): number {
  return Math.max(0, ...pending.filter((each) => isOf(each, problem)).map(({ runs }) => runs));
}

function isOf({ mark }: Pending, { id }: Problem): boolean {
  return fingerprint(id).startsWith(mark);
}

function signed(signs: string, sign: 'x' | '.'): string {
  return `${signs}${sign}`.slice(-MOST_RUNS);
}
