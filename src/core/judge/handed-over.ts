import type { Outcome } from '../result/outcome.ts';
import type { LoopReport } from '../result/report.ts';

/** Outcomes that end a loop at its sender before a mail was handed over: connection, TLS, login. */
const BEFORE_MAIL: ReadonlySet<Outcome> = new Set(['auth_failed', 'tls_failed', 'unreachable']);
/** RFC 4954 section 6, RFC 3207 section 4: the server wants a login or TLS first, at any command. */
const WANTS_LOGIN = /^53[08]\b/;

/** Whether the loop ended at its sender before it accepted anything: no path behind it was tested. */
export function endedAtSubmission(loop: LoopReport): boolean {
  return loop.state === 'critical' && (BEFORE_MAIL.has(loop.outcome) || isTurnedAway(loop)) && !wasAccepted(loop);
}

/** Whether the server refused the connection itself, at its greeting or at EHLO, or takes no mail without a login. */
export function isTurnedAway({ outcome, attempts }: LoopReport): boolean {
  const last = attempts.at(-1);
  if (last === undefined || (outcome !== 'rejected' && outcome !== 'deferred')) return false;
  return last.stage === 'connect' || last.stage === 'ehlo' || WANTS_LOGIN.test(last.reply);
}

/** Whether the probe arrived: its loop delivers, with a warning or without. */
export function hasArrived({ state }: Pick<LoopReport, 'state'>): boolean {
  return state === 'ok' || state === 'warning';
}

/** Whether the sender took the probe; its later fate does not matter. */
export function wasAccepted({ attempts, latencyMs }: LoopReport): boolean {
  return latencyMs !== null || attempts.some(({ outcome }) => outcome === 'accepted');
}
