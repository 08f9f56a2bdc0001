import { knowledgeOf } from './provider-knowledge.ts';
import type { Failure } from '../../result/outcome.ts';

/** The same trouble with what is known of the server's words: what they mean there, and what to do. */
export function explained(failure: Failure): Failure {
  const known = failure.words === null ? null : knowledgeOf(failure.words);
  if (known === null) return failure;
  const outcome = known.outcome ?? failure.outcome;
  return {
    ...failure,
    outcome,
    message: `${failure.message} ${known.explanation}`,
    remedy: known.remedy,
    // Trying a login again that was refused for good only makes matters worse.
    temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
  };
}
