import { refusalReason } from '../../judge/refusal/find-reason.ts';
import { REASONS, waitIn } from '../../judge/refusal/reasons.ts';
import { formatDuration } from '../../time/duration.ts';
import { knowledgeOf } from './provider-knowledge.ts';
import type { Failure } from '../../result/outcome.ts';

/** The same failure with knowledge of the server's reply: its meaning there, and the next step. */
export function explained(failure: Failure, host: string | null = null): Failure {
  const { reply } = failure;
  const known = reply === null ? null : knowledgeOf(reply, host);
  if (reply === null || known === null) return byReason(failure);
  const outcome = known.outcome ?? failure.outcome;
  const wait = outcome === 'deferred' ? waitIn(reply) : null;
  return {
    ...failure,
    outcome,
    message: `${failure.message}${failure.message.endsWith(known.explanation) ? '' : ` ${known.explanation}`}${wait === null ? '' : ` It asks to wait ${formatDuration(wait)}.`}`,
    remedy: known.remedy,
    // A new try of a login that was refused for good makes matters worse.
    temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
  };
}

/** The next step by the refusing server's reason; unchanged if it gives none. */
function byReason(failure: Failure): Failure {
  const { reply, outcome, stage } = failure;
  if (reply === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(reply)) return failure;
  const code = refusalReason(reply, stage ?? null);
  if (code === null) return failure;
  return { ...failure, remedy: REASONS[code].remedy({ refused: 'run', template: false, wait: waitIn(reply) }) };
}
