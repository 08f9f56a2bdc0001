import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { byHand, personalGrant, WORKFLOW_GRANT } from '../../../doubles/github/model/accounts.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../../../doubles/github/double.ts';
import type { Fault } from '../../../doubles/github/faults.ts';
import { FAILURES } from '../../../doubles/github/faults.ts';
import { say } from '../../../doubles/github/http/http.ts';

const ISSUES = '/repos/octo/mail/issues';
const MIDNIGHT = Date.UTC(2026, 0, 1);

suite('what the double holds requests against', () => {
  const WRONG: readonly (readonly [method: string, path: string, body: unknown, reported: RegExp])[] = [
    ['GET', '/search/issues?q=x', undefined, /describes no such operation/],
    ['PUT', `${ISSUES}/1/lock`, undefined, /describes no such operation/],
    ['GET', `${ISSUES}?colour=blue`, undefined, /query: must NOT have additional properties: colour/],
    ['GET', `${ISSUES}?state=opened`, undefined, /query\/state: must be equal to one of the allowed values/],
    ['GET', `${ISSUES}?since=yesterday`, undefined, /query\/since: must match format "date-time"/],
    ['GET', `${ISSUES}?per_page=many`, undefined, /query\/per_page: must be integer/],
    ['GET', `${ISSUES}/one`, undefined, /path\/issue_number: must be integer/],
    ['POST', ISSUES, { body: 'no title' }, /body: must have required property 'title'/],
    ['POST', ISSUES, { title: 'x', priority: 1 }, /body: must NOT have additional properties: priority/],
    ['POST', ISSUES, undefined, /body: is missing/],
    ['PATCH', `${ISSUES}/1`, { state: 'shut' }, /body\/state: must be equal to one of the allowed values/],
    ['POST', `${ISSUES}/1/labels`, { labels: [] }, /body\/labels: must NOT have fewer than 1 items/],
    ['DELETE', `${ISSUES}/1/labels/x`, { why: 1 }, /body: this operation takes none/],
  ];
  for (const [method, path, body, reported] of WRONG) {
    test(`${method} ${path} ${JSON.stringify(body) ?? ''}`, async () => {
      await using github = await startGitHub();
      const { status } = await say(github, method, path, body);
      assert.equal(status, /no such/.test(reported.source) ? 404 : 422);
      assert.match(github.takeViolations().join('\n'), reported);
      assert.deepEqual(github.repository().events, []);
    });
  }

  test('a violation that nobody took fails whoever lets go of the double', async (t) => {
    const github = await startGitHub();
    t.mock.method(console, 'error', () => undefined);
    await say(github, 'GET', '/rate_limit');
    await assert.rejects(github[Symbol.asyncDispose](), /requests that GitHub does not describe/);
  });

  test('a client that does not say what it takes, and in which version, is told so', async () => {
    await using github = await startGitHub();
    await fetch(`${github.url}${ISSUES}`, { headers: { authorization: `token ${WORKFLOW_TOKEN}` } });
    assert.match(github.takeViolations().join('\n'), /X-GitHub-Api-Version is missing[\s\S]*Accept is not/);
  });
});

suite('what the double remembers', () => {
  test('times are whole seconds, and a change moves updated_at', async () => {
    let now = MIDNIGHT + 1234;
    await using github = await startGitHub({ now: () => now });
    await say(github, 'POST', ISSUES, { title: 'x' });
    now += 60_000;
    const { json } = await say(github, 'POST', `${ISSUES}/1/comments`, { body: 'said' });
    assert.equal((json as Record<string, unknown>)['created_at'], '2026-01-01T00:01:01Z');
    const issue = (await say(github, 'GET', `${ISSUES}/1`)).json as Record<string, unknown>;
    assert.deepEqual([issue['created_at'], issue['updated_at'], issue['comments']], ['2026-01-01T00:00:01Z', '2026-01-01T00:01:01Z', 1]);
  });

  test('an issue tells who wrote it and through which app, and who closed it and why', async () => {
    await using github = await startGitHub();
    await say(github, 'POST', ISSUES, { title: 'x', labels: ['new'] });
    const { json } = await say(github, 'PATCH', `${ISSUES}/1`, { state: 'closed', state_reason: 'not_planned' });
    const issue = json as Record<string, { login?: string; type?: string; slug?: string }>;
    assert.equal(issue['user']?.login, 'github-actions[bot]');
    assert.equal(issue['user']?.type, 'Bot');
    assert.equal(issue['closed_by']?.login, 'github-actions[bot]');
    assert.equal(issue['state_reason'], 'not_planned');
    assert.equal(issue['performed_via_github_app']?.slug, 'github-actions');
    assert.deepEqual([...github.repository().labels.values()], ['new']);
  });

  test('what happened stands in order, and what GitHub would mail about', async () => {
    await using github = await startGitHub();
    await say(github, 'POST', ISSUES, {
      title: 'x',
      body: 'for @octocat, not `@code` or me@example.net',
      assignees: ['octocat', 'stranger'],
    });
    await say(github, 'PATCH', `${ISSUES}/1`, { body: 'edited' });
    await say(github, 'PATCH', `${ISSUES}/1`, { state: 'closed' });
    github.repository().edit(byHand('octocat'), 1, { state: 'open', title: 'renamed' });
    const repository = github.repository();
    assert.deepEqual(
      repository.events.map(({ kind, actor, detail }) => [kind, actor, detail]),
      [
        ['opened', 'github-actions[bot]', 'x'],
        ['assigned', 'github-actions[bot]', 'octocat'],
        ['mentioned', 'github-actions[bot]', 'octocat'],
        ['edited', 'github-actions[bot]', ''],
        ['closed', 'github-actions[bot]', 'completed'],
        ['renamed', 'octocat', 'renamed'],
        ['reopened', 'octocat', 'reopened'],
      ],
    );
    assert.deepEqual(
      repository.notifications.map(({ kind }) => kind),
      ['opened', 'assigned', 'mentioned', 'closed', 'reopened'],
    );
  });

  test('lists are filtered, sorted and cut into pages as they are asked for', async () => {
    let now = MIDNIGHT;
    await using github = await startGitHub({ now: () => now });
    for (let count = 1; count <= 5; count++, now += 1000) {
      await say(github, 'POST', ISSUES, { title: String(count), labels: count % 2 === 1 ? ['odd', 'all'] : ['all'] });
    }
    github.repository().open(byHand('octocat'), { title: 'by hand', pull: true });
    const titles = async (query: string) =>
      ((await say(github, 'GET', `${ISSUES}?${query}`)).json as { title: string }[]).map(({ title }) => title);
    assert.deepEqual(await titles('labels=odd,all&direction=asc'), ['1', '3', '5']);
    assert.deepEqual(await titles('per_page=2'), ['by hand', '5']);
    assert.deepEqual(await titles('per_page=2&page=3'), ['2', '1']);
    assert.deepEqual(await titles('creator=octocat'), ['by hand']);
    assert.deepEqual(await titles('since=2026-01-01T00:00:04Z&direction=asc'), ['5', 'by hand']);
    await say(github, 'PATCH', `${ISSUES}/1`, { state: 'closed' });
    assert.deepEqual(await titles('state=closed'), ['1']);
    assert.equal((await titles('state=all')).length, 6);
    const { headers, json } = await say(github, 'GET', `${ISSUES}?per_page=2&page=2`);
    const id = github.repository().id;
    const link = (page: number, rel: string) => `<${github.url}/repositories/${id}/issues?per_page=2&page=${page}>; rel="${rel}"`;
    assert.equal(headers.get('link'), [link(1, 'prev'), link(3, 'next'), link(3, 'last'), link(1, 'first')].join(', '));
    assert.deepEqual((await say(github, 'GET', `/repositories/${id}/issues?per_page=2&page=2`)).json, json);
  });
});

suite('whom the double lets in', () => {
  test('tokens are known, lack a permission, or do not see the repository', async () => {
    const tokens = {
      reader: { ...WORKFLOW_GRANT, issues: 'read' } as const,
      nobody: { ...WORKFLOW_GRANT, issues: 'none', actions: 'none', repositories: [] } as const,
      person: personalGrant('octocat'),
    };
    await using github = await startGitHub({ tokens, repositories: { 'octo/mail': {}, 'octo/secret': { private: true } } });
    assert.equal((await say(github, 'GET', ISSUES, undefined, 'unknown')).status, 401);
    assert.equal((await say(github, 'GET', ISSUES, undefined, 'nobody')).status, 200, 'it is public');
    assert.equal((await say(github, 'GET', '/repos/octo/secret/issues', undefined, 'nobody')).status, 404);
    assert.equal((await say(github, 'GET', '/repos/octo/secret/issues', undefined, 'reader')).status, 200);
    const refused = await say(github, 'POST', ISSUES, { title: 'x' }, 'reader');
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('x-accepted-github-permissions'), 'issues=write');
    assert.equal((await say(github, 'GET', '/user', undefined, 'reader')).status, 403);
    assert.equal(((await say(github, 'GET', '/user', undefined, 'person')).json as { login: string }).login, 'octocat');
  });

  test('below a prefix only, as on GitHub Enterprise Server', async () => {
    await using github = await startGitHub({ prefix: '/api/v3' });
    assert.equal((await say(github, 'POST', ISSUES, { title: 'x' })).status, 201);
    assert.equal(github.journal[0]?.path, ISSUES);
    const outside = await fetch(new URL(ISSUES, github.url));
    assert.equal(outside.status, 404);
    assert.equal(github.takeViolations().length, 1);
  });
});

suite('what goes wrong at the double', () => {
  test('a call is met by its number, by its operation, or several times', async () => {
    await using github = await startGitHub();
    github.fault('error-500', { call: 2 });
    github.fault('error-503', { operation: 'issues/create', nth: 2, times: 2 });
    const seen: number[] = [];
    for (const path of [ISSUES, ISSUES, `${ISSUES}/1`]) seen.push((await say(github, 'GET', path)).status);
    for (const title of ['a', 'b', 'c', 'd']) seen.push((await say(github, 'POST', ISSUES, { title })).status);
    assert.deepEqual(seen, [200, 500, 404, 201, 503, 503, 201]);
    assert.deepEqual(
      github.journal.map(({ fault }) => fault),
      [null, 'error-500', null, null, 'error-503', 'error-503', null],
    );
    assert.equal(github.calls('issues/create').length, 4);
  });

  for (const [fault, { carriedOut }] of Object.entries(FAILURES)) {
    test(`${fault} ${carriedOut ? 'comes after' : 'comes instead of'} what was asked for`, async () => {
      const github = await startGitHub();
      github.fault(fault as Fault);
      const met = github.next('issues/create');
      const asked = say(github, 'POST', ISSUES, { title: 'x' }).catch(() => null);
      assert.equal((await met).fault, fault);
      assert.equal(github.repository().issues.length, carriedOut ? 1 : 0);
      await github[Symbol.asyncDispose]();
      await asked;
    });
  }
});
