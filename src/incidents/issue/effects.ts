import type { IncidentKind } from '../../core/result/announcement.ts';
import { transitionComment } from '../text/comment.ts';
import { announcementOf } from '../channels/announce.ts';
import type { Attempts } from './attempts.ts';
import type { IssueRecord } from '../memory/issue-record.ts';
import type { IssueTracker, TrackedIssue } from '../../core/ports/issue-tracker.ts';
import { notifyChannels, unnotified } from '../channels/notify-channels.ts';
import { notifyInComments } from './notify-in-comments.ts';
import type { Tracked } from '../memory/tracked-run.ts';

export interface EffectWorld {
  readonly kind: IncidentKind;
  readonly tracked: Tracked;
  readonly tracker: IssueTracker;
  readonly login: string | null;
  readonly attempts: Attempts;
}

export const FLAPPING_LABEL = 'flapping';

/**
 * What follows from a transition that the issue's text holds already: a comment, labels, assignees, channels. Returns the record with what
 * is done by now; the same record where nothing was left to do. What fails is left to the next run.
 */
export async function carryOut(issue: TrackedIssue, record: IssueRecord, again: boolean, world: EffectWorld): Promise<IssueRecord> {
  const commented = await withComment(issue, record, again, world);
  return withChannels(issue, await withLabels(issue, commented, world), world);
}

async function withComment(
  issue: TrackedIssue,
  record: IssueRecord,
  again: boolean,
  { kind, tracked, tracker, login, attempts }: EffectWorld,
): Promise<IssueRecord> {
  const { last, sequence } = record.memory;
  if (last === null || record.commented >= sequence) return record;
  const mentions = last.event === 'escalated' ? tracked.incidents.escalate.assignees : [];
  const text = transitionComment(record.memory, tracked.runUrl, mentions);
  const telling = { issue: issue.number, kind, sequence, at: last.at, login, clock: tracked.clock };
  const told = text === null || (await attempts.did(() => notifyInComments(tracker, { ...telling, text: tracked.redact(text) }, again)));
  return told ? { ...record, commented: sequence } : record;
}

/** Labels are put on and taken off when something changes, and not otherwise: one that somebody took off stays off. */
async function withLabels(issue: TrackedIssue, record: IssueRecord, { tracked, tracker, attempts }: EffectWorld): Promise<IssueRecord> {
  const { flapping, escalated } = record.memory;
  const { labels, assignees } = tracked.incidents.escalate;
  let { marks } = record;
  const flap = () => (flapping ? tracker.addLabels(issue.number, [FLAPPING_LABEL]) : tracker.removeLabel(issue.number, FLAPPING_LABEL));
  if (flapping !== marks.flapping && (await attempts.did(flap))) marks = { ...marks, flapping };
  const escalate = async () => {
    if (escalated && labels.length > 0) await tracker.addLabels(issue.number, labels);
    if (!escalated) for (const label of labels) await tracker.removeLabel(issue.number, label);
    if (escalated && assignees.length > 0) await tracker.assign(issue.number, assignees);
  };
  if (escalated !== marks.escalated && (await attempts.did(escalate))) marks = { ...marks, escalated };
  return marks === record.marks ? record : { ...record, marks };
}

async function withChannels(issue: TrackedIssue, record: IssueRecord, { tracked, attempts }: EffectWorld): Promise<IssueRecord> {
  if (unnotified(tracked.channels, record).length === 0) return record;
  const { key, source, runUrl, report } = tracked;
  const { told, problems } = await notifyChannels(tracked.channels, record, (last) =>
    announcementOf(record.memory, last, report, { key, source, runUrl, issueUrl: issue.url }),
  );
  attempts.note(problems);
  return Object.entries(told).every(([name, sequence]) => record.told[name] === sequence) ? record : { ...record, told };
}
