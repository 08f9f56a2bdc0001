import type { AnnouncedEvent, IncidentKind } from '../../../core/result/announcement.ts';
import type { VerdictCode } from '../../../core/result/outcome.ts';
import type { State } from '../../../core/result/state.ts';
import type { Level, ProblemWeight } from './problem.ts';

/** One run as an incident remembers it. */
export interface RunMark {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly level: Level;
  readonly verdict: VerdictCode;
}

/** A transition that people are notified of; kept so that a telling that failed can be made good in the next run. */
export interface Transition {
  readonly event: AnnouncedEvent;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly state: State;
  readonly title: string;
  readonly summary: string;
}

/** A transition as the timeline keeps it. */
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
  /** What people believe: that it lasts. False: they were notified that it is over, or it only flaps. */
  readonly firing: boolean;
  /** Runs in a row that met it, and that did not; those that say nothing do not count. */
  readonly bad: number;
  readonly good: number;
  /** The last runs since it was first met, oldest first: `x` met it, `.` did not. */
  readonly signs: string;
  /** Runs in a row that were not asked to look at it. */
  readonly leftOut: number;
}

/** A problem that nobody was notified of yet. */
export interface Pending {
  /** The beginning of its digest; empty: any. */
  readonly mark: string;
  /** Runs in a row that met it. */
  readonly runs: number;
}

/** The memory of an incident between runs. */
export interface IncidentMemory {
  readonly kind: IncidentKind;
  /** `quiet`: no incident. `closed`: it has ended and would be opened again if the problem came back soon. */
  readonly phase: 'quiet' | 'open' | 'closed';
  /** What is wrong; null: it was kept by a version that did not know. */
  readonly known: readonly KnownProblem[] | null;
  readonly pending: readonly Pending[];
  /** The worst verdict that people were notified of, see rank.ts. */
  readonly rank: number;
  /** A digest of the loops that it rests on; null: not known. */
  readonly judged: string | null;
  /** The first bad run of the problem that goes on, or went on when it was closed; ISO 8601 UTC, null without one. */
  readonly since: string | null;
  /** The first good run after it; null while it lasts. */
  readonly recoveredAt: string | null;
  /** What the last bad run found, in one sentence; null: none is known. */
  readonly trouble: string | null;
  /** The problem that ended last, from its first bad run to the first good one; null: none has ended yet, or nobody looked at it any more. */
  readonly outage: { readonly from: string; readonly to: string } | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** How bad it is now, or was when it ended. */
  readonly severity: ProblemWeight;
  /** Bad and good runs in a row; runs that say nothing do not count. */
  readonly bad: number;
  readonly good: number;
  /** The last runs, oldest first, at most `MOST_RUNS`. */
  readonly runs: readonly RunMark[];
  /** Transitions that people were notified of, from 1. */
  readonly sequence: number;
  readonly last: Transition | null;
  /** The last ones, oldest first, at most `MOST_ENTRIES`. */
  readonly timeline: readonly TimelineEntry[];
  /** Reminders since it was opened or became worse, and when people were last notified of anything. */
  readonly reminders: number;
  readonly toldAt: string | null;
  readonly escalated: boolean;
  readonly flapping: boolean;
  /** How often it was opened, reopenings included. */
  readonly outages: number;
  /** Somebody has closed it by hand while the problem went on: nothing is opened again until it is over, or something else fails. */
  readonly dismissed: boolean;
}

/** So many runs are remembered; flapping is a share of the changes among them. */
export const MOST_RUNS = 21;

/** So many transitions are kept in the timeline. */
export const MOST_ENTRIES = 20;

/** An incident of which nothing is known. */
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
