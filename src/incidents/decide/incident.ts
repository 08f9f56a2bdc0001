// The consequence of a run for an incident: nothing, a transition, its end. Pure.
// Called by incidents.

import { flaps } from './count/flapping.ts';
import type { CountedIncident, Ended } from './count/counted.ts';
import { countProblems } from './count/count-problems.ts';
import { problemsReportedBefore } from './count/earlier-versions.ts';
import type { IncidentMemory, KnownProblem, RunMark } from './model/memory.ts';
import { MOST_RUNS } from './model/memory.ts';
import type { IncidentPolicy } from './model/policy.ts';
import type { Decision } from './model/decision.ts';
import { carriedOut } from './transition.ts';
import type { Reading } from './model/problem.ts';
import { heaviest } from './model/problem.ts';

/** People's actions, and the time. */
export interface Circumstances {
  /** ms since the Unix epoch. */
  readonly now: number;
  /** Planned work: nothing is opened, and people are notified only of the end. */
  readonly maintenance: boolean;
  /** Somebody has acknowledged it: no reminders, no escalation. */
  readonly acknowledged: boolean;
  /** The tracker's state where it differs from our last write: somebody has closed the issue, or opened it again. */
  readonly byHand: 'closed' | 'reopened' | null;
}

/** Nobody has taken it on, closed it or opened it. */
export function untouched(now: number, maintenance: boolean): Circumstances {
  return { now, maintenance, acknowledged: false, byHand: null };
}

export interface Step {
  readonly decision: Decision;
  readonly memory: IncidentMemory;
}

const LONGEST_REMINDER = 7 * 24 * 3_600_000;

/** Previous state, this run, now: the action, and the new memory. Pure. */
export function nextIncident(before: IncidentMemory, reading: Reading, policy: IncidentPolicy, circumstances: Circumstances): Step {
  const started = afterHands(before, circumstances);
  const mark: RunMark = { at: iso(circumstances.now), level: reading.level, verdict: reading.verdict };
  const memory = { ...started, runs: [...started.runs, mark].slice(-MOST_RUNS) };
  // The memory of an earlier version waits for a run that names the problems.
  if (reading.level === 'unknown' && started.known === null) return { decision: started.phase === 'open' ? 'update' : 'nothing', memory };
  const counted = count(memory, reading, policy, circumstances);
  const decision = decide(counted, policy, circumstances);
  return { decision, memory: carriedOut(counted, { decision, reading, at: iso(circumstances.now) }) };
}

/** A manual close of an open incident counts, and so does a manual reopening of a closed one. */
function afterHands(memory: IncidentMemory, { byHand, now }: Circumstances): IncidentMemory {
  if (byHand === 'closed') return { ...memory, phase: 'closed', closedAt: iso(now), dismissed: true, flapping: false };
  if (byHand === 'reopened') return { ...memory, phase: 'open', closedAt: null, dismissed: false, good: 0, bad: 0, recoveredAt: null };
  return memory;
}

function count(before: IncidentMemory, reading: Reading, policy: IncidentPolicy, { now, maintenance }: Circumstances): CountedIncident {
  const at = iso(now);
  const earlier = before.known ?? problemsReportedBefore(before, reading, at);
  const counted = countProblems({ memory: before, known: earlier, reading, policy, at, maintenance });
  const { met } = counted;
  const isMet = counted.known.some(({ id, firing }) => firing && met.has(id));
  const level = isMet ? reading.level : markOfOthers(reading.level, maintenance);
  const runs = [...before.runs.slice(0, -1), { at, level, verdict: reading.verdict }];
  const memory = { ...before, known: counted.known, pending: counted.pending, runs };
  const isWorse = before.phase === 'open' && !maintenance && isWorseVerdict(before, reading) && eachFiresAndIsMet(counted, met);
  const rest = { known: counted.known, fired: counted.fired, ended: counted.ended, isWorse, isMet };
  return {
    ...rest,
    memory: inARow(
      memory,
      { ...rest, level: level === 'unknown' && counted.isSeenWorking ? 'good' : level },
      { summary: reading.summary, at, maintenance },
    ),
  };
}

/** The mark of a run that met no lasting problem. A failure during planned work says nothing, and is no flapping either. */
function markOfOthers(level: Reading['level'], maintenance: boolean): RunMark['level'] {
  if (maintenance && level !== 'good') return 'unknown';
  return level === 'warning' ? 'pending' : level;
}

/** Runs in a row, and since when: the run's result for the incident as a whole. */
function inARow(
  memory: IncidentMemory,
  { level, fired, known }: Pick<CountedIncident, 'fired' | 'known'> & { readonly level: RunMark['level'] },
  { summary, at, maintenance }: Pick<Reading, 'summary'> & Pick<RunMark, 'at'> & Pick<Circumstances, 'maintenance'>,
): IncidentMemory {
  const flapping = flaps(memory.runs, memory.flapping);
  switch (level) {
    case 'unknown':
      return memory;
    case 'good':
    case 'pending': {
      const good = memory.good + 1;
      const since = memory.phase !== 'open' && level === 'pending' && !maintenance && memory.bad === 0 ? at : memory.since;
      const bad = level === 'pending' && memory.phase !== 'open' && !maintenance ? memory.bad + 1 : 0;
      return { ...memory, flapping, since, good, bad, recoveredAt: memory.good === 0 ? at : memory.recoveredAt };
    }
    case 'warning':
    case 'alarm': {
      const earliest = fired.map(({ since }) => since).toSorted()[0] ?? at;
      const goesOn = memory.phase === 'open' && known.length > fired.length;
      const since = goesOn || fired.length === 0 ? (memory.since ?? earliest) : earliest;
      return { ...memory, flapping, since, trouble: summary, good: 0, bad: memory.bad + 1, recoveredAt: null };
    }
  }
}

/** Of the same loops: with fewer of them a failure looks like another one. */
function isWorseVerdict({ rank, judged }: IncidentMemory, reading: Reading): boolean {
  return rank > 0 && reading.rank > rank && (judged === null || judged === reading.judged);
}

/**
 * A flapping problem, of which people are not notified each time, makes no verdict worse. Neither does a recovered loop, which only changes
 * the name of the remaining failure.
 */
function eachFiresAndIsMet({ known, ended }: Pick<CountedIncident, 'known' | 'ended'>, met: ReadonlySet<string>): boolean {
  return ended.length === 0 && known.every(({ id, firing, isPath }) => (firing ? met.has(id) || !isPath : !met.has(id)));
}

function decide(counted: CountedIncident, policy: IncidentPolicy, circumstances: Circumstances): Decision {
  const { memory, fired, ended, known, isWorse } = counted;
  const { maintenance, now } = circumstances;
  if (memory.phase === 'open') {
    if (isWorse || (fired.length > 0 && !isLighter(fired, ended))) return 'worsen';
    if (known.some(({ firing }) => firing)) return ended.length > 0 ? 'ease' : whileOpen(counted, policy, circumstances);
    if (memory.flapping) return ended.length > 0 ? 'ease' : 'update';
    return memory.good >= policy.closeAfter || ended.length > 0 ? 'resolve' : 'update';
  }
  if (isOverAfterHand(counted, policy)) return 'resolve';
  if (maintenance || fired.length === 0) return 'nothing';
  if (memory.dismissed) return fired.some(({ weight }) => weight === 'critical') ? 'open' : 'nothing';
  const closed = memory.closedAt === null ? null : Date.parse(memory.closedAt);
  return memory.phase === 'closed' && closed !== null && now - closed < policy.reopenWithin ? 'reopen' : 'open';
}

/** Somebody closed it while it lasted, and now it is over: everybody who was notified has to be notified of the end. */
function isOverAfterHand({ memory, known }: CountedIncident, { closeAfter }: IncidentPolicy): boolean {
  const { dismissed, good } = memory;
  return dismissed && good >= closeAfter && !known.some(({ firing }) => firing);
}

/** The new problem is milder than the one that it replaces. */
function isLighter(fired: readonly KnownProblem[], ended: readonly Ended[]): boolean {
  const before = ended.map(({ problem }) => problem);
  return fired.every(({ weight }) => weight === 'warning') && before.some(({ weight }) => weight !== 'warning');
}

function whileOpen({ memory, known, isMet }: CountedIncident, policy: IncidentPolicy, circumstances: Circumstances): Decision {
  const { now, acknowledged, maintenance } = circumstances;
  if (!isMet || acknowledged || maintenance) return 'update';
  const open = now - Date.parse(memory.openedAt ?? iso(now));
  const isWarning = heaviest(known.filter(({ firing }) => firing)) === 'warning';
  const isDue = policy.escalateAfter !== null && open >= policy.escalateAfter;
  if (isDue && !memory.escalated && !(isWarning && wasEscalated(memory))) return 'escalate';
  if (isWarning && memory.reminders >= policy.remindTimes) return 'update';
  const quiet = now - Date.parse(memory.toldAt ?? iso(now));
  return quiet >= Math.min(policy.remindAfter * 2 ** memory.reminders, LONGEST_REMINDER) ? 'remind' : 'update';
}

/** In this outage: a remaining problem that is only a warning is not escalated again. */
function wasEscalated({ timeline }: IncidentMemory): boolean {
  return timeline.slice(timeline.findLastIndex(({ event }) => event === 'resolved') + 1).some(({ event }) => event === 'escalated');
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
