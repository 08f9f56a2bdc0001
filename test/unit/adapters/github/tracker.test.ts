import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { byHand, personalGrant } from '../../../doubles/github/model/accounts.ts';
import { WORKFLOW_TOKEN } from '../../../doubles/github/double.ts';
import { githubScene, ISSUE } from './scene.ts';

const BEGINNING = '2025-12-31T00:00:00Z';

suite('the issues of a repository', () => {
  test('an issue is opened, with labels that were not there and without those who cannot be assigned', async () => {
    await using scene = await githubScene();
    const issue = await scene.tracker.create({ ...ISSUE, labels: ['email-continuity', 'critical'], assignees: ['octocat', 'stranger'] });
    assert.deepEqual(issue, {
      number: 1,
      url: `${scene.github.url}/octo/mail/issues/1`,
      title: ISSUE.title,
      body: ISSUE.body,
      open: true,
      labels: ['email-continuity', 'critical'],
      assignees: ['octocat'],
      author: { login: 'github-actions[bot]', bot: true, association: 'NONE' },
      createdAt: '2026-01-01T00:00:00Z',
      closedAt: null,
    });
    assert.deepEqual(await scene.tracker.get(1), issue);
    assert.equal(scene.tracker.repository, 'octo/mail');
  });

  test('it is changed, closed with a reason, and opened again', async () => {
    await using scene = await githubScene();
    const { number } = await scene.tracker.create(ISSUE);
    const inRepository = () => scene.github.repository().issue(number);
    await scene.tracker.change(number, { title: 'Mail arrives again', state: 'completed' });
    assert.equal(inRepository()?.title, 'Mail arrives again');
    assert.equal(inRepository()?.body, ISSUE.body);
    assert.equal(inRepository()?.stateReason, 'completed');
    assert.equal((await scene.tracker.get(number))?.open, false);
    assert.equal((await scene.tracker.get(number))?.closedAt, '2026-01-01T00:00:00Z');
    await scene.tracker.change(number, { state: 'open', body: 'It is back.' });
    assert.equal(inRepository()?.stateReason, 'reopened');
    assert.equal((await scene.tracker.get(number))?.closedAt, null);
    await scene.tracker.change(number, { state: 'not_planned' });
    assert.equal(inRepository()?.stateReason, 'not_planned');
  });

  test('there is none of a number that was never given, was deleted, or went to another repository', async () => {
    await using scene = await githubScene({ repositories: { 'octo/mail': {}, 'octo/other': {} } });
    const repository = scene.github.repository('octo/mail');
    const other = scene.github.repository('octo/other');
    other.open(byHand('octocat'), { title: 'before' });
    await scene.tracker.create(ISSUE);
    await scene.tracker.create(ISSUE);
    repository.deleteIssue(byHand('octocat'), 1);
    repository.transfer(byHand('octocat'), 2, other);
    assert.equal(await scene.tracker.get(1), null);
    assert.equal(await scene.tracker.get(99), null);
    // Number 2 there as well, and not ours any more.
    assert.equal(repository.transferred.get(2), `/repositories/${other.id}/issues/2`);
    assert.equal(await scene.tracker.get(2), null);
    await assert.rejects(scene.tracker.change(2, { title: 'x' }), { kind: 'not-found' });
    repository.transferred.set(2, `/repositories/${other.id}/issues/3`);
    assert.equal(await scene.tracker.get(2), null);
    assert.deepEqual(
      other.issues.map(({ title }) => title),
      ['before', ISSUE.title],
    );
  });

  test('comments are written, read in order since a time, and deleted once or twice', async () => {
    await using scene = await githubScene();
    await scene.tracker.create(ISSUE);
    const first = await scene.tracker.comment(1, 'first');
    assert.deepEqual(first.author, { login: 'github-actions[bot]', bot: true, association: 'NONE' });
    scene.clock.advance(60_000);
    const second = await scene.tracker.comment(1, 'second');
    assert.deepEqual(await scene.tracker.comments(1, BEGINNING), [first, second]);
    assert.deepEqual(await scene.tracker.comments(1, '2026-01-01T00:01:00Z'), [second]);
    await scene.tracker.deleteComment(first.id);
    await scene.tracker.deleteComment(first.id);
    assert.deepEqual(await scene.tracker.comments(1, BEGINNING), [second]);
  });

  test('labels are added and taken away, whether they are there or not', async () => {
    await using scene = await githubScene();
    await scene.tracker.create(ISSUE);
    await scene.tracker.addLabels(1, ['flapping', 'a/b c']);
    await scene.tracker.addLabels(1, ['flapping']);
    await scene.tracker.addLabels(1, []);
    assert.deepEqual((await scene.tracker.get(1))?.labels, ['email-continuity', 'flapping', 'a/b c']);
    await scene.tracker.removeLabel(1, 'a/b c');
    await scene.tracker.removeLabel(1, 'a/b c');
    assert.deepEqual((await scene.tracker.get(1))?.labels, ['email-continuity', 'flapping']);
    await assert.rejects(scene.tracker.removeLabel(7, 'flapping'), { kind: 'not-found' });
  });

  test('a label is made with its description, described anew, and told from one that is not there', async () => {
    await using scene = await githubScene();
    assert.equal(await scene.tracker.labelDescription('email-continuity'), null);
    await scene.tracker.describeLabel('email-continuity', 'Mail does not work');
    assert.equal(await scene.tracker.labelDescription('Email-Continuity'), 'Mail does not work');
    await scene.tracker.describeLabel('email-continuity', 'x'.repeat(101));
    assert.equal(await scene.tracker.labelDescription('email-continuity'), 'x'.repeat(100));
    await scene.tracker.create({ ...ISSUE, labels: ['plain'] });
    assert.equal(await scene.tracker.labelDescription('plain'), '');
  });

  test('a label whose making was answered by silence is there, and is described all the same', async () => {
    await using scene = await githubScene();
    scene.github.fault('drop-after', { operation: 'issues/create-label' });
    await scene.tracker.describeLabel('email-continuity', 'Mail does not work');
    assert.equal(await scene.tracker.labelDescription('email-continuity'), 'Mail does not work');
    assert.deepEqual(
      scene.github.calls('issues/create-label').map(({ status }) => status),
      [null, 422],
    );
  });

  test('people are assigned; those who cannot be are left out', async () => {
    await using scene = await githubScene({ repositories: { 'octo/mail': { assignable: ['octocat', 'hubot'] } } });
    await scene.tracker.create({ ...ISSUE, assignees: ['octocat'] });
    await scene.tracker.assign(1, ['hubot', 'stranger']);
    await scene.tracker.assign(1, []);
    assert.deepEqual((await scene.tracker.get(1))?.assignees, ['octocat', 'hubot']);
  });

  test('a person who wrote is told from a machine, and an account that is gone has no name', async () => {
    await using scene = await githubScene();
    scene.github.repository().open(byHand('octocat'), { title: 'by hand', labels: ['email-continuity'] });
    assert.deepEqual((await scene.tracker.get(1))?.author, { login: 'octocat', bot: false, association: 'MEMBER' });
  });
});

suite('whose token it is', () => {
  test("a workflow's own token may not ask, and a person's tells; both are asked once", async () => {
    const tokens = { ghp_personal: personalGrant('octocat') };
    await using workflow = await githubScene();
    await using personal = await githubScene({ tokens, access: { token: 'ghp_personal' } });
    assert.deepEqual([await workflow.tracker.login(), await workflow.tracker.login()], [null, null]);
    assert.deepEqual([await personal.tracker.login(), await personal.tracker.login()], ['octocat', 'octocat']);
    for (const { github } of [workflow, personal]) assert.equal(github.calls('users/get-authenticated').length, 1);
  });

  test('a limit is no answer to that, and the next time it is asked again', async () => {
    await using scene = await githubScene({ budget: 1000 });
    scene.github.fault('secondary-limit', { seconds: 60 });
    await assert.rejects(scene.tracker.login(), { kind: 'rate-limited' });
    assert.equal(await scene.tracker.login(), null);
  });
});

test('nothing is asked before the first call, and no token leaves in an address', async () => {
  await using scene = await githubScene();
  assert.equal(scene.github.journal.length, 0);
  await scene.tracker.create(ISSUE);
  assert.equal(scene.github.journal.length, 1);
  assert(!JSON.stringify(scene.github.journal).includes(WORKFLOW_TOKEN));
});
