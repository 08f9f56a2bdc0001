import { knowledgeOf } from './provider-knowledge.ts';
import type { Trouble } from '../../result/outcome.ts';

/** The same trouble with what is known of the server's words: what they mean there, and what to do. */
export function explained(trouble: Trouble): Trouble {
  const known = trouble.words === null ? null : knowledgeOf(trouble.words);
  if (known === null) return trouble;
  const outcome = known.outcome ?? trouble.outcome;
  return {
    ...trouble,
    outcome,
    message: `${trouble.message} ${known.explanation}`,
    remedy: known.remedy,
    // Trying a login again that was refused for good only makes matters worse.
    temporary: known.outcome === 'auth_failed' ? false : trouble.temporary,
  };
}
