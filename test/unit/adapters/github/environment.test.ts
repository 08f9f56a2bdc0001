import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startGitHub } from '../../../doubles/github/double.ts';
import { openIssueIn } from './own-process.ts';

suite('the environment that the client finds', () => {
  test('GITHUB_API_URL says where GitHub is, below a prefix on GitHub Enterprise Server, with a slash at its end or without', async () => {
    await using github = await startGitHub({ prefix: '/api/v3' });
    assert.equal((await openIssueIn({ GITHUB_API_URL: github.url })).stdout, 'opened #1\n');
    assert.deepEqual(await openIssueIn({ GITHUB_API_URL: `${github.url}/` }), { stdout: 'opened #2\n', stderr: '' });
  });

  test('a malformed one is one clear error', async () => {
    const { stdout, stderr } = await openIssueIn({ GITHUB_API_URL: 'api.github.example' });
    assert.match(stdout, /^TrackerError: The client for GitHub could not be loaded \(Invalid URL\): GITHUB_API_URL must be an address/);
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
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const { hostname, port } = new URL(github.url);
      const through = connect(Number(port), hostname, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
      for (const end of [through, socket]) end.on('error', () => through.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const env = { GITHUB_API_URL: 'http://github.example/api/v3', http_proxy: `http://127.0.0.1:${port}` };
    const { stdout } = await openIssueIn(env);
    proxy.close();
    assert.equal(stdout, 'opened #1\n');
    assert.deepEqual(asked, ['github.example:80']);
  });
});
