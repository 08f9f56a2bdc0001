import { hasArrived } from '../../../core/judge/handed-over.ts';
import type { FindingCode } from '../../../core/result/catalogue.ts';
import { CODES, rowOf } from '../../../core/result/catalogue.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { LoopReport, Report } from '../../../core/result/report.ts';
import type { IncidentKind } from '../../../core/result/announcement.ts';
import { worst } from '../../../core/result/state.ts';

/** Findings of a mail that was late or is on its way: they end with it. */
const OF_THE_WAY: ReadonlySet<FindingCode> = new Set(['late', 'late-bounce', 'delayed-notification', 'slow-hop']);

/** Findings about this monitor itself beside those of its schedule. */
const OF_THE_MONITOR: ReadonlySet<FindingCode> = new Set(['forged-token', 'check-broken', 'evidence-broken']);

/** The reasons that refusing servers give. */
const OF_A_REFUSAL: ReadonlySet<FindingCode> = new Set(CODES.filter((code) => rowOf(code).family === 'refusal'));

/** The incident of a finding; null: it only explains why a loop fails. */
export function whoseFinding({ check, code }: Pick<Finding, 'check' | 'code'>): IncidentKind | null {
  if (check === 'schedule' || OF_THE_MONITOR.has(code)) return 'monitor';
  if (OF_THE_WAY.has(code)) return 'mail';
  return OF_A_REFUSAL.has(code) ? null : 'posture';
}

/** A loop that should have been looked at and was not. */
export function isBlind({ state, outcome }: LoopReport): boolean {
  return state === 'unknown' && outcome !== 'skipped';
}

/** A failure that a second probe in the same run did not repeat: one lost mail is no outage. */
export function isSingleLoss({ state, confirmation }: LoopReport): boolean {
  return state === 'critical' && confirmation !== null && hasArrived(confirmation);
}

/** The part of a run that an incident is about. Mail has the whole run, because findings explain why a loop fails. */
export function partOf(kind: IncidentKind, report: Report, summary: string): Report {
  if (kind === 'mail') return report;
  const findings = report.findings.filter((finding) => whoseFinding(finding) === kind);
  const loops = report.loops.filter((loop) => (kind === 'monitor' ? isBlind(loop) : loop.outcome === 'junk'));
  const { code, causes, suspects, tellApart } = report.verdict;
  return {
    ...report,
    loops,
    findings,
    state: worst([...loops, ...findings].map(({ state }) => state)),
    verdict: { code, summary, causes, suspects, tellApart },
  };
}
