import type { IssueTracker, NewIssue, TrackedIssue } from '../../core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';
import type { Attempts } from './attempts.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Found, Sought } from './find-incident.ts';
import { findIncident } from './find-incident.ts';
import { sureOf } from './sure-of.ts';

/** Closes a duplicate issue. Its hidden lines are removed, so that it is no incident of ours any more. */
export async function closeDuplicate(tracker: IssueTracker, twin: TrackedIssue, kept: number): Promise<void> {
  const body = `Two runs opened an issue for the same incident at the same moment. It goes on in #${kept}.`;
  await tracker.change(twin.number, { state: 'not_planned', body });
}

/** Closes an issue of a configuration that no longer exists, with the reason. */
export async function closeOutdated(tracker: IssueTracker, issue: TrackedIssue, kept: number): Promise<void> {
  const body = `The configuration of this step has changed, and nobody looks at what this issue was about any more. It goes on in #${kept}.`;
  await tracker.change(issue.number, { state: 'not_planned', body });
}

/** A tracker's list may be late: the waits between the looks for a new issue, ms. */
const LOOKS = [0, 500, 1_000, 2_000];

export interface Opening {
  readonly label: string;
  readonly login: string | null;
  readonly sought: Sought;
  readonly clock: Clock;
  readonly attempts: Attempts;
}

/**
 * Opens an issue, and looks for one that another run opened at the same moment: the lowest number stays, ours or not. If the answer was
 * lost, the issue is looked for before another is made. Rejects if none was opened. Later failures are noted, and the next run merges
 * duplicates that this one cannot see.
 */
export async function openIssue(
  tracker: IssueTracker,
  issue: NewIssue,
  opening: Opening,
): Promise<{ readonly issue: TrackedIssue; readonly own: boolean }> {
  const { clock, attempts } = opening;
  const made = await created(tracker, issue, opening);
  for (const wait of LOOKS) {
    await clock.sleep(wait);
    const found = await attempts.of(() => look(tracker, opening));
    if (found === undefined) break;
    if (found === null || found.issue.number > made.number) continue;
    const { issue: first, duplicates } = found;
    const own = first.number === made.number;
    // Our issue may not be listed yet, or the other run may have closed it.
    const twins = own || duplicates.some(({ number }) => number === made.number) ? duplicates : [...duplicates, made];
    for (const twin of twins) await attempts.of(() => closeDuplicate(tracker, twin, first.number));
    return { issue: first, own };
  }
  return { issue: made, own: true };
}

/** An assignee or a label that the tracker refuses must not prevent the issue. */
async function created(tracker: IssueTracker, issue: NewIssue, opening: Opening): Promise<TrackedIssue> {
  const { clock, attempts } = opening;
  const create = (wanted: NewIssue) =>
    sureOf(
      clock,
      () => tracker.create(wanted),
      async () => (await look(tracker, opening))?.issue ?? null,
    );
  try {
    return await create(issue);
  } catch (error) {
    if (!(error instanceof TrackerError) || error.kind !== 'invalid' || issue.assignees.length === 0) throw error;
    const made = await create({ ...issue, assignees: [] });
    for (const login of issue.assignees) await attempts.of(() => tracker.assign(made.number, [login]));
    return made;
  }
}

async function look(tracker: IssueTracker, { label, login, sought }: Opening): Promise<Found | null> {
  return findIncident(await tracker.list({ label, state: 'open' }), login, sought);
}
