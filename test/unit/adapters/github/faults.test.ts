import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IssueTracker } from '../../../../src/core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../../../src/core/ports/services/issue-tracker.ts';
import type { Fault } from '../../../doubles/github/faults.ts';
import type { Scene } from './scene.ts';
import { githubScene, ISSUE } from './scene.ts';

/** Each call of the port, on a repository with one issue of one comment. */
const CALLS: Readonly<Record<string, (tracker: IssueTracker, comment: number) => Promise<unknown>>> = {
  login: (tracker) => tracker.login(),
  list: (tracker) => tracker.list({ label: 'email-continuity', state: 'open' }),
  get: (tracker) => tracker.get(1),
  create: (tracker) => tracker.create(ISSUE),
  change: (tracker) => tracker.change(1, { title: 'changed' }),
  comments: (tracker) => tracker.comments(1, '2025-12-31T00:00:00Z'),
  comment: (tracker) => tracker.comment(1, 'more'),
  deleteComment: (tracker, comment) => tracker.deleteComment(comment),
  addLabels: (tracker) => tracker.addLabels(1, ['flapping']),
  removeLabel: (tracker) => tracker.removeLabel(1, 'email-continuity'),
  labelDescription: (tracker) => tracker.labelDescription('email-continuity'),
  describeLabel: (tracker) => tracker.describeLabel('email-continuity', 'Last runs: x'),
  assign: (tracker) => tracker.assign(1, ['octocat']),
};

/** Not repeated, unless the request certainly had no effect. */
const ONCE: ReadonlySet<string> = new Set(['create', 'comment']);

/** Faults that a new try overcomes. `anew`: even requests that must happen only once are repeated. */
const PASSING: readonly { readonly fault: Fault; readonly anew: boolean }[] = [
  { fault: 'error-500', anew: false },
  { fault: 'error-500-after', anew: false },
  { fault: 'error-502', anew: false },
  { fault: 'error-503', anew: false },
  { fault: 'busy-503', anew: true },
  { fault: 'throttled', anew: true },
  { fault: 'secondary-limit', anew: true },
  { fault: 'secondary-limit-untimed', anew: true },
  { fault: 'primary-limit', anew: true },
  { fault: 'drop-before', anew: false },
  { fault: 'drop-after', anew: false },
  { fault: 'cut-json', anew: false },
  { fault: 'html', anew: false },
];

/** A refusal by its status, or an answer without a body: half of it loses nothing. */
const CUT_UNHARMED: ReadonlySet<string> = new Set(['login', 'deleteComment']);

async function withOneIssue(): Promise<{ scene: Scene; comment: number }> {
  const scene = await githubScene({ budget: 600_000 });
  await scene.tracker.create(ISSUE);
  const { id } = await scene.tracker.comment(1, 'said');
  return { scene, comment: id };
}

/** Everything in the repository, except the numbers that count on. */
function held({ github }: Scene): unknown {
  const repository = github.repository();
  const issues = repository.issues.map(({ title, body, state, labels, assignees }) => [title, body, state, labels, assignees]);
  const comments = [...repository.comments.values()].map(({ body }) => body);
  return [issues, comments, [...repository.labels], [...repository.labelDescriptions]];
}

for (const [name, call] of Object.entries(CALLS)) {
  suite(`${name} in trouble`, () => {
    for (const { fault, anew } of PASSING) {
      const again = anew || !ONCE.has(name);
      test(`${fault}: ${again ? 'is done all the same, once' : 'is not done a second time'}`, async () => {
        const undisturbed = await withOneIssue();
        await using calm = undisturbed.scene;
        const disturbed = await withOneIssue();
        await using scene = disturbed.scene;
        await call(calm.tracker, undisturbed.comment);
        const before = scene.github.journal.length;
        scene.github.fault(fault);
        if (again) {
          await call(scene.tracker, disturbed.comment);
          assert.equal(scene.github.journal.length, before + (fault === 'cut-json' && CUT_UNHARMED.has(name) ? 1 : 2));
          assert.deepEqual(held(scene), held(calm));
        } else {
          await assert.rejects(call(scene.tracker, disturbed.comment), { name: 'TrackerError', kind: 'unavailable' });
          assert.equal(scene.github.journal.length, before + 1);
        }
      });
    }

    test('hang: waits 15 s, then asks again only what may be done twice', async () => {
      const { scene: hung, comment } = await withOneIssue();
      await using scene = hung;
      const before = scene.github.journal.length;
      scene.github.fault('hang-after');
      const reached = scene.github.next();
      const calling = call(scene.tracker, comment).then(
        () => null,
        (error: unknown) => error,
      );
      await reached;
      scene.clock.advance(14_999);
      scene.clock.advance(1);
      const error = await calling;
      assert.equal(scene.github.journal.length, before + (ONCE.has(name) ? 1 : 2));
      if (ONCE.has(name))
        assert(error instanceof TrackerError && /did not answer in time\. Whether it was carried out/.test(error.message));
      else assert.equal(error, null);
    });

    test('trouble that does not end is given up after four tries', async () => {
      const { scene: troubled, comment } = await withOneIssue();
      await using scene = troubled;
      const before = scene.github.journal.length;
      scene.github.fault('busy-503', { times: 99, seconds: 2 });
      await assert.rejects(call(scene.tracker, comment), { kind: 'unavailable', message: /after 4 tries/ });
      assert.equal(scene.github.journal.length, before + 4);
      assert.deepEqual(scene.clock.waits, [2000, 2000, 2000]);
    });
  });
}

suite('GitHub is down', () => {
  test('what follows is asked once, so that the channels hear of an outage soon, and with patience again once GitHub answers', async () => {
    const { scene: troubled, comment } = await withOneIssue();
    await using scene = troubled;
    const requests = async (doing: Promise<unknown>) => {
      const before = scene.github.journal.length;
      await doing.catch(() => null);
      return scene.github.journal.length - before;
    };
    scene.github.fault('error-502', { times: 6 });
    assert.equal(await requests(scene.tracker.get(1)), 4);
    assert.equal(await requests(scene.tracker.list({ label: 'email-continuity', state: 'open' })), 1);
    assert.equal(await requests(scene.tracker.comment(1, 'more')), 1);
    assert.equal(await requests(scene.tracker.get(1)), 1);
    scene.github.fault('error-502');
    assert.equal(await requests(scene.tracker.deleteComment(comment)), 2);
  });
});
