import { systemClock } from '../../core/time/clock.ts';
import type { LoopConfig } from '../../core/request/config.ts';
import { skippedLoop } from '../../probe/findings/unseen-loop.ts';
import type { Report } from '../../core/result/report.ts';
import { verdict } from '../../core/judge/verdict/verdict.ts';
import { VERSION } from '../wiring/version.ts';

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
    spfTrees: [],
    omitted: { findings: 0, queries: 0, evidence: 0 },
  };
}
