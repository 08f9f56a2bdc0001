import type { Check, Finding } from '../core/result/finding.ts';

/** What a finding may leave out. */
export interface Details {
  readonly evidence?: string;
  readonly remedy?: string;
  readonly reference?: string;
}

export type FindingMaker = (code: string, state: Finding['state'], message: string, details: Details) => Finding;

// A record with a thousand faults is told by the first of them.
const LONGEST = 1000;

/** Makes the findings of one check about one target. */
export function findingOf(check: Check, target: string): FindingMaker {
  return (code, state, message, { evidence = null, remedy = null, reference = null }: Partial<Record<keyof Details, string | null>>) => ({
    check,
    target,
    code,
    state,
    message: message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message,
    evidence,
    remedy,
    reference,
  });
}

/** The next step where a look-up failed. */
export const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';
