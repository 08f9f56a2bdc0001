import { formatDuration } from '../time/duration.ts';
import type { Finding } from '../result/finding.ts';
import { findingOn } from '../result/finding.ts';
import { formatCount } from '../text/format/count.ts';

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;

/** GitHub switches off schedules of a public repository without activity after so many days ("Disabling and enabling a workflow"). */
const SWITCHED_OFF = 60;
const WARN_FROM = 45;

const DISABLING = 'docs.github.com, "Disabling and enabling a workflow"';
const DELAYS = 'docs.github.com, "Events that trigger workflows", schedule';

/** Whether the schedules of a repository will go on. Null for a private one: GitHub never switches off its schedules. */
export function switchOffFinding(
  facts: { readonly pushedAt: string | null; readonly isPrivate: boolean },
  repository: string,
  now: number,
): Finding | null {
  if (facts.isPrivate || facts.pushedAt === null) return null;
  // This clock may be behind GitHub's.
  const quiet = Math.max(0, Math.floor((now - Date.parse(facts.pushedAt)) / DAY));
  if (!Number.isFinite(quiet)) return null;
  const left = SWITCHED_OFF - quiet;
  const finding = findingOn(repository);
  const seen = { evidence: `last push ${facts.pushedAt}`, reference: DISABLING };
  if (quiet < WARN_FROM) {
    return finding('schedule-active', 'ok', `The repository was pushed to ${formatCount(quiet, 'day')} ago: its schedules go on.`, seen);
  }
  const when = left > 0 ? `in ${formatCount(left, 'day')}` : 'any day now';
  return finding(
    'schedule-ending',
    'warning',
    `Nothing was pushed to the repository for ${formatCount(quiet, 'day')}: GitHub switches its schedules off ${when}, and this monitor with them.`,
    { ...seen, remedy: 'Push a commit, or keep the workflow in a private repository; a heartbeat tells when the runs stay away.' },
  );
}

/** A scheduled run of a workflow. */
export interface ScheduledRun {
  /** GitHub's number of it; null: unknown. */
  readonly id: string | null;
  /** ISO 8601 UTC, by GitHub's clock. */
  readonly startedAt: string;
}

/** Where GitHub's list does not tell which run is this one: it began some moments before us, ms. */
const OWN = 10 * 60_000;

/**
 * The time since the scheduled run before this one, against the usual gap: by GitHub's clock, if it knows this run. Null where fewer than
 * three runs are known.
 *
 * @param runs the latest first; this one may be among them
 * @param own this run; `startedAt`: ms since the epoch by our own clock
 */
export function gapFinding(
  runs: readonly ScheduledRun[],
  workflow: string,
  own: { readonly id: string; readonly startedAt: number },
): Finding | null {
  const known = Date.parse(runs.find(({ id }) => id === own.id)?.startedAt ?? '');
  const [startedAt, end] = Number.isNaN(known) ? [own.startedAt, own.startedAt - OWN] : [known, known];
  const times = runs.map((run) => Date.parse(run.startedAt)).filter((time) => Number.isFinite(time) && time < end);
  const [last] = times;
  const gaps = times.slice(1).map((time, index) => (times[index] ?? time) - time);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
  if (last === undefined || usual === undefined || gaps.length < 2) return null;
  const gap = startedAt - last;
  const finding = findingOn(workflow);
  const seen = { evidence: `the run before began ${new Date(last).toISOString()}`, reference: DELAYS };
  if (gap < Math.max(3 * usual, usual + HOUR)) {
    return finding('schedule-on-time', 'ok', `The run before began ${formatDuration(gap)} ago, usually ${formatDuration(usual)}.`, seen);
  }
  return finding(
    'schedule-gap',
    'warning',
    `Nobody has looked at mail for ${formatDuration(gap)}: scheduled runs usually begin every ${formatDuration(usual)}.`,
    {
      ...seen,
      remedy:
        'GitHub delays and drops scheduled runs under load, at full hours most: choose odd minutes. A heartbeat tells when they stay away.',
    },
  );
}
