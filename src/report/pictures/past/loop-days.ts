// A history's days, incidents and present state, for all its pictures.
// Called by report, app.

import type { State } from '../../../core/result/state.ts';
import { STATES } from '../../../core/result/state.ts';
import type { DayCounts } from '../../history/counts/day-counts.ts';
import type { Day } from '../../history/lines/day.ts';
import { beginOf, daysBetween } from '../../history/lines/day.ts';
import type { Period } from '../../history/numbers/run-coverage.ts';

const DAY_MS = 24 * 3_600_000;

/** One loop on one day (UTC). */
export interface LoopDay {
  readonly day: Day;
  /** Null: no run was made; that is neither good nor bad. */
  readonly counts: DayCounts | null;
  /** The worst state that was seen; null without a run. `unknown` only if nothing else was seen. */
  readonly state: State | null;
  /** The share of the due runs that were made, 0 to 1; null: the due number is unknown. */
  readonly made: number | null;
}

/** Every day of the period for one loop, including those without a run. */
export function loopDays(loop: readonly DayCounts[], { from, to, now }: Period): readonly LoopDay[] {
  const byDay = new Map(loop.map((counts) => [counts.day, counts]));
  let everyMs: number | null = null;
  return daysBetween(from, to).map((day) => {
    const counts = byDay.get(day) ?? null;
    everyMs = counts?.everyMs ?? everyMs;
    const due = everyMs === null ? null : Math.floor(Math.min(DAY_MS, Math.max(0, now - beginOf(day))) / everyMs);
    return { day, counts, state: stateOf(counts), made: due === null || due === 0 ? null : Math.min(1, (counts?.runs ?? 0) / due) };
  });
}

/** A run that could not look does not count beside one that could. */
function stateOf(counts: DayCounts | null): State | null {
  if (counts === null) return null;
  const seen = STATES.filter((state) => (counts.states[state] ?? 0) > 0);
  return seen.findLast((state) => state !== 'unknown') ?? seen.at(-1) ?? null;
}
