import type { LoopReport } from '../../../../src/core/result/report.ts';
import type { History } from '../../../../src/report/history/counts/history.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { dayOf, linesPath } from '../../../../src/report/history/lines/day.ts';
import { runAt, textOf } from '../../../doubles/reports/runs.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The end of the histories here. */
export const NOW = Date.parse('2026-11-27T22:05:00.000Z');

export const LOST: Partial<LoopReport> = { outcome: 'lost', state: 'critical', latencyMs: null, latencyAtLeastMs: null };
export const UNREAD: Partial<LoopReport> = { outcome: 'fetch_failed', state: 'unknown', latencyMs: null, latencyAtLeastMs: null };

/** The loops of one run; null: it was not made. */
export type Play = (at: number) => readonly Partial<LoopReport>[] | null;

/** A history of runs at a fixed distance, up to NOW. */
export function pastOf(play: Play, { days = 90, everyMs = HOUR }: { readonly days?: number; readonly everyMs?: number } = {}): History {
  const files = new Map<string, string>();
  for (let at = Math.floor((NOW - days * DAY) / everyMs) * everyMs; at < NOW; at += everyMs) {
    const loops = play(at);
    if (loops === null) continue;
    const path = linesPath(dayOf(at));
    files.set(path, `${files.get(path) ?? ''}${textOf(runAt(new Date(at).toISOString(), loops, { everyMs }))}`);
  }
  return readHistory(new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

/** One good loop. */
export function good(name = 'gmail', latencyMs = 1_200): Partial<LoopReport> {
  return { name, latencyMs, latencyAtLeastMs: latencyMs - 40 };
}
