import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createAuthority } from '../../../../sandbox/tls/certificates.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import type { ChannelType } from '../../../../src/core/request/channels.ts';
import { CHANNEL_TYPES } from '../../../../src/core/request/channels.ts';
import { askedWait } from '../../../../src/adapters/notify/http/retry-after.ts';
import { sendAnnouncement } from '../../../../src/adapters/notify/send-announcement.ts';
import type { Sent } from '../../../../src/core/ports/services/channel.ts';
import { channelAt, OPENED, RESOLVED, ROUTING_KEY, SECRET } from '../../../doubles/notify/announcements.ts';
import type { Reaction } from '../../../doubles/notify/receiver.ts';
import { receiver } from '../../../doubles/notify/receiver.ts';
import { StepClock } from '../../../doubles/clocks/step-clock.ts';

interface Outcome {
  readonly sent: Sent;
  readonly waits: readonly number[];
  readonly tries: number;
}

/** Sends `OPENED` to a server that reacts so. */
async function against(reactions: readonly Reaction[], type: ChannelType = 'slack', leftMs?: number): Promise<Outcome> {
  await using server = await receiver(reactions);
  const clock = new StepClock();
  const sent = await sendAnnouncement(channelAt(type, server.origin), OPENED, clock.world(leftMs));
  return { sent, waits: clock.waits, tries: server.received.length };
}

function reasonOf({ sent }: { readonly sent: Sent }): string {
  assert.ok(sent.kind === 'failed', 'it was expected to fail');
  assert.doesNotMatch(sent.reason, new RegExp(`${SECRET}|${ROUTING_KEY}|[\\p{Cc}]`, 'u'));
  return sent.reason;
}

suite('what goes over the wire', () => {
  test('each type posts its JSON where its vendor wants it, with its login', async () => {
    // A type without a row holds its own place, login and fields in the test of its service.
    const expected: Readonly<
      Partial<Record<ChannelType, readonly [path: string, query: string, authorization: string | undefined, field: string]>>
    > = {
      slack: [`/services/T1/B1/${SECRET}`, '', undefined, 'blocks'],
      teams: ['/workflows/1/triggers/manual/paths/invoke', `api-version=1&sig=${SECRET}`, undefined, 'attachments'],
      discord: [`/api/webhooks/1/${SECRET}`, 'wait=true', undefined, 'embeds'],
      ntfy: ['/base/', '', `Bearer ${SECRET}`, 'topic'],
      pagerduty: ['/v2/enqueue', '', undefined, 'routing_key'],
      webhook: [`/hook/${SECRET}`, '', undefined, 'schemaVersion'],
    };
    for (const type of CHANNEL_TYPES) {
      await using server = await receiver([{ status: type === 'pagerduty' || type === 'teams' ? 202 : 200 }]);
      assert.deepEqual(await sendAnnouncement(channelAt(type, server.origin), OPENED, new StepClock().world()), { kind: 'sent' }, type);
      const [got, ...others] = server.received;
      assert.deepEqual(others, []);
      assert.equal(Number(got?.headers['content-length']), Buffer.byteLength(got?.body ?? ''));
      if (expected[type] === undefined) continue;
      const [path, query, authorization, field] = expected[type];
      assert.deepEqual([got?.method, got?.path, got?.query.toString()], ['POST', path, query], type);
      assert.deepEqual([got?.headers['content-type'], got?.headers.authorization], ['application/json', authorization], type);
      assert.ok(Object.hasOwn(JSON.parse(got?.body ?? '{}') as object, field), type);
    }
  });

  test('a login in the URL goes into the header, not over the wire as part of the address', async () => {
    await using server = await receiver();
    const channel = channelAt('slack', server.origin.replace('//', '//phil:my%20pass@'));
    assert.equal((await sendAnnouncement(channel, OPENED, new StepClock().world())).kind, 'sent');
    assert.equal(server.received[0]?.headers.authorization, `Basic ${Buffer.from('phil:my pass').toString('base64')}`);
    assert.equal(server.received[0]?.headers.host, `127.0.0.1:${server.port}`);
  });

  test('an event that the channel leaves out is not sent, and is done with', async () => {
    await using server = await receiver();
    const channel = { ...channelAt('slack', server.origin), on: ['resolved'] as const };
    assert.deepEqual(await sendAnnouncement(channel, OPENED, new StepClock().world()), { kind: 'sent' });
    assert.equal(server.received.length, 0);
    assert.deepEqual(await sendAnnouncement(channel, RESOLVED, new StepClock().world()), { kind: 'sent' });
    assert.equal(server.received.length, 1);
  });

  test('every try of a webhook has the same id and its own time stamp', async () => {
    await using server = await receiver([{ status: 503, headers: { 'retry-after': '7' } }, { status: 204 }]);
    assert.equal((await sendAnnouncement(channelAt('webhook', server.origin), OPENED, new StepClock().world())).kind, 'sent');
    const [first, second] = server.received.map(({ headers }) => headers);
    assert.equal(first?.['webhook-id'], second?.['webhook-id']);
    assert.equal(Number(second?.['webhook-timestamp']) - Number(first?.['webhook-timestamp']), 7);
    assert.notEqual(first?.['webhook-signature'], second?.['webhook-signature']);
    assert.equal(server.received[0]?.body, server.received[1]?.body);
  });
});

suite('tries', () => {
  test('three more after 5xx, 408, 425 and 429, each after a longer wait', async () => {
    for (const status of [500, 502, 503, 599, 408, 425, 429]) {
      assert.deepEqual(await against([{ status }, { status }, { status }, { status: 200 }]), {
        sent: { kind: 'sent' },
        waits: [1_000, 3_000, 9_000],
        tries: 4,
      });
    }
    const failed = await against([{ status: 503, body: 'down for maintenance' }]);
    assert.match(
      reasonOf(failed),
      /^channel "ops" \(slack, 127\.0\.0\.1:\d+\): it answers 503 "down for maintenance" \(tried 4 times\); the next run can try again$/,
    );
    assert.deepEqual([failed.tries, failed.sent.kind === 'failed' && failed.sent.lasting], [4, false]);
  });

  test('never after another 4xx, and the reason says what to do', async () => {
    const cases: readonly (readonly [ChannelType, number, string, RegExp])[] = [
      [
        'slack',
        404,
        'no_service',
        /it answers 404 "no_service"; the webhook or its channel is gone: make a new one there and replace url$/,
      ],
      ['slack', 410, 'channel_is_archived', /"channel_is_archived"; the channel is archived/],
      ['teams', 401, '{"error":{"code":"DirectApiAuthorizationRequired"}}', /DirectApiAuthorizationRequired.*copy the whole URL/],
      ['discord', 404, '{"message": "Unknown Webhook", "code": 10015}', /Unknown Webhook.*the webhook is gone/],
      ['ntfy', 403, '{"code":40301,"error":"forbidden"}', /forbidden.*a token that may write/],
      ['pagerduty', 400, `{"errors":["bad ${ROUTING_KEY}"]}`, /bad \*\*\*.*compare routing-key/],
      ['webhook', 403, '<!doctype html><title>x</title>', /it answers 403; the receiver does not accept the signature/],
      ['webhook', 418, '', /it answers 418; compare url with what the service shows$/],
    ];
    for (const [type, status, body, reason] of cases) {
      const outcome = await against([{ status, body }], type);
      assert.match(reasonOf(outcome), reason);
      assert.deepEqual([outcome.tries, outcome.waits, outcome.sent.kind === 'failed' && outcome.sent.lasting], [1, [], true]);
    }
  });

  test('Retry-After is kept to, in seconds and as a date, and so are Discord’s own words', async () => {
    const waitsAfter = async (answer: Reaction, type?: ChannelType) => (await against([answer, { status: 200 }], type)).waits;
    assert.deepEqual(await waitsAfter({ status: 429, headers: { 'retry-after': '7' } }), [7_000]);
    for (const [date, wait] of [
      ['Tue, 24 Nov 2026 08:00:20 GMT', 20_000],
      ['Tuesday, 24-Nov-26 08:00:20 GMT', 20_000],
      ['Tue Nov 24 08:00:20 2026', 20_000],
      ['Tue, 24 Nov 2026 07:00:00 GMT', 1_000],
    ] as const) {
      const headers = { 'retry-after': date, date: 'Tue, 24 Nov 2026 08:00:00 GMT' };
      assert.deepEqual(await waitsAfter({ status: 503, headers }), [wait], date);
    }
    assert.deepEqual(await waitsAfter({ status: 503, headers: { 'retry-after': 'soon' } }), [1_000]);
    const body = '{"message": "You are being rate limited.", "retry_after": 2.257, "global": false}';
    assert.deepEqual(await waitsAfter({ status: 429, headers: { 'retry-after': '1' }, body }, 'discord'), [2_257]);
    assert.deepEqual(await waitsAfter({ status: 429, headers: { 'x-ratelimit-reset-after': '4.5' } }, 'discord'), [4_500]);
  });

  test('a date of Retry-After is meant by the clock of the service, and by ours where it does not tell its time', async () => {
    const headers = { 'retry-after': 'Sun, 01 Mar 2026 00:00:07 GMT' };
    assert.deepEqual(
      (await against([{ status: 503, headers: { ...headers, date: 'Sun, 01 Mar 2026 00:00:00 GMT' } }, { status: 200 }])).waits,
      [7_000],
    );
    const answer = { status: 503, text: '', header: (name: string) => (name === 'retry-after' ? headers['retry-after'] : null) };
    assert.equal(askedWait(answer, Date.UTC(2026, 2, 1, 0, 0, 2)), 5_000);
  });

  test('who asks to wait longer than there is time is told by the next run', async () => {
    for (const [asked, leftMs] of [
      ['3600', 600_000],
      ['40', 30_000],
      ['999999999', 600_000],
    ] as const) {
      const outcome = await against([{ status: 429, headers: { 'retry-after': asked } }], 'slack', leftMs);
      assert.match(reasonOf(outcome), /it answers 429; it asks to wait .*; the next run can try again$/);
      assert.deepEqual([outcome.tries, outcome.waits], [1, []]);
    }
  });

  test('nothing is sent when the time of the run is up or the run is cancelled', async () => {
    const outcome = await against([{ status: 200 }], 'slack', 0);
    assert.match(reasonOf(outcome), /was not told: the time of the run was up/);
    assert.equal(outcome.tries, 0);
    const abort = new AbortController();
    const clock = new StepClock();
    await using server = await receiver([() => abort.abort()]);
    const sent = await sendAnnouncement(channelAt('slack', server.origin), OPENED, clock.world(600_000, abort));
    assert.match(reasonOf({ sent }), /it did not answer in time/);
    assert.equal(server.received.length, 1);
  });
});

suite('servers that misbehave', () => {
  test('a silent one costs its time, four times over', async () => {
    const clock = new StepClock();
    await using server = await receiver([() => clock.expire()]);
    const sent = await sendAnnouncement(channelAt('slack', server.origin), OPENED, clock.world());
    assert.match(reasonOf({ sent }), /it did not answer in time \(tried 4 times\)/);
    assert.deepEqual([server.received.length, sent.kind === 'failed' && sent.lasting], [4, false]);
  });

  test('one that is not there, or cuts the connection, is told in words', async () => {
    const refused = await sendAnnouncement(channelAt('slack', 'http://127.0.0.1:1'), OPENED, new StepClock().world());
    assert.match(reasonOf({ sent: refused }), /it refuses the connection \(tried 4 times\)/);
    assert.match(reasonOf(await against([(response) => response.destroy()])), /the connection was cut \(tried 4 times\)/);
  });

  test('a body without end is read as far as it helps, and then the connection is closed', async () => {
    let closed: (() => void) | undefined;
    const over = new Promise<void>((resolve) => (closed = resolve));
    const flood: Reaction = (response) => {
      response.writeHead(404, { 'content-type': 'text/plain' }).on('close', () => closed?.());
      const more = (): void => {
        while (!response.destroyed && response.write('no_service '.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    };
    const outcome = await against([flood]);
    await over;
    assert.match(reasonOf(outcome), /it answers 404 "no_service no_service .*…"; the webhook/);
    assert.ok(reasonOf(outcome).length < 400);
  });

  test('one that drips is cut off: the status has said it all', async () => {
    await using server = await receiver([(response) => response.writeHead(200).write('o')]);
    const deadline = { signal: new AbortController().signal, left: () => 400 };
    const sent = await sendAnnouncement(channelAt('slack', server.origin), OPENED, { clock: systemClock, deadline, random: () => 0.5 });
    assert.deepEqual(sent, { kind: 'sent' });
  });

  test('a redirect is not followed: the secret stays with the host that was named', async () => {
    await using elsewhere = await receiver();
    for (const status of [301, 302, 303, 307, 308]) {
      const outcome = await against([{ status, headers: { location: `${elsewhere.origin}/services/${SECRET}` } }], 'webhook');
      assert.match(reasonOf(outcome), new RegExp(`it answers ${status}; a redirect to 127\\.0\\.0\\.1:${elsewhere.port} is not followed`));
      assert.equal(outcome.tries, 1);
    }
    assert.equal(elsewhere.received.length, 0);
  });

  test('what it says is neutralised, cut, and rid of every secret in any of its forms', async () => {
    const echo: Reaction = (response, { path, query, headers, body }) => {
      const said = [
        path,
        query,
        JSON.stringify(headers),
        body,
        Buffer.from(SECRET).toString('base64'),
        `${SECRET.slice(0, 9)}\u200b${SECRET.slice(9)}`,
      ];
      response.writeHead(403).end(`\u001b[31m::error::\u202e${said.join(' ')}`);
    };
    for (const type of CHANNEL_TYPES) {
      const reason = reasonOf(await against([echo], type));
      assert.doesNotMatch(reason, /\u202e|\u200b|(?:^|\s)::/);
      assert.ok(!reason.includes(Buffer.from(SECRET).toString('base64')));
      assert.ok(reason.length <= 600);
    }
  });
});

suite('TLS', () => {
  const authority = createAuthority('Test CA');

  test('a private CA is believed where it is named, and nowhere else', async () => {
    await using server = await receiver([{ status: 200 }], authority.issue({ names: [], addresses: ['127.0.0.1'] }, null));
    const trusting = channelAt('webhook', server.origin, authority.certificate);
    assert.deepEqual(await sendAnnouncement(trusting, OPENED, new StepClock().world()), { kind: 'sent' });
    const clock = new StepClock();
    const sent = await sendAnnouncement({ ...trusting, ca: null }, OPENED, clock.world());
    assert.match(reasonOf({ sent }), /its certificate comes from a CA that is not known here.*; name a private CA with ca/);
    assert.deepEqual([clock.waits, sent.kind === 'failed' && sent.lasting, server.received.length], [[], true, 1]);
  });

  test('no flaw of a certificate is forgiven, and nothing is sent then', async () => {
    const words = {
      expired: /has expired/,
      'not-yet-valid': /not valid yet/,
      'wrong-name': /for another name/,
      'self-signed': /self-signed/,
      'unknown-ca': /not known here/,
    } as const;
    for (const flaw of ['expired', 'not-yet-valid', 'wrong-name', 'self-signed', 'unknown-ca'] as const) {
      await using server = await receiver([{ status: 200 }], authority.issue({ names: [], addresses: ['127.0.0.1'] }, flaw));
      const sent = await sendAnnouncement(channelAt('slack', server.origin, authority.certificate), OPENED, new StepClock().world());
      assert.match(reasonOf({ sent }), words[flaw], flaw);
      assert.equal(server.received.length, 0);
    }
  });
});
