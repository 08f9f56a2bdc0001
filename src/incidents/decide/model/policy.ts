import type { Hold } from './problem.ts';

/** When an incident opens, reminds, escalates and closes. Durations in ms. */
export interface IncidentPolicy {
  /** Runs in a row with a warning that open it; an alarm opens it at once. */
  readonly openAfter: number;
  /** Good runs in a row that close it. */
  readonly closeAfter: number;
  /** In place of `openAfter`: this many bad ones of the last runs. Null: runs in a row. */
  readonly window: { readonly bad: number; readonly of: number } | null;
  /** This many failing runs in a row are an outage, even if the failure comes and goes. */
  readonly stillDownAfter: number;
  /** The first reminder; each further one waits twice as long, at most a week. */
  readonly remindAfter: number;
  /** Reminders of a mere warning. */
  readonly remindTimes: number;
  /** Null: no escalation. */
  readonly escalateAfter: number | null;
  /** How long after its end an incident is opened again in place of a new one. */
  readonly reopenWithin: number;
  /** No earlier run is known, so no problem can be seen to last. */
  readonly forgets: boolean;
}

/** The policy without a memory between runs: a run with warnings opens it, because no earlier run is known. */
export function withoutMemory(policy: IncidentPolicy): IncidentPolicy {
  return { ...policy, openAfter: 1, window: null, forgets: true };
}

/** How many runs in a row have to meet a problem before people are notified. */
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
