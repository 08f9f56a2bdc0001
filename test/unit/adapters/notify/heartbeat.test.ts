import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { HeartbeatConfig, HeartbeatType } from '../../../../src/core/request/heartbeat.ts';
import { heartbeatEnd, heartbeatStart } from '../../../../src/adapters/notify/heartbeat.ts';
import type { ReportedEnd } from '../../../../src/adapters/notify/heartbeat-signal.ts';
import { endSignal } from '../../../../src/adapters/notify/heartbeat-signal.ts';
import { SECRET } from '../../../doubles/notify/announcements.ts';
import { receiver } from '../../../doubles/notify/receiver.ts';
import { StepClock } from '../../../doubles/clocks/step-clock.ts';

const RUN = '728b3763-fef0-4a1d-9d8f-0a5e9f5d7a11';
const GOOD: ReportedEnd = {
  ok: true,
  exitStatus: 0,
  summary: 'Mail arrives: 3 loops, 0.9 s at most.',
  latencyMs: 912.4,
  durationMs: 4_321.9,
};
const BAD: ReportedEnd = { ok: false, exitStatus: 2, summary: 'gmail: lost & gone', latencyMs: null, durationMs: 300_000 };

const PATHS: Readonly<Record<HeartbeatType, string>> = {
  healthchecks: `/ping/${SECRET}`,
  'uptime-kuma': `/api/push/${SECRET}?status=up&msg=OK&ping=`,
  gatus: '/api/v1/endpoints/core_mail/external',
};

function configAt(type: HeartbeatType, origin: string): HeartbeatConfig {
  return { type, url: `${origin}${PATHS[type]}`, token: type === 'gatus' ? SECRET : null, reports: null, ca: null };
}

/** The service's requests, as `GET /path?query`, with the body if there is one. */
async function heard(type: HeartbeatType, end: ReportedEnd): Promise<readonly string[]> {
  await using server = await receiver([{ status: 200, body: 'OK' }]);
  const config = configAt(type, server.origin);
  assert.deepEqual(await heartbeatStart(config, RUN, new StepClock().world()), { kind: 'sent' });
  assert.deepEqual(await heartbeatEnd(config, RUN, end, new StepClock().world()), { kind: 'sent' });
  return server.received.map(({ method, path, query, body, headers }) =>
    [`${method} ${path}?${query.toString()}`, headers.authorization, body].filter((part) => part !== undefined && part !== '').join(' | '),
  );
}

suite('what each service is told', () => {
  test('healthchecks.io: begin, and success or the exit status, tied by the run’s id', async () => {
    assert.deepEqual(await heard('healthchecks', GOOD), [
      `POST /ping/${SECRET}/start?rid=${RUN}`,
      `POST /ping/${SECRET}?rid=${RUN} | ${GOOD.summary}`,
    ]);
    assert.equal((await heard('healthchecks', BAD))[1], `POST /ping/${SECRET}/2?rid=${RUN} | ${BAD.summary}`);
    // 0 would be success there, against the rest of the message.
    for (const exitStatus of [0, -1, 256, 1.5]) {
      assert.equal((await heard('healthchecks', { ...BAD, exitStatus }))[1], `POST /ping/${SECRET}/1?rid=${RUN} | ${BAD.summary}`);
    }
  });

  test('Uptime Kuma: up or down with the latency, over what its page shows as the URL', async () => {
    assert.deepEqual(await heard('uptime-kuma', GOOD), [
      `GET /api/push/${SECRET}?${new URLSearchParams({ status: 'up', msg: GOOD.summary, ping: '912' }).toString()}`,
    ]);
    assert.deepEqual(await heard('uptime-kuma', BAD), [
      `GET /api/push/${SECRET}?${new URLSearchParams({ status: 'down', msg: BAD.summary, ping: '' }).toString()}`,
    ]);
  });

  test('Gatus: success or the error, with the duration and its token', async () => {
    assert.deepEqual(await heard('gatus', GOOD), [
      `POST /api/v1/endpoints/core_mail/external?success=true&duration=4322ms | Bearer ${SECRET}`,
    ]);
    assert.deepEqual(await heard('gatus', BAD), [
      `POST /api/v1/endpoints/core_mail/external?success=false&duration=300000ms&error=gmail%3A+lost+%26+gone | Bearer ${SECRET}`,
    ]);
  });

  test('an id without hyphens is written as the UUID that it is', () => {
    const message = endSignal(configAt('healthchecks', 'https://hc.example.net'), RUN.replaceAll('-', ''), GOOD);
    assert.equal(new URL(message.url).searchParams.get('rid'), RUN);
  });

  test('whatever the summary, the request stays short and keeps its form', () => {
    const config = (type: HeartbeatType) => configAt(type, 'https://service.example.net');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3_000 }),
        fc.double(),
        fc.double(),
        fc.boolean(),
        (summary, latencyMs, durationMs, ok) => {
          for (const type of ['healthchecks', 'uptime-kuma', 'gatus'] as const) {
            const message = endSignal(config(type), RUN, { ok, exitStatus: 2, summary, latencyMs, durationMs });
            assert.ok(message.url.length < 4_000, String(message.url.length));
            assert.ok(Buffer.byteLength(message.body) <= 1_000);
            const parameters = new URL(message.url).searchParams;
            assert.match(parameters.get('ping') ?? '', /^[0-9]*$/);
            assert.match(parameters.get('duration') ?? '0ms', /^[0-9]+ms$/);
          }
        },
      ),
    );
  });
});

suite('when it goes wrong', () => {
  test('the begin is tried once, the end again and again; neither throws', async () => {
    await using server = await receiver([{ status: 503 }]);
    const config = configAt('healthchecks', server.origin);
    const clock = new StepClock();
    const start = await heartbeatStart(config, RUN, clock.world());
    assert.deepEqual([start.kind, server.received.length, clock.waits], ['failed', 1, []]);
    const end = await heartbeatEnd(config, RUN, GOOD, clock.world());
    assert.deepEqual([end.kind, server.received.length, clock.waits], ['failed', 5, [1_000, 3_000, 9_000]]);
  });

  test('a silent service costs the begin half of what a try may take', async () => {
    const clock = new StepClock();
    await using server = await receiver([() => clock.expire()]);
    const sent = await heartbeatStart(configAt('healthchecks', server.origin), RUN, clock.world());
    assert.match(sent.kind === 'failed' ? sent.reason : '', /^heartbeat \(healthchecks, 127\.0\.0\.1:\d+\): it did not answer in time/);
    assert.equal(server.received.length, 1);
  });

  test('a refusal is told with what to do, also one that says 200, and shows no secret', async () => {
    const cases: readonly (readonly [HeartbeatType, number, string, RegExp, boolean])[] = [
      ['healthchecks', 200, 'OK (not found)', /it knows no such check; copy its ping URL again$/, true],
      ['healthchecks', 200, 'OK (rate limited)', /told too often/, false],
      ['healthchecks', 404, 'not found', /it answers 404 "not found"; there is no such check/, true],
      [
        'uptime-kuma',
        404,
        '{"ok":false,"msg":"Monitor not found or not active."}',
        /Monitor not found or not active.*copy its push URL again/,
        true,
      ],
      ['uptime-kuma', 200, '{"ok":false,"msg":"x"}', /there is no such push monitor/, true],
      ['gatus', 401, `bad token ${SECRET}`, /"bad token \*\*\*"; token is not the one/, true],
      ['gatus', 404, 'not found', /<group>_<name>/, true],
    ];
    for (const [type, status, body, reason, lasting] of cases) {
      await using server = await receiver([{ status, body }]);
      const sent = await heartbeatEnd(configAt(type, server.origin), RUN, BAD, new StepClock().world());
      assert.ok(sent.kind === 'failed', type);
      assert.match(sent.reason, reason);
      assert.doesNotMatch(sent.reason, new RegExp(SECRET));
      assert.deepEqual([sent.lasting, server.received.length], [lasting, 1], `${type} ${status}`);
    }
  });
});
