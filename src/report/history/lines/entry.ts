// The history of runs: one line of JSON a loop, in a file a day.
// Called by report, app.

import type { Check } from '../../../core/result/catalogue.ts';
import type { Outcome } from '../../../core/result/outcome.ts';
import type { LoopKind, LoopReport, Phases, Report } from '../../../core/result/report.ts';
import type { State } from '../../../core/result/state.ts';

/** The version of a line's form; a reader skips lines of a later one. */
export const LINE_VERSION = 1;

/** The result of one loop in one run. Two lines of the same run and loop count as one. */
export interface HistoryEntry {
  /** The start of the run, ISO 8601 UTC. */
  readonly at: string;
  /** The unique name of the run, used for nothing else. */
  readonly run: string;
  readonly loop: string;
  readonly kind: LoopKind;
  readonly state: State;
  readonly outcome: Outcome;
  /** As in report.json; null if not seen. */
  readonly latencyMs: number | null;
  readonly latencyAtLeastMs: number | null;
  readonly phasesMs: Phases;
  /** How long the mail lay at each hop, the first one first, ms; null where that is unknown. Empty: no hop is known. */
  readonly hopsMs: readonly (number | null)[];
  /** The results of its probes, if it sent several; null: it sent one. A probe that was neither seen nor lost is unknown. */
  readonly probes: ProbeCounts | null;
  /** The planned interval of runs, ms; null: unknown. */
  readonly everyMs: number | null;
  /** Null: it is not configured (`history.details`). */
  readonly details: EntryDetails | null;
}

export interface ProbeCounts {
  readonly seen: number;
  readonly lost: number;
}

/** The details with addresses, hosts and servers' words. */
export interface EntryDetails {
  readonly message: string;
  readonly reply: string | null;
  readonly server: string | null;
  readonly mailboxServer: string | null;
  readonly folder: string | null;
  readonly egressIp: string | null;
  readonly hops: readonly { readonly by: string | null; readonly delayMs: number | null }[];
}

/** How many findings of each state the checks of DNS, lists and certificates had in one run. */
export interface PostureEntry {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly run: string;
  readonly posture: Posture;
}

export type Posture = Readonly<Partial<Record<Check, Readonly<Partial<Record<State, number>>>>>>;

/** The traces of a run in a history. */
export interface RunLines {
  readonly run: string;
  /** The start of the run, ISO 8601 UTC. */
  readonly at: string;
  readonly entries: readonly HistoryEntry[];
  /** Null: nothing of that kind was checked. */
  readonly posture: PostureEntry | null;
}

/** How a run is kept. */
export interface Keeping {
  readonly details: boolean;
  readonly everyMs: number | null;
}

/** The most hops that are kept: a mail with more goes in circles (RFC 5321, section 6.3). */
const MOST_HOPS = 100;

/** Checks outside DNS, lists and certificates. */
const NO_POSTURE: ReadonlySet<Check> = new Set(['loop', 'schedule', 'configuration']);

/** @param run the run's name: the same report always has the same */
export function runLines(report: Report, run: string, { details, everyMs }: Keeping): RunLines {
  const at = report.startedAt;
  // A loop that was left out on purpose gets no entry.
  const loops = report.loops.filter(({ outcome }) => outcome !== 'skipped');
  const posture = postureOf(report);
  return {
    run,
    at,
    entries: loops.map((loop) => ({
      at,
      run,
      loop: loop.name,
      kind: loop.kind,
      state: loop.state,
      outcome: loop.outcome,
      latencyMs: loop.latencyMs,
      latencyAtLeastMs: loop.latencyAtLeastMs,
      phasesMs: loop.phasesMs,
      hopsMs: (loop.hops ?? []).slice(0, MOST_HOPS).map(({ delayMs }) => delayMs),
      probes: loop.probes ? { seen: loop.probes.seen, lost: loop.probes.lost } : null,
      everyMs,
      details: details ? detailsOf(loop) : null,
    })),
    posture: posture === null ? null : { at, run, posture },
  };
}

function postureOf({ findings }: Report): Posture | null {
  const counts: Partial<Record<Check, Partial<Record<State, number>>>> = {};
  for (const { check, state } of findings) {
    if (NO_POSTURE.has(check)) continue;
    const ofCheck = (counts[check] ??= {});
    ofCheck[state] = (ofCheck[state] ?? 0) + 1;
  }
  return Object.keys(counts).length === 0 ? null : counts;
}

function detailsOf({ message, reply, server, mailboxServer, placement, egressIp, hops }: LoopReport): EntryDetails {
  return {
    message,
    reply,
    server,
    mailboxServer,
    folder: placement?.folder ?? null,
    egressIp,
    hops: (hops ?? []).map(({ by, delayMs }) => ({ by, delayMs })),
  };
}
