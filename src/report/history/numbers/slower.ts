import { formatDuration } from '../../../core/time/duration.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { LoopReport } from '../../../core/result/report.ts';
import { median } from '../counts/day-counts.ts';
import type { History } from '../counts/history.ts';
import type { Day } from '../lines/day.ts';
import { beginOf, dayOf, daysBetween, daysLater, weekdayOf } from '../lines/day.ts';

/** How far back the usual latency is looked for, days. */
export const USUAL_DAYS = 35;

/** The median of this many runs, including this one, must be slower: a single slow mail is no fault of the system. */
const RUNS = 3;
/** How old the first of them may be, ms. Of a loop that runs more rarely, one slow run proves nothing. */
const RECENT_MS = 12 * 3_600_000;
const HOUR_MS = 3_600_000;
/** A smaller difference is no news, ms. */
const LEAST_MS = 1_000;
/** The least factor to the usual latency, and the least multiple of its usual deviation above it. */
const TIMES = 2;
const DEVIATIONS = 5;
/** For a normal distribution, the standard deviation over the median of absolute deviations (Rousseeuw and Croux 1993). */
const MAD_SCALE = 1.4826;

/** Similar hours of the past: by which measure, how many hours, and from how many days. */
const ALIKE: readonly {
  readonly label: (day: Day) => string;
  readonly isAlike: (day: Day, other: Day) => boolean;
  readonly days: number;
}[] = [
  { label: (day) => `on a ${weekdayName(day)} at this hour`, isAlike: (day, other) => weekdayOf(day) === weekdayOf(other), days: 3 },
  {
    label: (day) => `at this hour of a ${isWeekend(day) ? 'weekend' : 'working day'}`,
    isAlike: (day, other) => isWeekend(day) === isWeekend(other),
    days: 4,
  },
];

/**
 * A loop's usual latency at an hour of a day, by the medians of the same hour and its neighbours (UTC): their median, and their usual
 * deviation from it. A few unusual values move neither. Null: too little is known of such hours.
 */
interface Usual {
  readonly medianMs: number;
  readonly deviationMs: number;
  readonly hours: number;
  readonly days: number;
  readonly label: string;
}

/** The loops of a run that are slower than their own past. `history`: without this run. */
export function slowerThanUsual(loops: readonly LoopReport[], history: History, startedAt: number): readonly Finding[] {
  return loops.flatMap((loop) => slower(loop, history, startedAt) ?? []);
}

function slower({ name, latencyMs }: LoopReport, history: History, startedAt: number): Finding | null {
  if (latencyMs === null) return null;
  const since = startedAt - RECENT_MS;
  const before = history.days
    .flatMap(({ entries }) => entries ?? [])
    .filter(({ loop, at, latencyMs: its }) => loop === name && its !== null && Date.parse(at) >= since && Date.parse(at) < startedAt)
    .flatMap(({ latencyMs: its }) => its ?? [])
    .slice(1 - RUNS);
  if (before.length < RUNS - 1) return null;
  const now = median([...before, latencyMs]);
  const usual = usualOf(name, history, startedAt);
  if (now === null || usual === null || latencyMs < usual.medianMs * TIMES) return null;
  const { medianMs, deviationMs, hours, days, label } = usual;
  if (now < Math.max(medianMs * TIMES, medianMs + DEVIATIONS * deviationMs, medianMs + LEAST_MS)) return null;
  return findingOn(name)(
    'slower-than-usual',
    'warning',
    `${name} takes ${formatDuration(now)}, the middle one of the last ${RUNS} runs; usually it takes ${formatDuration(medianMs)} ${label}, give or take ${formatDuration(deviationMs)}.`,
    {
      evidence: `the last ${RUNS}: ${[...before, latencyMs].map(formatDuration).join(', ')}; the usual: medians of ${hours} hours on ${days} days within ${USUAL_DAYS} days`,
      remedy: 'Compare the phases and hops of this run with those of an earlier one: they say where the time goes.',
    },
  );
}

function usualOf(loop: string, { days }: History, startedAt: number): Usual | null {
  const today = dayOf(startedAt);
  const hour = new Date(startedAt).getUTCHours();
  const past = new Map(
    days.filter(({ day }) => day < today).map(({ day, loops }) => [day, loops.find((each) => each.loop === loop)?.hours]),
  );
  // The neighbours of the first and the last hour are in other days.
  const medianAt = (at: number) => past.get(dayOf(at))?.[new Date(at).getUTCHours()]?.medianMs ?? [];
  for (const { label, isAlike, days: wanted } of ALIKE) {
    const alike = daysBetween(daysLater(today, -USUAL_DAYS), daysLater(today, -1)).filter((day) => isAlike(day, today));
    const found = alike.map((day) => [hour - 1, hour, hour + 1].flatMap((each) => medianAt(beginOf(day) + each * HOUR_MS)));
    const known = found.filter((each) => each.length > 0);
    const medians = known.flat();
    const medianMs = median(medians);
    if (known.length < wanted || medianMs === null) continue;
    const deviation = median(medians.map((each) => Math.abs(each - medianMs))) ?? 0;
    return { medianMs, deviationMs: MAD_SCALE * deviation, hours: medians.length, days: known.length, label: label(today) };
  }
  return null;
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

function weekdayName(day: Day): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(beginOf(day));
}
