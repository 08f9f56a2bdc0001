import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { previousRuns, repositoryFacts } from '../../../../src/adapters/github/repository-facts.ts';
import { WORKFLOW_GRANT } from '../../../doubles/github/model/accounts.ts';
import { WORKFLOW_TOKEN } from '../../../doubles/github/double.ts';
import { failureOf, githubScene } from './scene.ts';

const RUNS = [
  { startedAt: '2025-12-31T22:00:00Z', event: 'schedule' },
  { startedAt: '2025-12-31T22:30:00Z', event: 'workflow_dispatch' },
  { startedAt: '2025-12-31T23:00:00Z', event: 'schedule' },
];

suite('what decides whether schedules go on', () => {
  test('the last push, and whether the repository is public or archived', async () => {
    const repositories = { 'octo/mail': { pushedAt: '2025-11-02T03:04:05Z' }, 'octo/old': { private: true, archived: true } };
    await using scene = await githubScene({ repositories });
    assert.deepEqual(await repositoryFacts(scene.access), { pushedAt: '2025-11-02T03:04:05Z', isPrivate: false, isArchived: false });
    const old = await repositoryFacts({ ...scene.access, repository: 'octo/old' });
    assert.deepEqual([old.isPrivate, old.isArchived], [true, true]);
    const message = await failureOf(repositoryFacts({ ...scene.access, repository: 'octo/none' }), 'not-found');
    assert.match(message, /could not look at octo\/none/);
  });

  test('when the scheduled runs of a workflow began, the latest first', async () => {
    await using scene = await githubScene({ repositories: { 'octo/mail': { runs: { 'continuity.yml': RUNS } } } });
    const runs = (await previousRuns(scene.access, 'continuity.yml')) ?? [];
    assert.deepEqual(
      runs.map(({ startedAt }) => startedAt),
      ['2025-12-31T23:00:00Z', '2025-12-31T22:00:00Z'],
    );
    assert.ok(runs.every(({ id }) => /^\d+$/.test(id ?? '')));
  });

  test('nothing is known of runs where the token may not look, or there is no such workflow', async () => {
    const tokens = { [WORKFLOW_TOKEN]: { ...WORKFLOW_GRANT, actions: 'none' } as const };
    const repositories = { 'octo/mail': { private: true, runs: { 'continuity.yml': RUNS } } };
    await using scene = await githubScene({ repositories, tokens });
    assert.equal(await previousRuns(scene.access, 'continuity.yml'), null);
    await using open = await githubScene();
    assert.equal(await previousRuns(open.access, 'other.yml'), null);
  });

  test('trouble is no answer', async () => {
    await using scene = await githubScene({ repositories: { 'octo/mail': { runs: { 'continuity.yml': RUNS } } } });
    scene.github.fault('error-500', { times: 4 });
    await failureOf(previousRuns(scene.access, 'continuity.yml'), 'unavailable');
    scene.github.fault('html');
    assert.equal((await previousRuns(scene.access, 'continuity.yml'))?.length, 2);
  });
});
