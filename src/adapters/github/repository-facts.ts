import type { ScheduledRun } from '../../core/judge/schedule.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';
import { GitHubApi } from './api/api.ts';
import type { GitHubAccess } from './api/connection.ts';
import { jsonText, list, ordinal, record } from './api/json.ts';
import type { ApiRequest } from './api/request.ts';

/**
 * The facts that decide whether a repository's schedules go on: GitHub switches them off in a public one after 60 days without activity
 * (docs.github.com, "Disabling and enabling a workflow").
 */
export interface RepositoryFacts {
  /** Of the last push, ISO 8601 UTC; null without one. */
  readonly pushedAt: string | null;
  readonly isPrivate: boolean;
  /** Its schedules do not run at all. */
  readonly isArchived: boolean;
}

export async function repositoryFacts(access: GitHubAccess): Promise<RepositoryFacts> {
  const api = new GitHubApi(access);
  const request: ApiRequest = {
    method: 'GET',
    url: '/repos/{owner}/{repo}',
    repeatable: true,
    permission: 'actions: read',
    action: `look at ${api.repository}`,
  };
  return api.call(request, ({ data }) => {
    const { pushed_at: pushedAt, private: isPrivate, archived: isArchived } = record(data);
    return typeof isPrivate === 'boolean' && typeof isArchived === 'boolean'
      ? { pushedAt: jsonText(pushedAt), isPrivate, isArchived }
      : null;
  });
}

/**
 * A workflow's last scheduled runs, the latest first; at most 100. Null if the token may not read them (it
 * needs `actions: read`), or GitHub has no such workflow.
 *
 * @param workflowFile its file's name, as in `.github/workflows`: `continuity.yml`
 */
export async function previousRuns(access: GitHubAccess, workflowFile: string): Promise<readonly ScheduledRun[] | null> {
  const api = new GitHubApi(access);
  const request: ApiRequest = {
    method: 'GET',
    url: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    path: { workflow_id: workflowFile },
    query: { event: 'schedule', per_page: 100 },
    repeatable: true,
    permission: 'actions: read',
    action: `list the runs of ${workflowFile} in ${api.repository}`,
  };
  try {
    return await api.call(request, ({ data }) => {
      const runs = record(data)['workflow_runs'];
      return Array.isArray(runs) ? list(runs).flatMap((run) => scheduledRun(record(run)) ?? []) : null;
    });
  } catch (error) {
    if (error instanceof TrackerError && (error.kind === 'forbidden' || error.kind === 'not-found')) return null;
    throw error;
  }
}

function scheduledRun({ id, run_started_at: startedAt }: Readonly<Record<string, unknown>>): ScheduledRun | null {
  const number = ordinal(id);
  return typeof startedAt === 'string' ? { id: number === null ? null : String(number), startedAt } : null;
}
