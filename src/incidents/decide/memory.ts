import type { AnnouncedEvent, IncidentKind } from '../../core/result/announcement.ts';
import type { VerdictCode } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';

/** What one run comes to for an incident. `unknown`: the run says nothing about it, neither good nor bad. */
export type Level = 'good' | 'warning' | 'alarm' | 'unknown';

/** One run as an incident remembers it. */
export interface RunMark {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly level: Level;
  readonly verdict: VerdictCode;
}

/** A transition that people are told of; kept so that a telling that failed can be made good in the next run. */
export interface Transition {
  readonly event: AnnouncedEvent;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly state: State;
  readonly title: string;
  readonly summary: string;
}

/** What is known of an incident between runs. */
export interface IncidentMemory {
  readonly kind: IncidentKind;
  /** `quiet`: there is none. `closed`: it has ended and would be opened again if the trouble came back soon. */
  readonly phase: 'quiet' | 'open' | 'closed';
  /** The first bad run of the trouble that goes on, or went on when it was closed; ISO 8601 UTC, null: there is none. */
  readonly since: string | null;
  /** The first good run after it; null while it lasts. */
  readonly recoveredAt: string | null;
  /** What the last bad run found, in one sentence; null: none is known. */
  readonly trouble: string | null;
  /** The trouble that ended last, from its first bad run to the first good one; null: none has ended yet. */
  readonly outage: { readonly from: string; readonly to: string } | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** `warning` or `critical`: what it has come to so far. */
  readonly severity: 'warning' | 'critical';
  /** Bad and good runs in a row; runs that say nothing do not count. */
  readonly bad: number;
  readonly good: number;
  /** The last runs, oldest first, at most `MOST_RUNS`. */
  readonly runs: readonly RunMark[];
  /** Transitions that people were told of, from 1. */
  readonly sequence: number;
  readonly last: Transition | null;
  /** Reminders since it was opened, and when people were last told of anything. */
  readonly reminders: number;
  readonly toldAt: string | null;
  readonly escalated: boolean;
  readonly flapping: boolean;
  /** How often it was opened, reopenings included. */
  readonly outages: number;
  /** Somebody has closed it by hand while the trouble went on: nothing is opened again until it is over, or gets worse. */
  readonly dismissed: boolean;
}

/** So many runs are remembered; flapping is a share of the changes among them. */
export const MOST_RUNS = 21;

/** An incident of which nothing is known. */
export function noIncident(kind: IncidentKind): IncidentMemory {
  return {
    kind,
    phase: 'quiet',
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
    reminders: 0,
    toldAt: null,
    escalated: false,
    flapping: false,
    outages: 0,
    dismissed: false,
  };
}
