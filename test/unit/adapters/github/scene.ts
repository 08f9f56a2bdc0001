import assert from 'node:assert/strict';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import type { GitHubAccess } from '../../../../src/adapters/github/api/connection.ts';
import { githubTracker } from '../../../../src/adapters/github/tracker.ts';
import type { IssueTracker, NewIssue, TrackerFailure } from '../../../../src/core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../../../src/core/ports/services/issue-tracker.ts';
import type { GitHubDouble, GitHubOptions } from '../../../doubles/github/double.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../../../doubles/github/double.ts';
import { LeapingClock } from '../../../doubles/clocks/leaping-clock.ts';

/** The adapter in front of the double, with a time that both go by. */
export interface Scene extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly clock: LeapingClock;
  readonly deadline: Deadline;
  readonly access: GitHubAccess;
  readonly tracker: IssueTracker;
}

export interface SceneOptions extends Omit<GitHubOptions, 'now'> {
  /** The time of the run, ms. */
  readonly budget?: number;
  readonly access?: Partial<Pick<GitHubAccess, 'repository' | 'token' | 'apiUrl'>>;
}

export async function githubScene({ budget = 120_000, access: change = {}, ...options }: SceneOptions = {}): Promise<Scene> {
  const clock = new LeapingClock();
  const github = await startGitHub({ ...options, now: () => clock.now() });
  const deadline = new Deadline(clock, budget);
  clock.leapOver(deadline.signal);
  const usual = { repository: 'octo/mail', token: WORKFLOW_TOKEN, apiUrl: github.url };
  const access: GitHubAccess = { ...usual, ...change, clock, deadline, random: () => 0 };
  return {
    github,
    clock,
    deadline,
    access,
    tracker: githubTracker(access),
    async [Symbol.asyncDispose]() {
      deadline[Symbol.dispose]();
      await github[Symbol.asyncDispose]();
    },
  };
}

export const ISSUE: NewIssue = { title: 'Mail does not arrive', body: 'Nothing was seen.', labels: ['email-continuity'], assignees: [] };

/** The `TrackerError` of a rejection; its message is matched further. */
export async function failureOf(doing: Promise<unknown>, kind: TrackerFailure): Promise<string> {
  const error: unknown = await doing.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert(error instanceof TrackerError, `expected a TrackerError, got ${String(error)}`);
  assert.equal(error.kind, kind, error.message);
  return error.message;
}
