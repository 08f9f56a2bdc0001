import type { IncidentMemory, KnownProblem } from '../model/memory.ts';

/** A problem that has ended, and how that is known. */
export interface Ended {
  readonly problem: KnownProblem;
  /** Nobody looks at it any more: it has not ended, the configuration has changed. */
  readonly isGone: boolean;
}

/** A run counted: the known problems now, and what people have to be notified of. */
export interface CountedIncident {
  readonly memory: IncidentMemory;
  readonly known: readonly KnownProblem[];
  readonly fired: readonly KnownProblem[];
  readonly ended: readonly Ended[];
  /** The verdict has become worse than what people were notified of. */
  readonly isWorse: boolean;
  /** Some of what people were notified of was met in this run. */
  readonly isMet: boolean;
}
