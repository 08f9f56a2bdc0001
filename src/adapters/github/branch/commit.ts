import type { GitHubApi } from '../api/api.ts';
import { jsonText, record } from '../api/json.ts';
import { TrackerError } from '../../../core/ports/services/issue-tracker.ts';
import type { Head } from './git-objects.ts';
import { graphql, headOf, request } from './git-objects.ts';

/** The changes of a commit. */
export interface BranchChanges {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** These files exist. */
  readonly remove: readonly string[];
}

/** The state of a branch after a commit. */
export interface Committed {
  readonly oid: string;
  readonly tree: string;
}

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid tree { oid } } }
}`;

/** A commit on top of `head`; `stale`: the branch has moved meanwhile, and nothing changed. */
export async function commitOn(
  api: GitHubApi,
  branch: string,
  { oid }: Pick<Head, 'oid'>,
  { files, remove }: BranchChanges,
): Promise<Committed | 'stale'> {
  const input = {
    branch: { repositoryNameWithOwner: api.repository, branchName: branch },
    message: { headline: 'Keep a run' },
    expectedHeadOid: oid,
    fileChanges: {
      additions: [...files].map(([path, bytes]) => ({ path, contents: Buffer.from(bytes).toString('base64') })),
      deletions: remove.map((path) => ({ path })),
    },
  };
  return await api.call<Committed | 'stale'>(
    graphql(`add a run to the branch ${branch} of ${api.repository}`, COMMIT, { input }),
    ({ data }) => {
      const commit = record(record(record(record(data)['data'])['createCommitOnBranch'])['commit']);
      const [made, tree] = [jsonText(commit['oid']), jsonText(record(commit['tree'])['oid'])];
      return made === null || tree === null ? null : { oid: made, tree };
    },
    ({ status }) => (status === 409 ? 'stale' : null),
  );
}

/** Creates the branch, with a commit without parents: it holds nothing of the repository. `stale`: another writer was first. */
export async function beginBranch(api: GitHubApi, branch: string, { files }: Pick<BranchChanges, 'files'>): Promise<'done' | 'stale'> {
  const action = `make the branch ${branch} in ${api.repository}`;
  const tree = [...files].map(([path, bytes]) => ({ path, mode: '100644', type: 'blob', content: Buffer.from(bytes).toString('utf8') }));
  const made = await shaOf(api, action, '/repos/{owner}/{repo}/git/trees', { tree });
  const sha = await shaOf(api, action, '/repos/{owner}/{repo}/git/commits', { message: 'Begin a history', tree: made, parents: [] });
  return await api.call<'done' | 'stale'>(
    request(action, { method: 'POST', url: '/repos/{owner}/{repo}/git/refs', body: { ref: `refs/heads/${branch}`, sha } }),
    ({ data }) => (jsonText(record(data)['ref']) === null ? null : 'done'),
    ({ status, reply }) => (status === 422 && /already exists/i.test(reply) ? 'stale' : null),
  );
}

const UPDATE = `mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`;

/**
 * Removes the commits behind the newest, which needs a forced push; only while the branch has not moved. Returns GitHub's refusal, for
 * people. Null: none, or another commit came meanwhile, and a later run does it.
 */
export async function forgetPast(api: GitHubApi, branch: string, { oid, tree }: Committed, repositoryId: string): Promise<string | null> {
  const action = `let go of the past of the branch ${branch} in ${api.repository}`;
  try {
    const sha = await shaOf(api, action, '/repos/{owner}/{repo}/git/commits', { message: 'Keep runs', tree, parents: [] });
    const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: oid, afterOid: sha, force: true }];
    await api.call(graphql(action, UPDATE, { input: { repositoryId, refUpdates } }), ({ data }) =>
      record(record(data)['data'])['updateRefs'] === undefined ? null : true,
    );
    return null;
  } catch (error) {
    if (!(error instanceof TrackerError)) throw error;
    const { head } = await headOf(api, branch).catch(() => ({ head: null }));
    return head?.oid === oid ? `The runs are kept, and the branch grows: ${error.message}` : null;
  }
}

async function shaOf(api: GitHubApi, action: string, url: string, body: Readonly<Record<string, unknown>>): Promise<string> {
  return await api.call(request(action, { method: 'POST', url, body }), ({ data }) => jsonText(record(data)['sha']));
}
