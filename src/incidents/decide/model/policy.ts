import type { Hold } from './problem.ts';

/** When an incident opens, reminds, escalates and closes. Durations in ms. */
export interface IncidentPolicy {
  /** Runs in a row with a warning that open it; an alarm opens it at once. */
  readonly openAfter: number;
  /** Good runs in a row that close it. */
  readonly closeAfter: number;
  /** In place of `openAfter`: so many bad ones of the last runs. Null: runs in a row. */
  readonly window: { readonly bad: number; readonly of: number } | null;
  /** Failing runs in a row that are an outage also where it comes and goes. */
  readonly stillDownAfter: number;
  /** The first reminder; each further one waits twice as long, at most a week. */
  readonly remindAfter: number;
  /** Reminders of a mere warning. */
  readonly remindTimes: number;
  /** Null: it does not escalate. */
  readonly escalateAfter: number | null;
  /** How long after its end an incident is opened again instead of a new one. */
  readonly reopenWithin: number;
  /** Nothing is known of any run before: what has to last for a while can never be seen to. */
  readonly forgets: boolean;
}

/** The policy where nothing can be remembered between runs: a run with warnings opens it, for no earlier one can be known. */
export function withoutMemory(policy: IncidentPolicy): IncidentPolicy {
  return { ...policy, openAfter: 1, window: null, forgets: true };
}

/** So many runs in a row have to meet a problem before anybody is notified. */
export function runsNeeded(hold: Hold, { openAfter, forgets }: IncidentPolicy): number {
  switch (hold) {
    case 'none':
      return 1;
    case 'open-after':
      return openAfter;
    case 'longer':
      return forgets ? Infinity : openAfter + 1;
  }
}
