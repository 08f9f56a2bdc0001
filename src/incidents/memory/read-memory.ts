import { countOf, fieldsOf } from '../../core/text/foreign-json.ts';
import type { AnnouncedEvent, IncidentKind } from '../../core/result/announcement.ts';
import { ANNOUNCED_EVENTS } from '../../core/result/announcement.ts';
import type { IncidentMemory, RunMark, TimelineEntry, Transition } from '../decide/model/memory.ts';
import { MOST_ENTRIES, MOST_RUNS, noIncident } from '../decide/model/memory.ts';
import type { Level } from '../decide/model/problem.ts';
import { verdictOf } from '../decide/read/rank.ts';
import type { State } from '../../core/result/state.ts';
import { STATES } from '../../core/result/state.ts';
import { readKnown, readPending } from './read-problems.ts';
import { keptList, keptText, timeOf, weightOf } from './kept-fields.ts';

const PHASES = ['quiet', 'open', 'closed'] as const;
const LEVELS: readonly Level[] = ['good', 'pending', 'warning', 'alarm', 'unknown'];

/** Reads a memory from JSON, with care: people can edit its place. Null if it makes no sense. */
export function readMemory(json: unknown, kind: IncidentKind): IncidentMemory | null {
  const value = fieldsOf(json);
  const phase = PHASES.find((known) => known === value['phase']);
  if (phase === undefined) return null;
  return {
    ...noIncident(kind),
    phase,
    known: readKnown(value['known']),
    pending: Array.isArray(value['pending']) ? readPending(value['pending']) : pendingBefore(phase, countOf(value['bad'])),
    rank: countOf(value['rank']),
    judged: keptText(value['judged']),
    since: timeOf(value['since']),
    recoveredAt: timeOf(value['recoveredAt']),
    trouble: typeof value['trouble'] === 'string' ? value['trouble'] : null,
    outage: outage(value['outage']),
    openedAt: timeOf(value['openedAt']),
    closedAt: timeOf(value['closedAt']),
    severity: weightOf(value['severity']),
    bad: countOf(value['bad']),
    good: countOf(value['good']),
    runs: keptList(value['runs'], mark).slice(-MOST_RUNS),
    sequence: countOf(value['sequence']),
    last: transition(value['last']),
    timeline: keptList(value['timeline'], entryOf).slice(-MOST_ENTRIES),
    reminders: countOf(value['reminders']),
    toldAt: timeOf(value['toldAt']),
    escalated: value['escalated'] === true,
    flapping: value['flapping'] === true,
    outages: countOf(value['outages']),
    dismissed: value['dismissed'] === true,
  };
}

/** A version without single problems counted the bad runs of all together. */
function pendingBefore(phase: IncidentMemory['phase'], bad: number): IncidentMemory['pending'] {
  return phase === 'open' || bad === 0 ? [] : [{ mark: '', runs: bad }];
}

function outage(json: unknown): IncidentMemory['outage'] {
  const value = fieldsOf(json);
  const [from, to] = [timeOf(value['from']), timeOf(value['to'])];
  return from === null || to === null ? null : { from, to };
}

function mark(item: unknown): RunMark | null {
  const fields = fieldsOf(item);
  const at = timeOf(fields['at']);
  const level = LEVELS.find((known) => known === fields['level']);
  return at === null || level === undefined ? null : { at, level, verdict: verdictOf(fields['verdict']) ?? 'undetermined' };
}

interface Happened {
  readonly event: AnnouncedEvent;
  readonly at: string;
  readonly state: State;
  readonly title: string;
}

function happened(value: Readonly<Record<string, unknown>>): Happened | null {
  const event = ANNOUNCED_EVENTS.find((known) => known === value['event']);
  const state = STATES.find((known) => known === value['state']);
  const at = timeOf(value['at']);
  const { title } = value;
  return event === undefined || state === undefined || at === null || typeof title !== 'string' ? null : { event, at, state, title };
}

function transition(json: unknown): Transition | null {
  const value = fieldsOf(json);
  const found = happened(value);
  const { summary } = value;
  return found === null || typeof summary !== 'string' ? null : { ...found, summary };
}

function entryOf(json: unknown): TimelineEntry | null {
  const value = fieldsOf(json);
  const found = happened(value);
  return found === null ? null : { sequence: countOf(value['sequence']), ...found, to: keptList(value['to'], keptText) };
}
