import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { HANGS } from '../../../harness/bounds.ts';
import { failureOf, githubScene, ISSUE } from './scene.ts';

suite("GitHub's limits", () => {
  test('the time that it names is waited for, and no less', async () => {
    await using scene = await githubScene();
    scene.github.fault('throttled', { seconds: 7 });
    scene.github.fault('secondary-limit', { nth: 2, seconds: 20 });
    await scene.tracker.create(ISSUE);
    assert.deepEqual(scene.clock.waits, [7000, 20_000]);
  });

  test('a secondary limit without a time is waited for a minute', async () => {
    await using scene = await githubScene();
    scene.github.fault('secondary-limit-untimed');
    await scene.tracker.create(ISSUE);
    assert.deepEqual(scene.clock.waits, [60_000]);
  });

  test('the hour of a primary limit is waited for only where the run has the time', async () => {
    await using scene = await githubScene({ budget: 120_000 });
    scene.github.fault('primary-limit', { seconds: 90 });
    await scene.tracker.create(ISSUE);
    assert.deepEqual(scene.clock.waits, [90_000]);
    scene.github.fault('primary-limit', { seconds: 2400 });
    const message = await failureOf(scene.tracker.create(ISSUE), 'rate-limited');
    assert.match(message, /this hour has no request left for the token \(403 "API rate limit exceeded for installation ID 1\."\)/);
    assert.match(message, /The limit ends 40 min from now, at 2026-01-01 00:41 UTC/);
    assert.equal(scene.clock.waits.length, 1);
    assert.equal(scene.github.repository().issues.length, 1);
  });

  test('a limit that outlasts the run is told at once', async () => {
    await using scene = await githubScene({ budget: 5000 });
    scene.github.fault('secondary-limit', { seconds: 60 });
    assert.match(
      await failureOf(scene.tracker.comment(1, 'x'), 'rate-limited'),
      /too much was asked in a short time .* ends 1 min from now/,
    );
    assert.deepEqual(scene.clock.waits, []);
  });
});

suite("the run's time", () => {
  test('nothing is asked when it is over', async () => {
    await using scene = await githubScene();
    scene.deadline.cancel();
    assert.match(await failureOf(scene.tracker.create(ISSUE), 'unavailable'), /the time for it was over/);
    assert.equal(scene.github.journal.length, 0);
  });

  test('what is under way when it ends is let go, and what became of it is not known', async () => {
    await using scene = await githubScene();
    scene.github.fault('hang-after');
    const reached = scene.github.next('issues/create');
    const creating = failureOf(scene.tracker.create(ISSUE), 'unavailable');
    await reached;
    scene.deadline.cancel();
    assert.match(await creating, /the time for it was over before 127\.0\.0\.1:\d+ answered\. Whether it was carried out is not known/);
  });
});

test('an answer without an end is read no further than a page of issues may be, and asked for once', { timeout: HANGS }, async () => {
  const page = Buffer.alloc(1024 * 1024, '[');
  let sent = 0;
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json');
    const pour = () => {
      while (!response.destroyed && sent < 400) {
        sent += 1;
        if (!response.write(page)) {
          response.once('drain', pour);
          return;
        }
      }
    };
    pour();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await using scene = await githubScene({ access: { apiUrl: `http://127.0.0.1:${port}` } });
  try {
    const message = await failureOf(scene.tracker.list({ label: 'x', state: 'open' }), 'unavailable');
    assert.match(message, /gave an answer of more than 16 MB, which is no answer of GitHub's/);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  assert.equal(asked, 1);
  assert.ok(sent < 100, `${sent} MB were taken`);
});

test('pages that name a next one for ever have an end: where they show nothing new, and where no list of incidents is as long', async () => {
  const issue = (number: number, body: string) => ({ number, title: 'x', body, state: 'open', created_at: '2026-01-01T00:00:00Z' });
  const asked = { again: 0, fresh: 0 };
  const long = 'x'.repeat(60_000);
  const server = createServer((request, response) => {
    const isFresh = request.url?.includes('labels=fresh') === true;
    const page = isFresh ? ++asked.fresh : ++asked.again;
    const issues = Array.from({ length: 100 }, (_, index) => issue(isFresh ? page * 100 + index : 1 + index, isFresh ? long : ''));
    const link = `<http://127.0.0.1:1/?page=${page + 1}&labels=${isFresh ? 'fresh' : 'again'}>; rel="next"`;
    response.writeHead(200, { 'content-type': 'application/json', link }).end(JSON.stringify(issues));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await using scene = await githubScene({ access: { apiUrl: `http://127.0.0.1:${port}` } });
  try {
    assert.equal((await scene.tracker.list({ label: 'again', state: 'open' })).length, 100);
    assert.equal((await scene.tracker.list({ label: 'fresh', state: 'open' })).length, 300);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  assert.deepEqual(asked, { again: 2, fresh: 3 });
});

test('an issue is read where it is one: its number counts from one, its times are times, and its address is one that people may be led to', async () => {
  const usual = {
    number: 1,
    title: 'x',
    body: '',
    state: 'open',
    created_at: '2026-01-01T00:00:00Z',
    html_url: 'https://github.example/1',
  };
  let given: object = usual;
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...usual, ...given })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await using scene = await githubScene({ access: { apiUrl: `http://127.0.0.1:${port}` } });
    const address = async (html_url: unknown) => {
      given = { html_url };
      return (await scene.tracker.get(1))?.url;
    };
    assert.equal(await address('https://github.example/o/r/issues/1'), 'https://github.example/o/r/issues/1');
    assert.equal(await address('https://github.example/<img src=x>'), 'https://github.example/%3Cimg%20src=x%3E');
    for (const odd of ['javascript:alert(1)', 'https://user:secret@github.example/', `https://${'x'.repeat(600)}.example/`, 7, null])
      assert.equal(await address(odd), '', String(odd));
    given = { closed_at: 'never' };
    assert.equal((await scene.tracker.get(1))?.closedAt, null);
    for (const odd of [{ number: 0 }, { number: -1 }, { number: 1.5 }, { created_at: 'never' }]) {
      given = odd;
      await failureOf(scene.tracker.get(1), 'unavailable');
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
