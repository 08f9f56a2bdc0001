import type { State } from '../../core/result/state.ts';
import type { CountedIncident } from './count/counted.ts';
import type { Decision } from './model/decision.ts';
import { EVENTS } from './model/decision.ts';
import type { IncidentMemory, KnownProblem } from './model/memory.ts';
import { MOST_ENTRIES } from './model/memory.ts';
import type { Reading } from './model/problem.ts';
import { heaviest } from './model/problem.ts';
import { formatOnce } from './read/phrases.ts';
import { transitionText } from '../text/transition-text.ts';

/** A decision, and the reading behind it. */
export interface Decided {
  readonly decision: Decision;
  readonly reading: Reading;
  /** When: ISO 8601. */
  readonly at: string;
}

/** The incident's memory after the decision. */
export function carriedOut(counted: CountedIncident, decided: Decided): IncidentMemory {
  const { decision, reading, at } = decided;
  const { known } = counted;
  const firing = known.filter((problem) => problem.firing);
  const compared = comparable(counted.memory, reading);
  const memory: IncidentMemory = firing.length === 0 ? compared : { ...compared, severity: heaviest(firing) };
  const noted = withEntry(memory, counted, decided);
  switch (decision) {
    case 'open':
    case 'reopen': {
      const again = { phase: 'open', openedAt: at, closedAt: null, reminders: 0, escalated: false, dismissed: false } as const;
      const rank = { rank: reading.rank };
      if (decision === 'reopen') return { ...noted, ...again, ...rank, outages: memory.outages + 1 };
      // A new incident counts its own transitions, from 1.
      const timeline = noted.timeline.slice(-1).map((entry) => ({ ...entry, sequence: 1 }));
      return { ...noted, ...again, ...rank, sequence: 1, timeline, outages: 1 };
    }
    case 'worsen':
      return { ...noted, rank: Math.max(memory.rank, reading.rank), reminders: 0 };
    case 'ease': {
      // An escalated failure may have become a warning.
      const escalated = memory.escalated && heaviest(firing) !== 'warning';
      const rank = reading.rank === 0 ? memory.rank : reading.rank;
      // Only its flapping remains.
      const severity = firing.length === 0 ? 'warning' : memory.severity;
      const trouble = reading.level === 'unknown' ? formatOnce(firing.map(({ label }) => label)) : memory.trouble;
      return { ...noted, rank, severity, trouble, escalated };
    }
    case 'escalate':
      return { ...noted, escalated: true };
    case 'remind':
      return { ...noted, reminders: memory.reminders + 1 };
    case 'resolve': {
      const isGone = counted.ended.length > 0 && counted.ended.every((each) => each.isGone);
      const outage = isGone ? null : { from: memory.since ?? at, to: memory.recoveredAt ?? at };
      const over = { bad: 0, outage, known: [], rank: 0, flapping: false };
      // After a manual close it is not opened again: a new problem is another incident.
      return memory.dismissed
        ? { ...noted, ...over, phase: 'quiet', dismissed: false }
        : { ...noted, ...over, phase: 'closed', closedAt: at };
    }
    case 'update':
      return memory;
    case 'nothing':
      return memory.dismissed ? memory : { ...memory, known: [] };
  }
}

/** If other loops are looked at than before, their result is the new baseline. */
function comparable(memory: IncidentMemory, { rank, judged }: Reading): IncidentMemory {
  if (rank === 0 || memory.judged === judged) return memory;
  return { ...memory, judged, rank: memory.judged === null ? memory.rank : rank };
}

function withEntry(memory: IncidentMemory, counted: CountedIncident, { decision, reading, at }: Decided): IncidentMemory {
  const event = EVENTS[decision];
  if (event === null) return memory;
  const state = decision === 'resolve' ? 'ok' : stateOf(counted.known);
  const { title, summary } = transitionText(decision, { ...counted, memory }, reading);
  const sequence = memory.sequence + 1;
  const timeline = [...memory.timeline, { sequence, event, at, state, title, to: [] }].slice(-MOST_ENTRIES);
  return { ...memory, sequence, last: { event, at, state, title, summary }, timeline, toldAt: at };
}

/** The state now: the worst lasting problem. A problem that this run did not meet, but that was not yet seen good twice, is a warning. */
function stateOf(known: readonly KnownProblem[]): State {
  return heaviest(known.filter(({ firing, good }) => firing && good === 0));
}
