import type { Level } from './memory.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';

/** What a run says of mail. An `unknown` says nothing of it: it never opens, and never closes, an incident of mail. */
export function mailLevel({ loops, findings, state }: Report): Level {
  const failing = loops.filter((loop) => loop.state === 'critical');
  if (failing.some((loop) => !isSingleLoss(loop)) || findings.some((finding) => finding.state === 'critical')) return 'alarm';
  if (failing.length > 0 || [...loops, ...findings].some((each) => each.state === 'warning')) return 'warning';
  if (state === 'unknown' || loops.some((loop) => loop.state === 'unknown')) return 'unknown';
  return 'good';
}

/** What a run says of this monitor: whether it could look. A loop that was skipped on purpose says nothing. */
export function monitorLevel({ loops, state }: Report): Level {
  const asked = loops.filter((loop) => loop.outcome !== 'skipped');
  if (loops.length > 0 && asked.length === 0) return 'unknown';
  return state === 'unknown' || asked.some((loop) => loop.state === 'unknown') ? 'warning' : 'good';
}

/** A failure that a second probe in the same run did not meet again: one lost mail is not an outage. */
function isSingleLoss({ confirmation }: LoopReport): boolean {
  return confirmation !== null && (confirmation.state === 'ok' || confirmation.state === 'warning');
}
