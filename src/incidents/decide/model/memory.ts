import type { AnnouncedEvent, IncidentKind } from '../../../core/result/announcement.ts';
import type { VerdictCode } from '../../../core/result/outcome.ts';
import type { State } from '../../../core/result/state.ts';
import type { Level, ProblemWeight } from './problem.ts';

/** One run in an incident's memory. */
export interface RunMark {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly level: Level;
  readonly verdict: VerdictCode;
}

/** A transition that people are notified of; kept so that the next run can repeat a failed notification. */
export interface Transition {
  readonly event: AnnouncedEvent;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly state: State;
  readonly title: string;
  readonly summary: string;
}

/** A transition in the timeline. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly event: AnnouncedEvent;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly state: State;
  readonly title: string;
  /** Names of the channels that were notified. */
  readonly to: readonly string[];
}

/** A problem that people were notified of in this incident. */
export interface KnownProblem {
  readonly id: string;
  readonly label: string;
  readonly weight: ProblemWeight;
  readonly isPath: boolean;
  /** The first run that met it, ISO 8601 UTC. */
  readonly since: string;
  /** People believe that it lasts. False: they were notified of its end, or it only flaps. */
  readonly firing: boolean;
  /** Runs in a row that met it, and that did not; those without a result do not count. */
  readonly bad: number;
  readonly good: number;
  /** The last runs since it was first met, oldest first: `x` met it, `.` did not. */
  readonly signs: string;
  /** Runs in a row that did not have to look at it. */
  readonly leftOut: number;
}

/** A problem that people were not yet notified of. */
export interface Pending {
  /** The start of its digest; empty: any. */
  readonly mark: string;
  /** Runs in a row that met it. */
  readonly runs: number;
}

/** The memory of an incident between runs. */
export interface IncidentMemory {
  readonly kind: IncidentKind;
  /** `quiet`: no incident. `closed`: it has ended, and would be opened again if the problem came back soon. */
  readonly phase: 'quiet' | 'open' | 'closed';
  /** The known problems; null: an older version kept it without them. */
  readonly known: readonly KnownProblem[] | null;
  readonly pending: readonly Pending[];
  /** The worst verdict that people were notified of, see rank.ts. */
  readonly rank: number;
  /** A digest of its loops; null: unknown. */
  readonly judged: string | null;
  /** The first bad run of the lasting problem, or of the problem that lasted when it was closed; ISO 8601 UTC, null without one. */
  readonly since: string | null;
  /** The first good run after it; null while it lasts. */
  readonly recoveredAt: string | null;
  /** The result of the last bad run, in one sentence; null: unknown. */
  readonly trouble: string | null;
  /** The last ended problem, from its first bad run to the first good one. Null: none has ended, or no run looked at it any more. */
  readonly outage: { readonly from: string; readonly to: string } | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Its severity now, or at its end. */
  readonly severity: ProblemWeight;
  /** Bad and good runs in a row; runs without a result do not count. */
  readonly bad: number;
  readonly good: number;
  /** The last runs, oldest first, at most `MOST_RUNS`. */
  readonly runs: readonly RunMark[];
  /** Transitions that people were notified of, from 1. */
  readonly sequence: number;
  readonly last: Transition | null;
  /** The last ones, oldest first, at most `MOST_ENTRIES`. */
  readonly timeline: readonly TimelineEntry[];
  /** Reminders since it was opened or became worse, and the time of the last notification. */
  readonly reminders: number;
  readonly toldAt: string | null;
  readonly escalated: boolean;
  readonly flapping: boolean;
  /** How often it was opened, including reopenings. */
  readonly outages: number;
  /** Somebody closed it while the problem went on: nothing is opened again until it is over, or another problem begins. */
  readonly dismissed: boolean;
}

/** The most runs that are remembered; flapping is a share of the changes among them. */
export const MOST_RUNS = 21;

/** The most transitions in the timeline. */
export const MOST_ENTRIES = 20;

/** An incident without any memory. */
export function noIncident(kind: IncidentKind): IncidentMemory {
  return {
    kind,
    phase: 'quiet',
    known: [],
    pending: [],
    rank: 0,
    judged: null,
    since: null,
    recoveredAt: null,
    trouble: null,
    outage: null,
    openedAt: null,
    closedAt: null,
    severity: 'warning',
    bad: 0,
    good: 0,
    runs: [],
    sequence: 0,
    last: null,
    timeline: [],
    reminders: 0,
    toldAt: null,
    escalated: false,
    flapping: false,
    outages: 0,
    dismissed: false,
  };
}
