import type { IncidentKind } from '../../core/result/announcement.ts';
import type { Decision } from '../decide/model/decision.ts';
import { EVENTS } from '../decide/model/decision.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import type { Reading } from '../decide/model/problem.ts';
import { fatesOf } from '../decide/read/mail.ts';
import type { IssueRecord } from '../memory/issue-record.ts';
import { issueTitle } from './issue.ts';

/** An issue before a run, and its incident after it. */
export interface Retitled {
  readonly before: Pick<IssueRecord, 'memory' | 'title'>;
  readonly after: IncidentMemory;
}

/** The title follows the worst present problem; only a run that met one and could look everywhere knows it. Null: no change. */
export function newTitle(kind: IncidentKind, reading: Reading, decision: Decision, { before: record, after }: Retitled): string | null {
  const { memory: before, title } = record;
  const { level, rank } = reading;
  const isSent = EVENTS[decision] !== null;
  const isMet = level !== 'good' && level !== 'unknown';
  if (after.phase !== 'open' || !(isSent || isMet)) return null;
  const last = after.runs.at(-1);
  const bad = before.runs.findLast((run) => run.level === 'warning' || run.level === 'alarm');
  const isConclusive = kind !== 'mail' || level === 'warning' || rank > 0;
  const isOther = bad?.verdict !== last?.verdict || before.severity !== after.severity || fatesOf(before) !== fatesOf(after);
  const isNew = kind !== 'mail' || isOther;
  if (!isSent && (last?.level === 'pending' || !isConclusive || !isNew)) return null;
  // A problem that is over in this run, but not yet for good, is no title.
  if (level === 'good' && after.known?.some(({ firing, good }) => firing && good > 0) === true) return null;
  const now = issueTitle(isSent ? (after.last?.title ?? reading.title) : reading.title, after.severity);
  return now === title ? null : now;
}
