import type { Clock } from '../base/clock.ts';
import type { IncidentKind } from '../model/announcement.ts';
import { TrackerError } from '../model/tracker-error.ts';
import { isOurs } from './find-incident.ts';
import { transitionOf, writeTransition } from './issue-record.ts';
import type { IssueTracker, TrackedComment } from './issue-tracker.ts';
import { sureOf } from './sure-of.ts';

/** Clocks differ: a comment may seem older than the transition that it tells of, ms. */
const SKEW = 10 * 60_000;

export interface Telling {
  readonly issue: number;
  readonly kind: IncidentKind;
  readonly sequence: number;
  /** Of the transition; ISO 8601 UTC. */
  readonly at: string;
  readonly text: string;
  readonly login: string | null;
  readonly clock: Clock;
}

/** Tells a transition below the issue. `again`: somebody may have done so already, since a run was ended before it could note it. */
export async function tellInComments(tracker: IssueTracker, telling: Telling, again: boolean): Promise<void> {
  const { issue, kind, sequence, text, clock } = telling;
  if (again && (await toldAlready(tracker, telling)).length > 0) return;
  const body = `${writeTransition(kind, sequence)}${text}`;
  await sureOf(
    clock,
    () => tracker.comment(issue, body),
    async () => (await toldAlready(tracker, telling))[0] ?? null,
  );
  // Another run may have told the same in the same moment: the first one stays.
  const [, ...twice] = await toldAlready(tracker, telling);
  for (const { id } of twice) await removeTwin(tracker, id);
}

async function toldAlready(tracker: IssueTracker, { issue, sequence, at, login }: Telling): Promise<readonly TrackedComment[]> {
  const comments = await tracker.comments(issue, new Date(Date.parse(at) - SKEW).toISOString());
  return comments.filter(({ body, author }) => transitionOf(body) === sequence && isOurs(author, login)).toSorted((a, b) => a.id - b.id);
}

async function removeTwin(tracker: IssueTracker, id: number): Promise<void> {
  try {
    await tracker.deleteComment(id);
  } catch (error) {
    // The other run has done it.
    if (!(error instanceof TrackerError) || error.trouble !== 'not-found') throw error;
  }
}
