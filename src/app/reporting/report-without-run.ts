import { systemClock } from '../../core/time/clock.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { VERSION } from '../wiring/version.ts';

/** The report of a run that looked at nothing: a document in every format, with the reason. */
export function withoutRun(summary: string, loops: readonly LoopReport[], findings: readonly Finding[]): Report {
  const now = new Date(systemClock.now()).toISOString();
  return {
    schemaVersion: 1,
    version: VERSION,
    part: null,
    startedAt: now,
    finishedAt: now,
    state: 'unknown',
    verdict: { code: 'undetermined', summary, causes: [], suspects: [], tellApart: [] },
    loops,
    findings,
    records: [],
    queries: [],
    queriesOmitted: 0,
    spfTrees: [],
    omitted: { findings: 0, queries: 0, evidence: 0 },
  };
}
