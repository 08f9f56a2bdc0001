import { countOf, fieldsOf } from '../../core/text/foreign-json.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import { ANNOUNCED_EVENTS } from '../../core/result/announcement.ts';
import type { IncidentMemory, Level, RunMark, Transition } from '../decide/memory.ts';
import { MOST_RUNS, noIncident } from '../decide/memory.ts';
import type { VerdictCode } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';
import { STATES } from '../../core/result/state.ts';

const PHASES = ['quiet', 'open', 'closed'] as const;
const LEVELS: readonly Level[] = ['good', 'warning', 'alarm', 'unknown'];
const VERDICTS: readonly VerdictCode[] = [
  'healthy',
  'degraded',
  'deliverability',
  'local-infrastructure',
  'total-outage',
  'delivery-failure',
  'posture',
  'undetermined',
];

/** A memory that was kept as JSON, read with care: people can edit where it was kept. Null where it makes no sense. */
export function readMemory(json: unknown, kind: IncidentKind): IncidentMemory | null {
  const value = fieldsOf(json);
  const phase = PHASES.find((known) => known === value['phase']);
  if (phase === undefined) return null;
  return {
    ...noIncident(kind),
    phase,
    since: time(value['since']),
    recoveredAt: time(value['recoveredAt']),
    trouble: typeof value['trouble'] === 'string' ? value['trouble'] : null,
    outage: outage(value['outage']),
    openedAt: time(value['openedAt']),
    closedAt: time(value['closedAt']),
    severity: value['severity'] === 'critical' ? 'critical' : 'warning',
    bad: countOf(value['bad']),
    good: countOf(value['good']),
    runs: marks(value['runs']),
    sequence: countOf(value['sequence']),
    last: transition(value['last']),
    reminders: countOf(value['reminders']),
    toldAt: time(value['toldAt']),
    escalated: value['escalated'] === true,
    flapping: value['flapping'] === true,
    outages: countOf(value['outages']),
    dismissed: value['dismissed'] === true,
  };
}

function outage(json: unknown): IncidentMemory['outage'] {
  const value = fieldsOf(json);
  const [from, to] = [time(value['from']), time(value['to'])];
  return from === null || to === null ? null : { from, to };
}

function marks(value: unknown): readonly RunMark[] {
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((item: unknown): readonly RunMark[] => {
      const fields = fieldsOf(item);
      const at = time(fields['at']);
      const level = LEVELS.find((known) => known === fields['level']);
      const verdict = VERDICTS.find((known) => known === fields['verdict']);
      return at === null || level === undefined ? [] : [{ at, level, verdict: verdict ?? 'undetermined' }];
    })
    .slice(-MOST_RUNS);
}

function transition(json: unknown): Transition | null {
  const value = fieldsOf(json);
  const event = ANNOUNCED_EVENTS.find((known) => known === value['event']);
  const state: State | undefined = STATES.find((known) => known === value['state']);
  const at = time(value['at']);
  const { title, summary } = value;
  if (event === undefined || state === undefined || at === null || typeof title !== 'string' || typeof summary !== 'string') return null;
  return { event, at, state, title, summary };
}

/** ISO 8601 UTC as we write it, so that nothing else gets into a text by this way. */
function time(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}
