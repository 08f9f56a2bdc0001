import { refusalReason } from '../../judge/refusal/find-reason.ts';
import { REASONS, waitIn } from '../../judge/refusal/reasons.ts';
import { formatDuration } from '../../time/duration.ts';
import { knowledgeOf } from './provider-knowledge.ts';
import type { Failure } from '../../result/outcome.ts';

/** The same failure with the knowledge of the server's reply: what it means there, and what to do. */
export function explained(failure: Failure, host: string | null = null): Failure {
  const { reply } = failure;
  const known = reply === null ? null : knowledgeOf(reply, host);
  if (reply === null || known === null) return byReason(failure);
  const outcome = known.outcome ?? failure.outcome;
  const wait = outcome === 'deferred' ? waitIn(reply) : null;
  return {
    ...failure,
    outcome,
    message: `${failure.message} ${known.explanation}${wait === null ? '' : ` It asks to wait ${formatDuration(wait)}.`}`,
    remedy: known.remedy,
    // Trying a login again that was refused for good only makes matters worse.
    temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
  };
}

/** The next step by the reason that a refusing server gives; unchanged where it gives no reason. */
function byReason(failure: Failure): Failure {
  const { reply, outcome, stage } = failure;
  if (reply === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(reply)) return failure;
  const code = refusalReason(reply, stage ?? null);
  if (code === null) return failure;
  return { ...failure, remedy: REASONS[code].remedy({ refused: 'run', template: false, wait: waitIn(reply) }) };
}
