// GitHub: the runner of a step, and a repository's issues, labels and facts by its REST API.
// Called by app.

import type { IssueTracker } from '../../core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';
import type { GitHubApi } from './api/api.ts';
import { jsonText, record } from './api/json.ts';
import type { ApiRequest } from './api/request.ts';

/** GitHub refuses a longer description ("description is too long (maximum is 100 characters)"). */
const LONGEST_DESCRIPTION = 100;
/** Red, as an alarm; GitHub's own default is grey. */
const COLOUR = 'd73a4a';

/** The labels of a repository, not those on issues (docs.github.com, "REST API endpoints for labels"). */
export function githubLabels(api: GitHubApi): Pick<IssueTracker, 'labelDescription' | 'describeLabel'> {
  const { repository } = api;
  const one = '/repos/{owner}/{repo}/labels/{name}';
  const writing = { permission: 'issues: write', action: `describe a label in ${repository}` } as const;
  return {
    labelDescription: (name) => {
      const request: ApiRequest = {
        method: 'GET',
        url: one,
        path: { name },
        repeatable: true,
        permission: 'issues: write',
        action: `read a label in ${repository}`,
      };
      return absentAsNull(
        api
          .call(request, ({ data }) =>
            jsonText(record(data)['name']) === null ? null : { found: jsonText(record(data)['description']) ?? '' },
          )
          .then(({ found }) => found),
      );
    },
    describeLabel: async (name, description) => {
      const body = { description: Array.from(description).slice(0, LONGEST_DESCRIPTION).join('') };
      const change: ApiRequest = { ...writing, method: 'PATCH', url: one, path: { name }, body, repeatable: true };
      const changed = await absentAsNull(api.call(change, isLabel));
      if (changed !== null) return;
      const make: ApiRequest = {
        ...writing,
        method: 'POST',
        url: '/repos/{owner}/{repo}/labels',
        body: { name, color: COLOUR, ...body },
        // A second creation is refused, but the label exists.
        repeatable: true,
      };
      await api.call(make, isLabel, ({ status, reply }) => (status === 422 && /already_exists|already exists/i.test(reply) ? true : null));
    },
  };
}

const isLabel = ({ data }: { readonly data: unknown }) => (jsonText(record(data)['name']) === null ? null : true);

async function absentAsNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TrackerError && error.kind === 'not-found') return null;
    throw error;
  }
}
