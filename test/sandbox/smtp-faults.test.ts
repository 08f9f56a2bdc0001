import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { SmtpFault, SmtpPoint } from '../../sandbox/smtp/faults.ts';
import { smtpFaults } from '../../sandbox/smtp/faults.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { failure, send } from './sending.ts';
import { ask, talkPlain } from './talk.ts';

let world: World;
before(async () => {
  world = await startWorld({ latency: 0 });
});
after(() => world.close());
beforeEach(() => {
  world.smtp.faults.clear();
  assert.deepEqual(world.smtp.defects, []);
});

describe('faults that refuse', () => {
  const REFUSALS: readonly (readonly [string, SmtpFault, number, RegExp])[] = [
    ['rejected at MAIL', smtpFaults.reject('mail'), 550, /5\.7\.1/],
    ['rejected at RCPT', smtpFaults.reject('rcpt'), 550, /5\.7\.1/],
    ['rejected at DATA', smtpFaults.reject('data'), 550, /5\.7\.1/],
    ['rejected after the content', smtpFaults.reject('accept'), 550, /5\.7\.1/],
    ['deferred for ever', smtpFaults.deferred(), 450, /4\.2\.1/],
    ['login refused', smtpFaults.authRefused(), 535, /5\.7\.8/],
    ['too large', smtpFaults.tooLarge(100), 552, /5\.3\.4/],
    ['shut down at connect', smtpFaults.shutdown('connect'), 421, /4\.3\.2/],
    ['shut down at EHLO', smtpFaults.shutdown('ehlo'), 421, /4\.3\.2/],
    ['shut down at AUTH', smtpFaults.shutdown('auth'), 421, /4\.3\.2/],
    ['shut down at MAIL', smtpFaults.shutdown('mail'), 421, /4\.3\.2/],
    ['shut down after the content', smtpFaults.shutdown('accept'), 421, /4\.3\.2/],
  ];
  for (const [name, fault, code, text] of REFUSALS) {
    test(name, async () => {
      const before = world.smtp.accepted.length;
      world.smtp.faults.set(fault);
      const error = await failure(world, 'tls', { text: 'x'.repeat(200) });
      assert.equal(error.responseCode, code);
      assert.match(error.response ?? '', text);
      assert.equal(world.smtp.accepted.length, before);
    });
  }

  test('greylisting wears off after the tries that were named', async () => {
    world.smtp.faults.set(smtpFaults.greylist(2, world.internal.address));
    assert.equal((await failure(world, 'tls')).responseCode, 451);
    assert.match(await send(world, 'tls', { to: world.sentinel.address }), /^250/);
    assert.equal((await failure(world, 'tls')).responseCode, 451);
    assert.match(await send(world, 'tls'), /^250/);
  });

  test('STARTTLS is not offered, or refused', async () => {
    world.smtp.faults.set(smtpFaults.noStarttls());
    const logins = world.smtp.logins.length;
    assert.ok((await failure(world, 'starttls')).code);
    const talk = await talkPlain(world.smtp.ports.starttls);
    assert.doesNotMatch(await ask(talk, 'EHLO probe.example.test', /250 .*\r\n/), /STARTTLS/);
    await ask(talk, 'STARTTLS', /502 .*\r\n/);
    talk.close();
    world.smtp.faults.set(smtpFaults.starttlsRefused());
    assert.match((await failure(world, 'starttls')).response ?? '', /^454 4\.7\.0/);
    assert.equal(world.smtp.logins.length, logins, 'no password may have been sent');
  });

  test('certificates can be exchanged while it runs', async () => {
    world.smtp.faults.set(smtpFaults.certificate('expired'));
    assert.match((await failure(world, 'tls')).message, /expired/);
    assert.match((await failure(world, 'starttls')).message, /expired/);
    world.smtp.faults.set(smtpFaults.certificate('wrong-name'));
    assert.match((await failure(world, 'tls')).message, /altnames/);
    world.smtp.faults.clear();
    assert.match(await send(world, 'tls'), /^250/);
  });
});

describe('faults that fall silent or hang up', () => {
  const POINTS: readonly SmtpPoint[] = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'body', 'accept', 'accepted'];
  for (const at of POINTS) {
    test(`stalls at ${at}: the client times out on an open connection`, async () => {
      world.smtp.faults.set(smtpFaults.stall(at));
      const error = await failure(world, 'plaintext', { timeout: 60 });
      assert.equal(error.code, 'ETIMEDOUT');
    });

    test(`cuts at ${at}, once: the next try succeeds`, async () => {
      const before = world.smtp.accepted.length;
      world.smtp.faults.set(smtpFaults.cut(at, 1));
      const error = await failure(world, 'plaintext');
      assert.match(error.code ?? '', /ECONNECTION|ECONNRESET|ESOCKET/);
      assert.equal(world.smtp.accepted.length, before + (at === 'accepted' ? 1 : 0));
      assert.match(await send(world, 'plaintext'), /^250/);
    });
  }

  test('stalls in the middle of the TLS handshake', async () => {
    world.smtp.faults.set(smtpFaults.stall('tls'));
    assert.equal((await failure(world, 'tls', { timeout: 60 })).code, 'ETIMEDOUT');
    assert.equal((await failure(world, 'starttls', { timeout: 60 })).code, 'ETIMEDOUT');
  });

  test('a delay only delays', async () => {
    world.smtp.faults.set({ kind: 'delay', at: 'rcpt', ms: 40 });
    const begin = performance.now();
    assert.match(await send(world, 'plaintext'), /^250/);
    assert.ok(performance.now() - begin >= 39);
  });

  test('all connections can be cut at any time', async () => {
    const talk = await talkPlain(world.smtp.ports.plaintext);
    await talk.expect(/220 .*\r\n/);
    world.smtp.cutConnections();
    assert.equal(await talk.closed, '');
  });
});
