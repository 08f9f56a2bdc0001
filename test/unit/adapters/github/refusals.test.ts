import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { personalGrant, WORKFLOW_GRANT } from '../../../doubles/github/model/accounts.ts';
import { WORKFLOW_TOKEN } from '../../../doubles/github/double.ts';
import type { SceneOptions } from './scene.ts';
import { failureOf, githubScene, ISSUE } from './scene.ts';

const TOKEN = 'ghs_aTokenThatNobodyMaySee';

interface Refused {
  readonly name: string;
  readonly options: SceneOptions;
  readonly kind: Parameters<typeof failureOf>[1];
  readonly reported: readonly RegExp[];
}

/** The results of opening an issue. */
const REFUSED: readonly Refused[] = [
  {
    name: 'a token that GitHub does not know',
    options: { access: { token: TOKEN } },
    kind: 'unauthorized',
    reported: [
      /could not open an issue in octo\/mail: it does not take the token \(401 "Bad credentials"\)/,
      /`github-token`.*`\$\{\{ github\.token \}\}`/,
    ],
  },
  {
    name: 'a token without the permission',
    options: { tokens: { [WORKFLOW_TOKEN]: { ...WORKFLOW_GRANT, issues: 'read' } } },
    kind: 'forbidden',
    reported: [
      /\(403 "Resource not accessible by integration"\)/,
      /lacks the permission `issues: write` \(GitHub accepts "issues=write"\)/,
      /`permissions: \{ contents: read, issues: write \}`/,
      /fork/,
    ],
  },
  {
    name: "a person's token without the permission",
    options: { tokens: { [WORKFLOW_TOKEN]: personalGrant('octocat', { issues: 'read' }) } },
    kind: 'forbidden',
    reported: [
      /\(403 "Resource not accessible by personal access token"\)/,
      /: give it that for octo\/mail under Settings, Developer settings/,
    ],
  },
  {
    name: 'a repository that is not there',
    options: { access: { repository: 'octo/nowhere' } },
    kind: 'not-found',
    reported: [/\(404 "Not Found"\)/, /spelling of "octo\/nowhere" \(`issue-repository`/, /its own repository only/],
  },
  {
    name: 'a private repository that the token cannot see',
    options: {
      repositories: { 'octo/mail': { private: true } },
      tokens: { [WORKFLOW_TOKEN]: personalGrant('octocat', { repositories: [] }) },
    },
    kind: 'not-found',
    reported: [/or the token cannot see it/],
  },
  {
    name: 'an archived repository',
    options: { repositories: { 'octo/mail': { archived: true } } },
    kind: 'forbidden',
    reported: [/\(403 "Repository was archived so is read-only\."\)/, /octo\/mail is archived: unarchive it/],
  },
  {
    name: 'issues that are switched off',
    options: { repositories: { 'octo/mail': { issues: false } } },
    kind: 'forbidden',
    reported: [/issues are switched off there \(410 "Issues has been disabled/, /Settings, General, Features/, /`issue-repository`/],
  },
];

suite('what GitHub refuses', () => {
  for (const { name, options, kind, reported } of REFUSED) {
    test(name, async () => {
      await using scene = await githubScene(options);
      const message = await failureOf(scene.tracker.create(ISSUE), kind);
      for (const part of reported) assert.match(message, part);
      assert(!message.includes(scene.access.token));
      assert.equal(scene.github.journal.length, 1, 'it is asked once');
      assert.equal(scene.github.repository().issues.length, 0);
    });
  }

  test('a body that is too long', async () => {
    await using scene = await githubScene();
    await scene.tracker.create({ ...ISSUE, body: 'x'.repeat(65_536) });
    const reported = /finds the request invalid \(422 "Validation Failed; body is too long \(maximum is 65536 characters\)"\)/;
    assert.match(await failureOf(scene.tracker.create({ ...ISSUE, body: 'x'.repeat(65_537) }), 'invalid'), reported);
    assert.match(await failureOf(scene.tracker.change(1, { body: 'x'.repeat(65_537) }), 'invalid'), reported);
    assert.match(await failureOf(scene.tracker.comment(1, 'x'.repeat(65_537)), 'invalid'), reported);
    assert.match(await failureOf(scene.tracker.create({ ...ISSUE, title: '' }), 'invalid'), /Validation Failed; Issue title missing_field/);
  });

  test('reading a private repository without the permission', async () => {
    const tokens = { [WORKFLOW_TOKEN]: { ...WORKFLOW_GRANT, issues: 'none' } as const };
    await using scene = await githubScene({ repositories: { 'octo/mail': { private: true } }, tokens });
    const message = await failureOf(scene.tracker.list({ label: 'x', state: 'open' }), 'forbidden');
    assert.match(
      message,
      /could not list the issues in octo\/mail .*lacks the permission `issues: write`.*`permissions: \{ contents: read, issues: write \}`/,
    );
  });

  test('a comment on a locked issue', async () => {
    await using scene = await githubScene();
    await scene.tracker.create(ISSUE);
    const repository = scene.github.repository();
    repository.edit({ account: WORKFLOW_GRANT.account, app: null }, 1, { locked: true });
    assert.match(await failureOf(scene.tracker.comment(1, 'x'), 'forbidden'), /because issue is locked\."\)\. Unlock/);
  });

  test('a change to an issue that was deleted', async () => {
    await using scene = await githubScene();
    await scene.tracker.create(ISSUE);
    scene.github.repository().deleteIssue({ account: WORKFLOW_GRANT.account, app: null }, 1);
    assert.match(
      await failureOf(scene.tracker.change(1, { title: 'x' }), 'not-found'),
      /could not change issue #1 in octo\/mail: it was deleted/,
    );
  });
});

suite('redirects', () => {
  test('a repository that was renamed is found under its new name, for reading and for writing', async () => {
    await using scene = await githubScene();
    await scene.tracker.create(ISSUE);
    scene.github.rename(scene.github.repository(), 'octo/post');
    assert.equal((await scene.tracker.get(1))?.url, `${new URL(scene.github.url).origin}/octo/post/issues/1`);
    assert.equal((await scene.tracker.create(ISSUE)).number, 2);
    await scene.tracker.change(1, { state: 'completed' });
    assert.equal((await scene.tracker.list({ label: 'email-continuity', state: 'open' })).length, 1);
    assert.equal((await scene.tracker.comment(2, 'said')).body, 'said');
  });

  test('to another server, none is followed: the token stays here', async () => {
    await using scene = await githubScene();
    scene.github.fault('redirect-elsewhere');
    const message = await failureOf(scene.tracker.create(ISSUE), 'unavailable');
    assert.match(message, /answered 302 with a redirect to "http:\/\/127\.0\.0\.2:9\/elsewhere", which is not followed/);
    assert.equal(scene.github.journal.length, 1);
  });

  test('in a circle, it is left', async () => {
    await using scene = await githubScene();
    scene.github.fault('redirect-loop', { times: 99 });
    await failureOf(scene.tracker.get(1), 'unavailable');
    assert.equal(scene.github.journal.length, 4);
  });

  test('trouble while asking whose issue it is now is trouble, not an issue that is gone', async () => {
    await using scene = await githubScene();
    await scene.tracker.create(ISSUE);
    scene.github.rename(scene.github.repository(), 'octo/post');
    scene.github.fault('error-500', { operation: 'repos/get' });
    assert.equal((await scene.tracker.get(1))?.number, 1);
    assert.deepEqual(scene.clock.waits, [800]);
  });
});
