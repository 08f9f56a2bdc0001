import { systemClock } from '../base/clock.ts';
import type { LoopConfig } from '../config/config.ts';
import { skippedLoop } from '../loop/broken.ts';
import type { Report } from '../model/report.ts';
import { verdict } from '../model/verdict.ts';
import { VERSION } from '../version.ts';

/** The report of a run that was not begun, on purpose. */
export function skippedReport(loops: readonly LoopConfig[], reason: string): Report {
  const now = new Date(systemClock.now()).toISOString();
  const skipped = loops.map((loop) => skippedLoop(loop, reason));
  return {
    schemaVersion: 1,
    version: VERSION,
    startedAt: now,
    finishedAt: now,
    state: 'unknown',
    verdict: { ...verdict(skipped, [], false), summary: `Skipped: ${reason}, so nothing was sent.` },
    loops: skipped,
    findings: [],
    records: [],
    queries: [],
    queriesOmitted: 0,
  };
}
