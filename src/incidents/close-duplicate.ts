import type { IssueTracker, TrackedIssue } from './issue-tracker.ts';

/** Closes an issue that came about twice. Its hidden lines go, so that it is no incident of ours any more. */
export async function closeDuplicate(tracker: IssueTracker, twin: TrackedIssue, kept: number): Promise<void> {
  const body = `Two runs opened an issue for the same incident at the same moment. It goes on in #${kept}.`;
  await tracker.change(twin.number, { state: 'not_planned', body });
}
