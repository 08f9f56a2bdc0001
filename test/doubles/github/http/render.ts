import type { Account } from '../model/accounts.ts';
import type { Comment, Issue, Repository } from '../model/repository.ts';

/** Things as GitHub's API shows them. `api` and `web` are the double's addresses. */
export interface Addresses {
  readonly api: string;
  readonly web: string;
}

export function userJson(account: Account, { api, web }: Addresses) {
  const url = `${api}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `${web}/avatars/u/${account.id}`,
    gravatar_id: '',
    url,
    html_url: account.type === 'Bot' ? `${web}/apps/${account.login.replace('[bot]', '')}` : `${web}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** GET /user. */
export function ownUserJson(account: Account, addresses: Addresses) {
  const nobody = { name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null, twitter_username: null };
  const since = { public_repos: 1, public_gists: 0, followers: 0, following: 0, created_at: CREATED, updated_at: CREATED };
  return { ...userJson(account, addresses), ...nobody, ...since };
}

export function labelJson(name: string, repository: Repository, { api }: Addresses) {
  const id = repository.id * 1000 + [...repository.labels.keys()].indexOf(name.toLowerCase());
  const url = `${api}/repos/${repository.fullName}/labels/${encodeURIComponent(name)}`;
  return {
    id,
    node_id: nodeId('LA', id),
    url,
    name,
    color: 'ededed',
    default: false,
    description: repository.labelDescriptions.get(name.toLowerCase()) ?? null,
  };
}

export function issueJson(issue: Issue, repository: Repository, addresses: Addresses) {
  const { api, web } = addresses;
  const url = `${api}/repos/${repository.fullName}/issues/${issue.number}`;
  const path = `${repository.fullName}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
  const pull = { url: `${api}/repos/${repository.fullName}/pulls/${issue.number}`, html_url: `${web}/${path}` };
  const [assignee] = issue.assignees;
  return {
    id: issue.id,
    node_id: nodeId('I', issue.id),
    url,
    repository_url: `${api}/repos/${repository.fullName}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: `${web}/${path}`,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: userJson(issue.author, addresses),
    labels: issue.labels.map((label) => labelJson(label, repository, addresses)),
    assignee: assignee ? userJson(assignee, addresses) : null,
    assignees: issue.assignees.map((account) => userJson(account, addresses)),
    milestone: null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: repository.commentsOf(issue.number).length,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : timestamp(issue.closedAt),
    closed_by: issue.closedBy ? userJson(issue.closedBy, addresses) : null,
    author_association: issue.association,
    performed_via_github_app: issue.app === null ? null : appJson(issue.app, addresses),
    ...(issue.pull
      ? { draft: false, pull_request: { ...pull, diff_url: `${web}/${path}.diff`, patch_url: `${web}/${path}.patch`, merged_at: null } }
      : {}),
  };
}

export function commentJson(comment: Comment, repository: Repository, addresses: Addresses) {
  const { api, web } = addresses;
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${api}/repos/${repository.fullName}/issues/comments/${comment.id}`,
    html_url: `${web}/${repository.fullName}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/repos/${repository.fullName}/issues/${comment.issue}`,
    body: comment.body,
    user: userJson(comment.author, addresses),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    author_association: comment.association,
    performed_via_github_app: comment.app === null ? null : appJson(comment.app, addresses),
  };
}

function appJson(slug: string, addresses: Addresses) {
  // The number of GitHub Actions' own app.
  const id = 15_368;
  return {
    id,
    slug,
    node_id: nodeId('A', id),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    owner: userJson({ login: 'github', id: 9919, type: 'Organization' }, addresses),
    external_url: 'https://help.github.com/en/actions',
    html_url: `${addresses.web}/apps/${slug}`,
    created_at: CREATED,
    updated_at: CREATED,
    permissions: { issues: 'write', metadata: 'read' },
    events: [],
  };
}

const CREATED = '2020-01-01T00:00:00Z';

/** Whole seconds, as everywhere in GitHub's API. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
