import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { byHand } from '../../../doubles/github/model/accounts.ts';
import { failureOf, githubScene, ISSUE } from './scene.ts';

const LABEL = 'email-continuity';

suite('lists', () => {
  test('250 issues come from three pages, by number, each once, pull requests left out', async () => {
    await using scene = await githubScene();
    const repository = scene.github.repository();
    for (let count = 0; count < 250; count++) {
      repository.open(byHand('octocat'), { title: `issue ${count}`, labels: [LABEL], pull: count % 50 === 49 });
      repository.open(byHand('octocat'), { title: 'something else' });
    }
    const found = await scene.tracker.list({ label: LABEL, state: 'open' });
    assert.equal(found.length, 245);
    assert.deepEqual(
      found.map(({ number }) => number),
      found.map(({ number }) => number).toSorted((one, other) => one - other),
    );
    assert.equal(new Set(found.map(({ number }) => number)).size, 245);
    assert.equal(scene.github.calls('issues/list-for-repo').length, 3);
  });

  test('250 comments come from three pages, the oldest first', async () => {
    await using scene = await githubScene();
    const repository = scene.github.repository();
    repository.open(byHand('octocat'), { title: 'long' });
    for (let count = 0; count < 250; count++) repository.comment(byHand('octocat'), 1, String(count));
    const found = await scene.tracker.comments(1, '2025-12-31T00:00:00Z');
    assert.deepEqual(
      found.map(({ body }) => body),
      Array.from({ length: 250 }, (_, count) => String(count)),
    );
  });

  test('open ones and those that were closed since a time are told apart', async () => {
    await using scene = await githubScene({ budget: 7_200_000 });
    for (let count = 0; count < 3; count++) await scene.tracker.create(ISSUE);
    await scene.tracker.create({ ...ISSUE, labels: ['other'] });
    await scene.tracker.change(1, { state: 'completed' });
    scene.clock.advance(3_600_000);
    await scene.tracker.change(2, { state: 'completed' });
    const numbers = async (listing: Parameters<typeof scene.tracker.list>[0]) =>
      (await scene.tracker.list(listing)).map(({ number }) => number);
    assert.deepEqual(await numbers({ label: LABEL, state: 'open' }), [3]);
    assert.deepEqual(await numbers({ label: LABEL.toUpperCase(), state: 'closed', since: '2026-01-01T00:00:00Z' }), [1, 2]);
    assert.deepEqual(await numbers({ label: LABEL, state: 'closed', since: '2026-01-01T01:00:00Z' }), [2]);
  });

  test('a list that lags does not show what has just been opened or closed, by its number it is there', async () => {
    await using scene = await githubScene();
    scene.github.repository().ledger.lag = { lists: 2 };
    await scene.tracker.create(ISSUE);
    const open = () => scene.tracker.list({ label: LABEL, state: 'open' }).then((issues) => issues.length);
    assert.deepEqual([await open(), await open(), await open()], [0, 0, 1]);
    await scene.tracker.change(1, { state: 'completed' });
    assert.equal((await scene.tracker.get(1))?.open, false);
    assert.deepEqual([await open(), await open(), await open()], [1, 1, 0]);
    scene.github.repository().ledger.lag = { ms: 5000 };
    await scene.tracker.change(1, { state: 'open' });
    assert.equal(await open(), 0);
    scene.clock.advance(5000);
    assert.equal(await open(), 1);
  });

  test('a page that fails is asked for again, and only that page', async () => {
    await using scene = await githubScene();
    for (let count = 0; count < 150; count++) scene.github.repository().open(byHand('octocat'), { title: 'x', labels: [LABEL] });
    scene.github.fault('drop-before', { nth: 2 });
    assert.equal((await scene.tracker.list({ label: LABEL, state: 'open' })).length, 150);
    assert.deepEqual(
      scene.github.journal.map(({ path, query }) => `${path} ${query['page'] ?? '1'}`),
      ['1', '2', '2'].map((page) => `/repos/octo/mail/issues ${page}`),
    );
  });

  test('a label with a comma is refused: GitHub would find nothing', async () => {
    await using scene = await githubScene();
    const message = await failureOf(scene.tracker.list({ label: 'a,b', state: 'open' }), 'invalid');
    assert.match(message, /without a comma/);
    assert.equal(scene.github.journal.length, 0);
  });
});
