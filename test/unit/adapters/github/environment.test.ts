import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startGitHub } from '../../../doubles/github/double.ts';
import { startProxyTo } from '../../../doubles/github/proxy.ts';
import { openIssueIn } from './own-process.ts';

suite('the environment that the client finds', () => {
  test('GITHUB_API_URL says where GitHub is, below a prefix on GitHub Enterprise Server, with a slash at its end or without', async () => {
    await using github = await startGitHub({ prefix: '/api/v3' });
    assert.equal((await openIssueIn({ GITHUB_API_URL: github.url })).stdout, 'opened #1\n');
    assert.deepEqual(await openIssueIn({ GITHUB_API_URL: `${github.url}/` }), { stdout: 'opened #2\n', stderr: '' });
  });

  test('a malformed one is one clear error', async () => {
    const { stdout, stderr } = await openIssueIn({ GITHUB_API_URL: 'api.github.example' });
    assert.match(stdout, /^TrackerError: The client for GitHub could not be loaded \(Invalid URL\)\. GITHUB_API_URL must be an address/);
    assert.equal(stderr, '');
  });

  test("an event's file that is no JSON is one clear error", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'event-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'event.json'), '{');
    const { stdout } = await openIssueIn({ GITHUB_EVENT_PATH: join(folder, 'event.json') });
    assert.match(stdout, /^TrackerError: The client for GitHub could not be loaded .*GITHUB_EVENT_PATH, where it is set, a file of JSON/);
  });

  test("GitHub is reached through the runner's proxy", async () => {
    await using github = await startGitHub({ prefix: '/api/v3' });
    await using proxy = await startProxyTo(github.url);
    const env = { GITHUB_API_URL: 'http://github.example/api/v3', http_proxy: proxy.url };
    const { stdout } = await openIssueIn(env);
    assert.equal(stdout, 'opened #1\n');
    assert.deepEqual(proxy.asked, ['github.example:80']);
  });
});
