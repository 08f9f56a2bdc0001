import type { AnnouncedEvent } from '../../core/result/announcement.ts';
import { flaps } from './flapping.ts';
import type { IncidentMemory, Level, RunMark } from './memory.ts';
import { MOST_RUNS } from './memory.ts';
import type { VerdictCode } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';

/** When an incident opens, reminds, escalates and closes. Durations in ms. */
export interface IncidentPolicy {
  /** Runs in a row with warnings that open it; an alarm opens it at once. */
  readonly openAfter: number;
  /** Good runs in a row that close it. */
  readonly closeAfter: number;
  /** In place of `openAfter`: so many bad ones of the last runs. Null: runs in a row. */
  readonly window: { readonly bad: number; readonly of: number } | null;
  /** The first reminder; each further one waits twice as long, at most a week. */
  readonly remindAfter: number;
  /** Null: it does not escalate. */
  readonly escalateAfter: number | null;
  /** How long after its end an incident is opened again instead of a new one. */
  readonly reopenWithin: number;
}

/** What this run says. */
export interface Reading {
  readonly level: Level;
  readonly verdict: VerdictCode;
  /** For people, plain text of one line. */
  readonly title: string;
  readonly summary: string;
}

/** What people have done, and what time it is. */
export interface Circumstances {
  /** ms since the Unix epoch. */
  readonly now: number;
  /** Planned work: nothing is opened and nobody is told of anything but the end. */
  readonly maintenance: boolean;
  /** Somebody has taken it on: no reminders, no escalation. */
  readonly acknowledged: boolean;
  /** What the tracker shows where it differs from what we left there: somebody has closed it, or opened it again. */
  readonly byHand: 'closed' | 'reopened' | null;
}

/** What is to be done about the incident. */
export type Decision = 'open' | 'reopen' | 'update' | 'worsen' | 'escalate' | 'remind' | 'resolve' | 'nothing';

export interface Step {
  readonly decision: Decision;
  readonly memory: IncidentMemory;
}

const LONGEST_REMINDER = 7 * 24 * 3_600_000;

const EVENTS: Readonly<Record<Decision, AnnouncedEvent | null>> = {
  open: 'opened',
  reopen: 'reopened',
  worsen: 'worsened',
  escalate: 'escalated',
  remind: 'reminded',
  resolve: 'resolved',
  update: null,
  nothing: null,
};

/** The policy where nothing can be remembered between runs: a run with warnings opens it, for no earlier one can be known. */
export function withoutMemory(policy: IncidentPolicy): IncidentPolicy {
  return { ...policy, openAfter: 1, window: null };
}

/** Previous state, this run, now: what is to be done, and what is known afterwards. Pure. */
export function nextIncident(before: IncidentMemory, reading: Reading, policy: IncidentPolicy, circumstances: Circumstances): Step {
  const counted = count(afterHands(before, circumstances), reading, circumstances);
  const decision = decide(counted, reading, policy, circumstances);
  return { decision, memory: carriedOut(counted, decision, reading, policy, circumstances) };
}

/** A closing by hand while it was open, and an opening by hand after it was closed, are taken as they are. */
function afterHands(memory: IncidentMemory, { byHand, now }: Circumstances): IncidentMemory {
  if (byHand === 'closed') return { ...memory, phase: 'closed', closedAt: iso(now), dismissed: true, flapping: false };
  if (byHand === 'reopened') return { ...memory, phase: 'open', closedAt: null, dismissed: false, good: 0, bad: 0, recoveredAt: null };
  return memory;
}

function count(memory: IncidentMemory, reading: Reading, { now, maintenance }: Circumstances): IncidentMemory {
  const mark: RunMark = { at: iso(now), level: reading.level, verdict: reading.verdict };
  const runs = [...memory.runs, mark].slice(-MOST_RUNS);
  const flapping = flaps(runs, memory.flapping);
  switch (reading.level) {
    case 'unknown':
      return { ...memory, runs };
    case 'good':
      return { ...memory, runs, flapping, good: memory.good + 1, bad: 0, recoveredAt: memory.good === 0 ? mark.at : memory.recoveredAt };
    case 'warning':
    case 'alarm': {
      // Trouble in planned work is no trouble: it begins when the work should be over.
      if (maintenance && memory.phase !== 'open') return { ...memory, runs };
      const goesOn = memory.bad > 0 || (memory.phase === 'open' && memory.since !== null);
      const since = goesOn ? memory.since : mark.at;
      return { ...memory, runs, flapping, since, trouble: reading.summary, good: 0, bad: memory.bad + 1, recoveredAt: null };
    }
  }
}

function decide(memory: IncidentMemory, reading: Reading, policy: IncidentPolicy, circumstances: Circumstances): Decision {
  const { maintenance, now } = circumstances;
  if (memory.phase === 'open') {
    if (memory.good >= policy.closeAfter && !memory.flapping) return 'resolve';
    return maintenance ? 'update' : whileOpen(memory, reading, policy, circumstances);
  }
  if (maintenance || !opens(memory, reading, policy)) return 'nothing';
  if (memory.dismissed) return reading.level === 'alarm' && memory.severity === 'warning' ? 'open' : 'nothing';
  const closed = memory.closedAt === null ? null : Date.parse(memory.closedAt);
  return memory.phase === 'closed' && closed !== null && now - closed < policy.reopenWithin ? 'reopen' : 'open';
}

function opens(memory: IncidentMemory, { level }: Reading, { openAfter, window }: IncidentPolicy): boolean {
  if (level === 'alarm') return true;
  if (level !== 'warning') return false;
  if (window === null) return memory.bad >= openAfter;
  const known = memory.runs.filter((run) => run.level !== 'unknown').slice(-window.of);
  return known.filter((run) => run.level !== 'good').length >= window.bad;
}

function whileOpen(memory: IncidentMemory, reading: Reading, policy: IncidentPolicy, { now, acknowledged }: Circumstances): Decision {
  if (reading.level === 'alarm' && memory.severity === 'warning') return 'worsen';
  const bad = reading.level === 'warning' || reading.level === 'alarm';
  if (!bad || acknowledged) return 'update';
  const open = now - Date.parse(memory.openedAt ?? iso(now));
  if (policy.escalateAfter !== null && !memory.escalated && open >= policy.escalateAfter) return 'escalate';
  const quiet = now - Date.parse(memory.toldAt ?? iso(now));
  return quiet >= Math.min(policy.remindAfter * 2 ** memory.reminders, LONGEST_REMINDER) ? 'remind' : 'update';
}

function carriedOut(
  memory: IncidentMemory,
  decision: Decision,
  reading: Reading,
  policy: IncidentPolicy,
  { now }: Circumstances,
): IncidentMemory {
  const at = iso(now);
  const severity = reading.level === 'alarm' ? 'critical' : memory.severity;
  const event = EVENTS[decision];
  const state: State = decision === 'resolve' ? 'ok' : memory.kind === 'monitor' ? 'unknown' : severity;
  const told: IncidentMemory =
    event === null
      ? memory
      : {
          ...memory,
          sequence: memory.sequence + 1,
          last: { event, at, state, title: reading.title, summary: reading.summary },
          toldAt: at,
        };
  switch (decision) {
    case 'open':
    case 'reopen': {
      const again = { phase: 'open', openedAt: at, closedAt: null, reminders: 0, escalated: false, dismissed: false } as const;
      const outages = decision === 'open' ? 1 : memory.outages + 1;
      // A new incident counts from 1: its transitions are its own.
      const sequence = decision === 'open' ? 1 : told.sequence;
      return { ...told, ...again, sequence, outages, severity: reading.level === 'alarm' ? 'critical' : 'warning' };
    }
    case 'worsen':
      return { ...told, severity, reminders: 0 };
    case 'escalate':
      return { ...told, escalated: true };
    case 'remind':
      return { ...told, reminders: memory.reminders + 1 };
    case 'resolve':
      return { ...told, phase: 'closed', closedAt: at, bad: 0, outage: { from: memory.since ?? at, to: memory.recoveredAt ?? at } };
    case 'update':
      return memory;
    case 'nothing':
      return memory.dismissed && memory.good >= policy.closeAfter ? { ...memory, phase: 'quiet', dismissed: false } : memory;
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
