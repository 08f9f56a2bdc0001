import type { Deadline } from './base/deadline.ts';
import { systemClock } from './base/clock.ts';
import type { IssueTracker } from './incidents/issue-tracker.ts';

/** Where an issue is kept. */
export interface TrackerPlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Empty: GitHub's own. */
  readonly apiUrl: string;
  readonly deadline: Deadline;
}

/** GitHub's issues, loaded when they are first needed. */
export async function issueTracker({ repository, token, apiUrl, deadline }: TrackerPlace): Promise<IssueTracker> {
  const { githubTracker } = await import('./github/tracker.ts');
  const access = { repository, token, clock: systemClock, deadline, random: () => Math.random() };
  return githubTracker(apiUrl === '' ? access : { ...access, apiUrl });
}
