import { refusalReason } from '../../judge/refusal/find-reason.ts';
import { REASONS, waitIn } from '../../judge/refusal/reasons.ts';
import { formatDuration } from '../../time/duration.ts';
import { knowledgeOf } from './provider-knowledge.ts';
import type { Failure } from '../../result/outcome.ts';

/** The same failure with what is known of the server's reply: what it means there, and what to do. */
export function explained(failure: Failure, host: string | null = null): Failure {
  const { words } = failure;
  const known = words === null ? null : knowledgeOf(words, host);
  if (words === null || known === null) return byReason(failure);
  const outcome = known.outcome ?? failure.outcome;
  const wait = outcome === 'deferred' ? waitIn(words) : null;
  return {
    ...failure,
    outcome,
    message: `${failure.message} ${known.explanation}${wait === null ? '' : ` It asks to wait ${formatDuration(wait)}.`}`,
    remedy: known.remedy,
    // Trying a login again that was refused for good only makes matters worse.
    temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
  };
}

/** The next step by the reason that a refusing server gives; as it was where it gives none. */
function byReason(failure: Failure): Failure {
  const { words, outcome, stage } = failure;
  if (words === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(words)) return failure;
  const code = refusalReason(words, stage ?? null);
  if (code === null) return failure;
  return { ...failure, remedy: REASONS[code].remedy({ refused: 'run', template: false, wait: waitIn(words) }) };
}
