import type { NamedLoop } from '../../core/request/plan.ts';
import { skippedLoop } from '../../probe/findings/unseen-loop.ts';
import type { Report } from '../../core/result/report.ts';
import { withoutRun } from './report-without-run.ts';

/** The report of a run that was left out on purpose. */
export function skippedReport(loops: readonly NamedLoop[], reason: string): Report {
  const skipped = loops.map((loop) => skippedLoop(loop, reason));
  return withoutRun(`Skipped: ${reason}, so nothing was sent.`, skipped, []);
}
