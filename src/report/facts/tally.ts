import type { Report } from '../../core/result/report.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { formatCount } from '../../core/text/format/count.ts';

/** The duration of the run in ms; null if the report's times are invalid. */
export function wallTime(report: Report): number | null {
  const elapsed = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  return Number.isFinite(elapsed) && elapsed >= 0 ? elapsed : null;
}

/** `3 loops, 14 checks in 5.2 s`. */
export function tally(report: Report): string {
  const wall = wallTime(report);
  const amount = `${formatCount(report.loops.length, 'loop')}, ${formatCount(report.findings.length, 'check')}`;
  return wall === null ? amount : `${amount} in ${formatDuration(wall)}`;
}
