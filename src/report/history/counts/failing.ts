import type { Outcome } from '../../../core/result/outcome.ts';
import { OUTCOMES } from '../../../core/result/outcome.ts';
import { fieldsOf } from '../../../core/text/foreign-json.ts';
import { allOf, isCount } from '../../../core/text/foreign-shape.ts';
import type { Day } from '../lines/day.ts';
import { beginOf } from '../lines/day.ts';
import type { HistoryEntry } from '../lines/entry.ts';

/** Failing runs of one loop on one day, in a row. */
export interface Failing {
  /** The start of the first of them, ms since the epoch, a whole second. */
  readonly began: number;
  /** The start of the first good run after them; null: none on that day. */
  readonly ended: number | null;
  readonly runs: number;
  /** The most frequent outcome of the probe. */
  readonly outcome: Outcome;
}

/** A loop's failures on one day: the source of incidents after the day's lines are gone. */
export interface DayFailing {
  /** The start of the first good run, ms since the epoch; null: none. */
  readonly worked: number | null;
  /** By time. A single failure between two good runs is left out: it is no incident. */
  readonly failing: readonly Failing[];
}

const SECOND = 1_000;
const DAY_SECONDS = 24 * 3_600;

/** The failures of one loop by its runs of a day, by time. A run that could not look neither begins nor ends one. */
export function failingOf(entries: readonly HistoryEntry[]): DayFailing {
  let worked: number | null = null;
  const found: { began: number; ended: number | null; outcomes: Outcome[]; isFirst: boolean }[] = [];
  for (const { at, state, outcome } of entries) {
    if (state === 'unknown') continue;
    const open = found.at(-1)?.ended === null ? found.at(-1) : undefined;
    const time = Math.floor(Date.parse(at) / SECOND) * SECOND;
    if (state !== 'critical') {
      worked ??= time;
      if (open !== undefined) open.ended = time;
    } else if (open !== undefined) open.outcomes.push(outcome);
    else found.push({ began: time, ended: null, outcomes: [outcome], isFirst: worked === null });
  }
  const kept = found.filter(({ ended, outcomes, isFirst }) => outcomes.length > 1 || ended === null || isFirst);
  const failing = kept.map(({ began, ended, outcomes }) => ({ began, ended, runs: outcomes.length, outcome: mostFrequent(outcomes) }));
  return { worked, failing };
}

function mostFrequent(outcomes: readonly Outcome[]): Outcome {
  const counts = new Map<Outcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'lost';
}

/** The form in a day's counts: times in seconds of that day. */
export function failingFields(day: Day, { worked, failing }: DayFailing): object {
  const seconds = (at: number | null) => (at === null ? null : (at - beginOf(day)) / SECOND);
  return {
    ...(worked === null ? {} : { worked: seconds(worked) }),
    ...(failing.length === 0
      ? {}
      : { failing: failing.map(({ began, ended, runs, outcome }) => [seconds(began), seconds(ended), runs, outcome]) }),
  };
}

/** Unreadable parts are left out; the counts stay. */
export function readFailing(day: Day, counts: unknown): DayFailing {
  const { worked, failing } = fieldsOf(counts);
  const time = (value: unknown) => (isCount(value) && value < DAY_SECONDS ? beginOf(day) + value * SECOND : null);
  const read = (isList(failing) ? failing : []).flatMap((each): readonly Failing[] => {
    const [from, to, runs, outcome] = isList(each) ? each : [];
    const [began, its] = [time(from), OUTCOMES.find((word) => word === outcome)];
    return began === null || its === undefined || !isCount(runs) ? [] : [{ began, ended: time(to), runs, outcome: its }];
  });
  return { worked: time(worked), failing: read };
}

const isList = allOf((each: unknown): each is unknown => each !== undefined);
