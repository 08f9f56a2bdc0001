import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { missing, runProgram } from './program.ts';
import { failure, send } from './sending.ts';
import { ask, talkOver, talkPlain, talkTls } from './talk.ts';

let world: World;
before(async () => {
  world = await startWorld({ latency: 0 });
});
after(() => world.close());
beforeEach(() => {
  world.smtp.faults.clear();
  assert.deepEqual(world.smtp.defects, []);
});

describe('a client that we did not write', () => {
  for (const transport of ['starttls', 'tls', 'plaintext'] as const) {
    test(`nodemailer hands a mail over by ${transport}`, async () => {
      const reply = await send(world, transport, { text: '.a dot at the beginning\r\n..two\r\nü' });
      const mail = world.smtp.accepted.at(-1);
      assert.equal(reply, `250 2.0.0 Ok: queued as ${mail?.queueId}`);
      assert.match(mail?.queueId ?? '', /^[0-9A-F]{10}$/);
      assert.deepEqual(mail?.to, [world.internal.address]);
      assert.equal(mail?.user, world.monitor.address);
      assert.equal(mail?.tls === null, transport === 'plaintext');
      assert.match(mail?.raw.toString() ?? '', /\r\n\r\n\.a dot at the beginning\r\n\.\.two\r\n/);
      assert.deepEqual(world.smtp.logins.at(-1), { user: world.monitor.address, secure: transport !== 'plaintext', ok: true });
    });
  }

  test('curl hands a mail over by STARTTLS and by TLS', { skip: missing('curl') }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    try {
      writeFileSync(join(folder, 'ca.pem'), world.ca);
      for (const [scheme, transport] of [
        ['smtp', 'starttls'],
        ['smtps', 'tls'],
      ] as const) {
        const before = world.smtp.accepted.length;
        const { monitor, internal } = world;
        const url = `${scheme}://127.0.0.1:${world.smtp.ports[transport]}/probe.example.test`;
        const options = [
          '-sS',
          '-m',
          '8',
          '--ssl-reqd',
          '--cacert',
          join(folder, 'ca.pem'),
          '-u',
          `${monitor.address}:${monitor.password}`,
        ];
        const envelope = ['--mail-from', monitor.address, '--mail-rcpt', internal.address, '-T', '-'];
        const result = await runProgram('curl', [...options, ...envelope, url], 'Subject: by curl\r\n\r\nHello\r\n');
        assert.deepEqual(result, { status: 0, output: '' });
        assert.equal(world.smtp.accepted.length, before + 1);
        assert.equal(world.smtp.accepted.at(-1)?.helo, 'probe.example.test');
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('what a submission server refuses', () => {
  test('a wrong password', async () => {
    const error = await failure(world, 'starttls', { password: 'wrong' });
    assert.equal(error.responseCode, 535);
    assert.match(error.response ?? '', /5\.7\.8/);
    assert.equal(world.smtp.logins.at(-1)?.ok, false);
  });

  test('an unknown user of its own domain, and relaying', async () => {
    assert.match((await failure(world, 'tls', { to: 'nobody@example.test' })).response ?? '', /^550 5\.1\.1/);
    assert.match((await failure(world, 'tls', { to: 'someone@example.net' })).response ?? '', /^554 5\.7\.1/);
  });

  test('anything before STARTTLS, mail before login, and commands out of order', async () => {
    const talk = await talkPlain(world.smtp.ports.starttls);
    await talk.expect(/220 .*\r\n/);
    const hello = await ask(talk, 'EHLO probe.example.test', /250 .*\r\n/);
    assert.match(hello, /STARTTLS/);
    assert.doesNotMatch(hello, /AUTH/);
    await ask(talk, 'AUTH PLAIN AGEAYg==', /530 5\.7\.0 .*\r\n/);
    await ask(talk, 'MAIL FROM:<a@example.test>', /530 5\.7\.0 .*\r\n/);
    await ask(talk, 'DATA', /503 .*\r\n/);
    await ask(talk, 'WHATEVER', /500 5\.5\.2 .*\r\n/);
    talk.close();
    const plain = await talkPlain(world.smtp.ports.plaintext);
    await ask(plain, 'EHLO probe.example.test', /AUTH PLAIN LOGIN\r\n/);
    await ask(plain, 'MAIL FROM:<a@example.test>', /530 5\.7\.0 Authentication required\r\n/);
    await ask(plain, 'QUIT', /221 .*\r\n/);
    await plain.closed;
  });

  test('commands smuggled in before the TLS handshake (RFC 3207 section 4.2)', async () => {
    const socket = connectPlain(world.smtp.ports.starttls, '127.0.0.1');
    const clear = talkOver(socket);
    await clear.expect(/220 .*\r\n/);
    await ask(clear, 'EHLO probe.example.test', /250 .*\r\n/);
    await ask(clear, 'STARTTLS\r\nNOOP', /220 .*\r\n/);
    socket.removeAllListeners('data');
    const talk = talkOver(connectTls({ socket, ca: world.ca, host: '127.0.0.1' }));
    assert.match(await ask(talk, 'EHLO probe.example.test', /250[^\n]*\r\n/), /^250-smtp\.example\.test\r\n/);
    talk.close();
  });

  test('a line without an end', async () => {
    const talk = await talkPlain(world.smtp.ports.plaintext);
    talk.send('x'.repeat(200_000));
    await talk.expect(/500 5\.5\.2 Line too long\r\n/);
    talk.close();
  });
});

describe('AUTH LOGIN', () => {
  test('asks for user and password, and can be cancelled', async () => {
    const talk = await talkTls(world.smtp.ports.tls, world.ca);
    const encode = (text: string): string => Buffer.from(text).toString('base64');
    await ask(talk, 'EHLO probe.example.test', /250 AUTH PLAIN LOGIN\r\n/);
    await ask(talk, 'AUTH LOGIN', /334 VXNlcm5hbWU6\r\n/);
    await ask(talk, '*', /501 .*\r\n/);
    await ask(talk, 'AUTH LOGIN', /334 .*\r\n/);
    await ask(talk, encode(world.monitor.address), /334 UGFzc3dvcmQ6\r\n/);
    await ask(talk, encode(world.monitor.password), /235 2\.7\.0 .*\r\n/);
    talk.close();
  });
});
