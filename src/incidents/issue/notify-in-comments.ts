import type { Clock } from '../../core/time/clock.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import { isOurs } from './find-incident.ts';
import { transitionOf, writeTransition } from '../memory/issue-record.ts';
import type { IssueTracker, TrackedComment } from '../../core/ports/services/issue-tracker.ts';
import { sureOf } from './sure-of.ts';

/** Clocks differ: a comment may seem older than its transition, ms. */
const SKEW = 10 * 60_000;

export interface CommentNotification {
  readonly issue: number;
  readonly kind: IncidentKind;
  readonly sequence: number;
  /** Of the transition; ISO 8601 UTC. */
  readonly at: string;
  readonly text: string;
  readonly login: string | null;
  readonly clock: Clock;
}

/** Reports a transition in a comment on the issue. `again`: a run that was ended early may have done so without noting it. */
export async function notifyInComments(tracker: IssueTracker, comment: CommentNotification, again: boolean): Promise<void> {
  const { issue, kind, sequence, text, clock } = comment;
  if (again && (await ownComments(tracker, comment)).length > 0) return;
  const body = `${writeTransition(kind, sequence)}${text}`;
  const own = await sureOf(
    clock,
    () => tracker.comment(issue, body),
    async () => (await ownComments(tracker, comment))[0] ?? null,
  );
  // Another run of ours may have written the same at the same moment: the first comment stays, and each run deletes only its own.
  const first = (await ownComments(tracker, comment)).find(({ author }) => author.login === own.author.login);
  if (first !== undefined && first.id < own.id) await tracker.deleteComment(own.id);
}

async function ownComments(tracker: IssueTracker, { issue, sequence, at, login }: CommentNotification): Promise<readonly TrackedComment[]> {
  const comments = await tracker.comments(issue, new Date(Date.parse(at) - SKEW).toISOString());
  return comments.filter(({ body, author }) => transitionOf(body) === sequence && isOurs(author, login)).toSorted((a, b) => a.id - b.id);
}
