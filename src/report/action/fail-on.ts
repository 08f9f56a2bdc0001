import type { Report } from '../../core/result/report.ts';

/** Input `fail-on` of the contract. */
export type FailOn = 'critical' | 'warning' | 'never';

/**
 * Whether the run is to fail. `critical`: on critical, and where a loop or the whole run could not look, for that is no pass. `warning`: on
 * warnings too. A skipped loop never fails a run, and an unknown finding does only where it made the whole run unknown.
 */
export function fails(report: Report, failOn: FailOn): boolean {
  switch (failOn) {
    case 'never':
      return false;
    case 'critical':
      return report.state === 'critical' || couldNotLook(report);
    case 'warning':
      return report.state === 'critical' || couldNotLook(report) || hasWarning(report);
  }
}

function couldNotLook(report: Report): boolean {
  const skipped = report.loops.some((loop) => loop.outcome === 'skipped');
  return report.loops.some((loop) => loop.state === 'unknown' && loop.outcome !== 'skipped') || (report.state === 'unknown' && !skipped);
}

function hasWarning(report: Report): boolean {
  return report.state === 'warning' || [...report.loops, ...report.findings].some((judged) => judged.state === 'warning');
}
