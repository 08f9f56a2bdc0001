import type { IncidentKind } from '../../core/result/announcement.ts';
import { transitionComment } from '../text/comment.ts';
import { announcementOf } from '../channels/announce.ts';
import type { Attempts } from './attempts.ts';
import { partOf } from '../decide/read/whose.ts';
import type { Step } from '../decide/incident.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import type { IssueRecord } from '../memory/issue-record.ts';
import { withMemory } from '../memory/issue-record.ts';
import type { IssueTracker, TrackedIssue } from '../../core/ports/services/issue-tracker.ts';
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
 * The consequences of a transition that the issue's text already holds: a comment, labels, assignees, channels. Returns the record with
 * everything done so far; the same record if nothing was left to do. The next run repeats failed ones.
 */
export async function carryOut(issue: TrackedIssue, record: IssueRecord, again: boolean, world: EffectWorld): Promise<IssueRecord> {
  // The comment on its end names the notified channels.
  const notified = await withChannels(issue, await withLabels(issue, record, world), world);
  return withComment(issue, notified, again, world);
}

/**
 * The end of an earlier outage, for everybody who could not be notified of it before. Also the end of one that somebody closed while it
 * lasted, beside the issue that goes on. Whether it has ended by this run.
 *
 * @param step the incident after this run; null: the run is not good
 */
export async function notifyEnd(
  issue: TrackedIssue,
  record: IssueRecord,
  step: ((memory: IncidentMemory) => Step) | null,
  world: EffectWorld,
): Promise<boolean> {
  const { tracked, tracker } = world;
  const { last, sequence } = record.memory;
  const isLeft = last?.event === 'resolved' && (record.commented < sequence || unnotified(tracked.channels, record).length > 0);
  const made = isLeft ? await carryOut(issue, record, true, world) : record;
  const stepped = made.memory.dismissed && step !== null ? step(made.memory) : null;
  if (made === record && stepped === null) return false;
  const noted = stepped === null ? made : { ...made, memory: stepped.memory };
  await tracker.change(issue.number, { body: withMemory(issue.body, noted) });
  if (stepped?.decision !== 'resolve') return false;
  const after = await carryOut(issue, noted, false, world);
  await tracker.change(issue.number, { body: withMemory(issue.body, after) });
  return true;
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
  const comment = { issue: issue.number, kind, sequence, at: last.at, login, clock: tracked.clock };
  const done = text === null || (await attempts.did(() => notifyInComments(tracker, { ...comment, text: tracked.redact(text) }, again)));
  return done ? { ...record, commented: sequence } : record;
}

/** Labels change only when their reason changes: one that somebody removed stays off. */
async function withLabels(issue: TrackedIssue, record: IssueRecord, { tracked, tracker, attempts }: EffectWorld): Promise<IssueRecord> {
  const { flapping, escalated } = record.memory;
  const { labels, assignees } = tracked.incidents.escalate;
  let { marks } = record;
  const flap = () => (flapping ? tracker.addLabels(issue.number, [FLAPPING_LABEL]) : tracker.removeLabel(issue.number, FLAPPING_LABEL));
  if (flapping !== marks.flapping && (await attempts.did(flap))) marks = { ...marks, flapping };
  const escalate = async () => {
    const label = (name: string) => (escalated ? tracker.addLabels(issue.number, [name]) : tracker.removeLabel(issue.number, name));
    // A failure to set one does not stop the others.
    const set: readonly (() => Promise<void>)[] = [
      ...labels.map((name) => () => label(name)),
      ...(escalated ? assignees.map((login) => () => tracker.assign(issue.number, [login])) : []),
    ];
    const done: boolean[] = [];
    for (const act of set) done.push(await attempts.did(act));
    return done.every(Boolean);
  };
  if (escalated !== marks.escalated && (await escalate())) marks = { ...marks, escalated };
  return marks === record.marks ? record : { ...record, marks };
}

async function withChannels(issue: TrackedIssue, record: IssueRecord, { kind, tracked, attempts }: EffectWorld): Promise<IssueRecord> {
  if (unnotified(tracked.channels, record).length === 0) return record;
  const { source, runUrl, report } = tracked;
  const part = partOf(kind, report, record.memory.last?.summary ?? '');
  const { memory, told, problems } = await notifyChannels(tracked.channels, record, (last) =>
    announcementOf(record.memory, last, part, { stem: record.stem, source, runUrl, issueUrl: issue.url }),
  );
  attempts.note(problems);
  return memory === record.memory ? record : { ...record, memory, told };
}
