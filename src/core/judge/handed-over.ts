import type { Outcome } from '../result/outcome.ts';
import type { LoopReport } from '../result/report.ts';

/** Outcomes that end a loop at its sender before any mail was handed over: connection, TLS, login. */
const BEFORE_MAIL: ReadonlySet<Outcome> = new Set(['auth_failed', 'tls_failed', 'unreachable']);

/** Whether the loop ended at its sender before anything was accepted: no path behind it was tested. */
export function endedAtSubmission(loop: LoopReport): boolean {
  return loop.state === 'critical' && BEFORE_MAIL.has(loop.outcome) && !wasAccepted(loop);
}

/** Whether the sender took the probe, whatever became of it. */
export function wasAccepted({ attempts, latencyMs }: LoopReport): boolean {
  return latencyMs !== null || attempts.some(({ outcome }) => outcome === 'accepted');
}
