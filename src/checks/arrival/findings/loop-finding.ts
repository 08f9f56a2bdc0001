import type { Check, Finding } from '../../../core/result/finding.ts';
import type { State } from '../../../core/result/state.ts';

/** What a loop's evidence is told with. */
export interface ArrivedProbe {
  readonly loop: string;
  readonly from: string;
  /** The subject as it was sent. */
  readonly subject: string;
}

/** Makes a finding of evidence; its target is the loop whose probe arrived. */
export function finding(
  check: Check,
  code: string,
  state: State,
  rest: Pick<Finding, 'target' | 'message' | 'evidence' | 'remedy' | 'reference'>,
): Finding {
  return { check, code, state, ...rest };
}
