import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { suite, test } from 'node:test';
import type { TrackerFailure } from '../../../../src/core/ports/services/issue-tracker.ts';
import type { SceneOptions } from './scene.ts';
import { failureOf, githubScene } from './scene.ts';

const SECRET = 'ghs_secretsecret';

const USELESS: readonly { name: string; access: NonNullable<SceneOptions['access']>; kind: TrackerFailure; reported: RegExp }[] = [
  { name: 'no token', access: { token: ' ' }, kind: 'unauthorized', reported: /no token for GitHub: give `github-token`/ },
  { name: 'a token with a line break', access: { token: `${SECRET}\n` }, kind: 'unauthorized', reported: /copied with a line break\?/ },
  { name: 'a token that is no ASCII', access: { token: `${SECRET}é` }, kind: 'unauthorized', reported: /characters that no token has/ },
  {
    name: 'a repository without an owner',
    access: { repository: 'mail' },
    kind: 'invalid',
    reported: /"mail" is no repository: write `owner\/name`/,
  },
  { name: 'an address for a repository', access: { repository: 'https://github.com/a/b' }, kind: 'invalid', reported: /is no repository/ },
  { name: 'a repository that climbs', access: { repository: 'octo/..' }, kind: 'invalid', reported: /is no repository/ },
  {
    name: 'an address that is none',
    access: { apiUrl: 'api.github.example' },
    kind: 'invalid',
    reported: /"api\.github\.example" is no address/,
  },
  { name: 'an address of a file', access: { apiUrl: 'file:///etc/passwd' }, kind: 'invalid', reported: /is no address of GitHub's API/ },
  {
    name: 'an address with a password',
    access: { apiUrl: `https://me:${SECRET}@github.example` },
    kind: 'invalid',
    reported: /must hold no user and no password/,
  },
];

suite('what can be of no use is refused before anything is asked', () => {
  for (const { name, access, kind, reported } of USELESS) {
    test(name, async () => {
      await using scene = await githubScene({ access });
      const message = await failureOf(scene.tracker.list({ label: 'x', state: 'open' }), kind);
      assert.match(message, reported);
      assert(!message.includes(SECRET));
      assert.equal(scene.github.journal.length, 0);
    });
  }
});

suite('where no connection comes about', () => {
  test('even an issue is tried four times, for nothing was opened', async () => {
    const port = await freePort();
    await using scene = await githubScene({ access: { apiUrl: `http://127.0.0.1:${port}` } });
    const message = await failureOf(scene.tracker.create({ title: 'x', body: '', labels: [], assignees: [] }), 'unavailable');
    assert.match(message, new RegExp(`no connection to 127\\.0\\.0\\.1:${port} came about after 4 tries \\(".*ECONNREFUSED`));
    assert.deepEqual(scene.clock.waits, [800, 2400, 7200]);
  });
});

test('a server that repeats the token in its words does not put it into ours', async () => {
  await using scene = await githubScene({ access: { token: SECRET, repository: `octo/${SECRET}` } });
  const message = await failureOf(scene.tracker.get(1), 'unauthorized');
  assert.match(message, /octo\/\*\*\*/);
  assert(!message.includes(SECRET));
});

/** A port without a listener. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
