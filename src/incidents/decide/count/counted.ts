import type { IncidentMemory, KnownProblem } from '../model/memory.ts';

/** A problem that has ended, and the evidence. */
export interface Ended {
  readonly problem: KnownProblem;
  /** No run looks at it any more: it has not ended, the configuration has changed. */
  readonly isGone: boolean;
}

/** The count of a run: the known problems now, and those that people have to be notified of. */
export interface CountedIncident {
  readonly memory: IncidentMemory;
  readonly known: readonly KnownProblem[];
  readonly fired: readonly KnownProblem[];
  readonly ended: readonly Ended[];
  /** The verdict is worse than the last one that people were notified of. */
  readonly isWorse: boolean;
  /** This run met at least one problem that people believe to last. */
  readonly isMet: boolean;
}
