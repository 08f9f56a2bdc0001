import type { Account, Grant } from './accounts.ts';
import { person } from './accounts.ts';
import type { Answer } from '../http/answer.ts';
import { refusal, validationFailed } from '../http/answer.ts';
import type { Parameters } from '../../descriptions/description.ts';
import { createLabel, getLabel, updateLabel } from './label-operations.ts';
import { page } from '../http/pages.ts';
import type { Addresses } from '../http/render.ts';
import { commentJson, issueJson, labelJson, ownUserJson } from '../http/render.ts';
import { repositoryJson, runJson } from './repository-json.ts';
import type { Actor, Issue, IssueEdit, Repository } from './repository.ts';

/** A request that has been found to be in order. */
export interface Call {
  readonly grant: Grant;
  readonly repository: Repository;
  readonly parameters: Parameters;
  /** The rest of the path behind the repository. */
  readonly rest: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly addresses: Addresses;
}

interface Rule {
  readonly needs: 'nothing' | 'issues=read' | 'issues=write' | 'actions=read';
  readonly run: (call: Call) => Answer;
}

/** The needs and effects of each operation, by operationId. */
export const OPERATIONS: Readonly<Record<string, Rule>> = {
  'repos/get': { needs: 'nothing', run: ({ repository, addresses }) => ({ status: 200, body: repositoryJson(repository, addresses) }) },
  'issues/list-for-repo': { needs: 'issues=read', run: listIssues },
  'issues/create': { needs: 'issues=write', run: createIssue },
  'issues/get': { needs: 'issues=read', run: (call) => onIssue(call, (issue) => shown(call, issue)) },
  'issues/update': { needs: 'issues=write', run: updateIssue },
  'issues/list-comments': { needs: 'issues=read', run: listComments },
  'issues/create-comment': { needs: 'issues=write', run: createComment },
  'issues/delete-comment': { needs: 'issues=write', run: deleteComment },
  'issues/add-labels': { needs: 'issues=write', run: addLabels },
  'issues/remove-label': { needs: 'issues=write', run: removeLabel },
  'issues/add-assignees': { needs: 'issues=write', run: addAssignees },
  'issues/get-label': { needs: 'issues=read', run: getLabel },
  'issues/create-label': { needs: 'issues=write', run: createLabel },
  'issues/update-label': { needs: 'issues=write', run: updateLabel },
  'actions/list-workflow-runs': { needs: 'actions=read', run: listRuns },
};

/** GET /user, which needs no repository. */
export function ownUser(grant: Grant, addresses: Addresses): Answer {
  if (grant.user === 'forbidden') return refusal(403, 'Resource not accessible by integration');
  return { status: 200, body: ownUserJson(grant.account, addresses) };
}

/** Longest texts, in characters. */
const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;
const LABEL_LIMIT = 50;

function listIssues({ repository, query, addresses }: Call): Answer {
  const state = query.get('state') ?? 'open';
  const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
  const creator = query.get('creator');
  const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const wanted = (issue: Issue) =>
    (state === 'all' || issue.state === state) &&
    issue.updatedAt >= since &&
    (creator === null || issue.author.login === creator) &&
    labels.every((label) => issue.labels.some((has) => has.toLowerCase() === label.trim().toLowerCase()));
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const found = repository.ledger
    .listed()
    .filter(wanted)
    .toSorted((one, other) => sign * (one[key] - other[key] || one.number - other.number));
  return page(found, query, `${addresses.api}/repositories/${repository.id}/issues`, (issue) => issueJson(issue, repository, addresses));
}

function createIssue(call: Call): Answer {
  const { repository, body } = call;
  const wrong = wrongTexts('Issue', body);
  if (wrong) return wrong;
  if (typeof body['title'] !== 'string' || body['title'].trim() === '') return validationFailed('Issue', 'title', 'missing_field');
  const issue = repository.open(actor(call), {
    title: body['title'],
    body: typeof body['body'] === 'string' ? body['body'] : null,
    labels: names(body['labels']),
    assignees: assignable(repository, names(body['assignees'])),
  });
  return { ...shown(call, issue), status: 201 };
}

function updateIssue(call: Call): Answer {
  const { repository, body } = call;
  return onIssue(call, ({ number }) => {
    const wrong = wrongTexts('Issue', body);
    if (wrong) return wrong;
    const edit: IssueEdit = {
      ...(typeof body['title'] === 'string' ? { title: body['title'] } : {}),
      ...('body' in body ? { body: typeof body['body'] === 'string' ? body['body'] : null } : {}),
      ...(body['state'] === 'open' || body['state'] === 'closed' ? { state: body['state'] } : {}),
      ...(isClosingReason(body['state_reason']) ? { stateReason: body['state_reason'] } : {}),
      ...('labels' in body ? { labels: names(body['labels']) } : {}),
      ...('assignees' in body ? { assignees: assignable(repository, names(body['assignees'])) } : {}),
    };
    return shown(call, repository.edit(actor(call), number, edit));
  });
}

function listComments(call: Call): Answer {
  const { repository, query, addresses } = call;
  return onIssue(call, ({ number }) => {
    const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
    const found = repository.commentsOf(number).filter(({ updatedAt }) => updatedAt >= since);
    const address = `${addresses.api}/repositories/${repository.id}/issues/${number}/comments`;
    return page(found, query, address, (comment) => commentJson(comment, repository, addresses));
  });
}

function createComment(call: Call): Answer {
  const { repository, body, addresses } = call;
  return onIssue(call, ({ number, locked }) => {
    if (locked) return refusal(403, 'Unable to create comment because issue is locked.');
    const wrong = wrongTexts('IssueComment', body);
    if (wrong) return wrong;
    if (String(body['body']).trim() === '') return validationFailed('IssueComment', 'body', 'unprocessable', "Body can't be blank");
    const comment = repository.comment(actor(call), number, String(body['body']));
    return { status: 201, body: commentJson(comment, repository, addresses) };
  });
}

function deleteComment(call: Call): Answer {
  const id = Number(call.parameters['comment_id']);
  if (!call.repository.comments.has(id)) return refusal(404, 'Not Found');
  call.repository.deleteComment(actor(call), id);
  return { status: 204 };
}

function addLabels(call: Call): Answer {
  return onIssue(call, (issue) => {
    const wrong = wrongTexts('Label', call.body);
    if (wrong) return wrong;
    return labelled(call, call.repository.edit(actor(call), issue.number, { labels: [...issue.labels, ...names(call.body['labels'])] }));
  });
}

function removeLabel(call: Call): Answer {
  return onIssue(call, (issue) => {
    const name = (call.parameters['name'] ?? '').toLowerCase();
    const labels = issue.labels.filter((label) => label.toLowerCase() !== name);
    if (labels.length === issue.labels.length) return refusal(404, 'Label does not exist');
    return labelled(call, call.repository.edit(actor(call), issue.number, { labels }));
  });
}

function addAssignees(call: Call): Answer {
  return onIssue(call, (issue) => {
    const has = new Set(issue.assignees.map(({ login }) => login));
    const added = assignable(call.repository, names(call.body['assignees'])).filter(({ login }) => !has.has(login));
    const after = call.repository.edit(actor(call), issue.number, { assignees: [...issue.assignees, ...added] });
    return { ...shown(call, after), status: 201 };
  });
}

function listRuns({ repository, parameters, query, addresses }: Call): Answer {
  const file = parameters['workflow_id'] ?? '';
  const runs = repository.settings.runs[file];
  if (runs === undefined) return refusal(404, 'Not Found');
  const event = query.get('event');
  const found = runs
    .map((run, index) => runJson(run, index, file, repository, addresses))
    .filter((run) => event === null || run.event === event)
    .toReversed();
  const answer = page(found, query, `${addresses.api}/repositories/${repository.id}/actions/workflows/${file}/runs`, (run) => run);
  return { ...answer, body: { total_count: found.length, workflow_runs: answer.body } };
}

function onIssue(call: Call, then: (issue: Issue) => Answer): Answer {
  const number = Number(call.parameters['issue_number']);
  const transferred = call.repository.transferred.get(number);
  if (transferred !== undefined) {
    const location = `${call.addresses.api}${transferred}${call.rest.replace(/^\/issues\/\d+/, '')}`;
    return { ...refusal(301, 'Moved Permanently'), headers: { location } };
  }
  if (call.repository.deleted.has(number)) return refusal(410, 'This issue was deleted');
  const issue = call.repository.issue(number);
  return issue ? then(issue) : refusal(404, 'Not Found');
}

function shown({ repository, addresses }: Call, issue: Issue): Answer {
  return { status: 200, body: issueJson(issue, repository, addresses) };
}

function labelled({ repository, addresses }: Call, issue: Issue): Answer {
  return { status: 200, body: issue.labels.map((label) => labelJson(label, repository, addresses)) };
}

function actor({ grant }: Call): Actor {
  return { account: grant.account, app: grant.app };
}

function wrongTexts(resource: string, body: Readonly<Record<string, unknown>>): Answer | null {
  const tooLong = (field: string, limit: number) =>
    validationFailed(resource, field, 'custom', `${field} is too long (maximum is ${limit} characters)`);
  if (typeof body['body'] === 'string' && body['body'].length > BODY_LIMIT) return tooLong('body', BODY_LIMIT);
  if (typeof body['title'] === 'string' && body['title'].length > TITLE_LIMIT) return tooLong('title', TITLE_LIMIT);
  const label = names(body['labels']).find((name) => name.length > LABEL_LIMIT || name.trim() === '');
  return label === undefined ? null : validationFailed('Label', 'name', 'invalid');
}

function names(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => (typeof item === 'string' ? [item] : isNamed(item) ? [item.name] : []));
}

function isNamed(item: unknown): item is { readonly name: string } {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string';
}

function isClosingReason(value: unknown): value is 'completed' | 'not_planned' | 'duplicate' {
  return value === 'completed' || value === 'not_planned' || value === 'duplicate';
}

function assignable(repository: Repository, logins: readonly string[]): readonly Account[] {
  const known = repository.settings.assignable;
  return logins.flatMap((login) => known.filter((name) => name.toLowerCase() === login.toLowerCase())).map(person);
}
