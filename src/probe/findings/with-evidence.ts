import { isLossy } from '../../core/judge/burst/loss.ts';
import type { Evidence } from '../../core/ports/mail-checks.ts';
import type { LoopConfig } from '../../core/request/config.ts';
import type { LoopReport } from '../../core/result/report.ts';
import { junkRemedy } from './junk-remedy.ts';

/** A judged loop with its probe's facts. Junk is no warning if the loop expects it; a burst was judged so before. */
export function withEvidence(report: LoopReport, loop: LoopConfig, evidence: Evidence | null): LoopReport {
  const reported = evidence === null ? report : { ...report, ...evidence.fields };
  if (reported.outcome !== 'junk' || isLossy(reported)) return reported;
  if (loop.expect?.junk === true) return (loop.burst ?? null) === null ? { ...reported, state: 'ok', side: null, remedy: null } : reported;
  return { ...reported, remedy: junkRemedy(reported.authentication, evidence?.findings ?? []) ?? reported.remedy };
}
