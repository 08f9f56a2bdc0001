import type {
  IssueChange,
  IssueListing,
  IssueTracker,
  NewIssue,
  TrackedComment,
  TrackedIssue,
} from '../../core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';
import { allPages } from './api/all-pages.ts';
import { GitHubApi } from './api/api.ts';
import type { GitHubAccess } from './api/connection.ts';
import { jsonText, record } from './api/json.ts';
import { githubLabels } from './labels.ts';
import { isPullRequest, readComment, readIssue } from './read-issue.ts';
import type { ApiRequest } from './api/request.ts';

const ISSUES = '/repos/{owner}/{repo}/issues';
const ISSUE = `${ISSUES}/{issue_number}`;

/** The issues of a repository at GitHub. Asks nothing, and loads nothing, before the first call. */
export function githubTracker(access: GitHubAccess): IssueTracker {
  const api = new GitHubApi(access);
  const { repository } = api;
  let login: Promise<string | null> | null = null;

  const reading = (action: string): Pick<ApiRequest, 'method' | 'repeatable' | 'permission' | 'action'> => ({
    method: 'GET',
    repeatable: true,
    permission: 'issues: write',
    action: `${action} in ${repository}`,
  });
  const writing = (method: ApiRequest['method'], action: string, repeatable: boolean) =>
    ({ method, repeatable, permission: 'issues: write', action: `${action} in ${repository}` }) as const;

  return {
    repository,
    ...githubLabels(api),
    login: () =>
      (login ??= ownLogin(api).catch((error: unknown) => {
        login = null;
        throw error;
      })),

    async list(listing: IssueListing): Promise<readonly TrackedIssue[]> {
      // The filter splits labels at commas: a label with a comma is never found, and every run would open a new issue.
      if (listing.label?.includes(',') === true)
        throw new TrackerError('invalid', `GitHub finds no issues by the label "${listing.label}": take one without a comma.`);
      const order = listing.label === null ? { sort: 'updated', direction: 'desc' } : { sort: 'created', direction: 'asc' };
      const labelled = listing.label === null ? {} : { labels: listing.label };
      const since = 'since' in listing ? { since: listing.since } : {};
      const request = { ...reading('list the issues'), url: ISSUES, query: { state: listing.state, ...order, ...labelled, ...since } };
      const byNumber = await allPages(api, request, {
        read: readIssue,
        idOf: ({ number }) => number,
        isLeftOut: isPullRequest,
        pages: listing.label === null ? 1 : undefined,
      });
      return [...byNumber.values()].toSorted((one, other) => one.number - other.number);
    },

    async get(number: number): Promise<TrackedIssue | null> {
      try {
        return await api.call({ ...reading(`read issue #${number}`), url: ISSUE, path: { issue_number: number } }, ({ data }) =>
          readIssue(data),
        );
      } catch (error) {
        if (error instanceof TrackerError && error.kind === 'not-found') return null;
        throw error;
      }
    },

    create: ({ title, body, labels, assignees }: NewIssue): Promise<TrackedIssue> =>
      api.call({ ...writing('POST', 'open an issue', false), url: ISSUES, body: { title, body, labels, assignees } }, ({ data }) =>
        readIssue(data),
      ),

    async change(number: number, { state, ...texts }: IssueChange): Promise<void> {
      const closing = state === 'open' ? { state } : state === undefined ? {} : { state: 'closed', state_reason: state };
      const request = {
        ...writing('PATCH', `change issue #${number}`, true),
        url: ISSUE,
        path: { issue_number: number },
        body: { ...texts, ...closing },
      };
      await api.call(request, ({ data }) => readIssue(data));
    },

    async comments(number: number, since: string): Promise<readonly TrackedComment[]> {
      const request = {
        ...reading(`read the comments of issue #${number}`),
        url: `${ISSUE}/comments`,
        path: { issue_number: number },
        query: { since },
      };
      const byId = await allPages(api, request, { read: readComment, idOf: ({ id }) => id });
      return [...byId.values()].toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt) || one.id - other.id);
    },

    comment: (number: number, body: string): Promise<TrackedComment> =>
      api.call(
        {
          ...writing('POST', `comment on issue #${number}`, false),
          url: `${ISSUE}/comments`,
          path: { issue_number: number },
          body: { body },
        },
        ({ data }) => readComment(data),
      ),

    async deleteComment(id: number): Promise<void> {
      const request = {
        ...writing('DELETE', `delete comment ${id}`, true),
        url: `${ISSUES}/comments/{comment_id}`,
        path: { comment_id: id },
      };
      // Gone already: an earlier try deleted it, or somebody else did.
      await api.call(request, done, ({ status }) => (status === 404 ? true : null));
    },

    async addLabels(number: number, labels: readonly string[]): Promise<void> {
      if (labels.length === 0) return;
      const request = {
        ...writing('POST', `label issue #${number}`, true),
        url: `${ISSUE}/labels`,
        path: { issue_number: number },
        body: { labels },
      };
      await api.call(request, isList);
    },

    async removeLabel(number: number, label: string): Promise<void> {
      const path = { issue_number: number, name: label };
      const request = { ...writing('DELETE', `take a label from issue #${number}`, true), url: `${ISSUE}/labels/{name}`, path };
      await api.call(request, isList, ({ status, reply }) => (status === 404 && /label does not exist/i.test(reply) ? true : null));
    },

    async assign(number: number, assignees: readonly string[]): Promise<void> {
      if (assignees.length === 0) return;
      const request = {
        ...writing('POST', `assign issue #${number}`, true),
        url: `${ISSUE}/assignees`,
        path: { issue_number: number },
        body: { assignees },
      };
      await api.call(request, ({ data }) => readIssue(data));
    },
  };
}

/**
 * A workflow's own token may not ask for its account: GitHub answers 403 (docs.github.com, "Get the authenticated user", works with user
 * tokens).
 */
async function ownLogin(api: GitHubApi): Promise<string | null> {
  const request: ApiRequest = {
    method: 'GET',
    url: '/user',
    repeatable: true,
    permission: 'issues: write',
    action: 'tell whose token this is',
  };
  try {
    return await api.call(request, ({ data }) => jsonText(record(data)['login']));
  } catch (error) {
    if (error instanceof TrackerError && (error.kind === 'forbidden' || error.kind === 'not-found')) return null;
    throw error;
  }
}

/** 204: an empty answer. */
const done = ({ data }: { readonly data: unknown }) => (data === '' ? true : null);
const isList = ({ data }: { readonly data: unknown }) => (Array.isArray(data) ? true : null);
