import { person } from './accounts.ts';
import type { Addresses } from '../http/render.ts';
import { nodeId, timestamp, userJson } from '../http/render.ts';
import type { Repository, WorkflowRun } from './repository.ts';

/** Parts of a repository that have an address of their own; the rest of the address is a template. */
const LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** GET /repos/{owner}/{repo}. */
export function repositoryJson(repository: Repository, addresses: Addresses) {
  const { settings, fullName, id } = repository;
  const [owner = '', name = ''] = fullName.split('/');
  const url = `${addresses.api}/repos/${fullName}`;
  const web = `${addresses.web}/${fullName}`;
  return {
    id,
    node_id: `R_${id}`,
    name,
    full_name: fullName,
    owner: userJson(person(owner), addresses),
    private: settings.private,
    visibility: settings.private ? 'private' : 'public',
    archived: settings.archived,
    disabled: false,
    fork: false,
    is_template: false,
    url,
    html_url: web,
    ...Object.fromEntries(Object.entries(LINKS).map(([key, rest]) => [key, `${url}${rest}`])),
    git_url: `git:${web.replace(/^https?:/, '')}.git`,
    ssh_url: `git@github.example:${fullName}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    description: null,
    language: null,
    license: null,
    default_branch: 'main',
    created_at: timestamp(Date.UTC(2020, 0, 1)),
    pushed_at: settings.pushedAt,
    updated_at: settings.pushedAt,
    size: 1,
    has_issues: settings.issues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    subscribers_count: 0,
    network_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    topics: [],
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: false },
  };
}

/** One of GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs. */
export function runJson(run: WorkflowRun, index: number, file: string, repository: Repository, addresses: Addresses) {
  const { api, web } = addresses;
  const id = repository.id * 10_000 + index;
  const url = `${api}/repos/${repository.fullName}/actions/runs/${id}`;
  return {
    id,
    name: file,
    display_title: file,
    head_commit: null,
    repository: repositoryJson(repository, addresses),
    head_repository: repositoryJson(repository, addresses),
    pull_requests: [],
    node_id: nodeId('WFR', id),
    path: `.github/workflows/${file}`,
    run_number: index + 1,
    run_attempt: 1,
    event: run.event,
    status: 'completed',
    conclusion: 'success',
    head_branch: 'main',
    head_sha: '0'.repeat(40),
    workflow_id: repository.id + 1,
    url,
    html_url: `${web}/${repository.fullName}/actions/runs/${id}`,
    created_at: run.startedAt,
    updated_at: run.startedAt,
    run_started_at: run.startedAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/repos/${repository.fullName}/check-suites/${id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${api}/repos/${repository.fullName}/actions/workflows/${repository.id + 1}`,
  };
}
