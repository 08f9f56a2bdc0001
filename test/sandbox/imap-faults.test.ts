import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ImapFault, ImapPoint } from '../../sandbox/imap/faults.ts';
import { imapFaults } from '../../sandbox/imap/faults.ts';
import { FaultyImap } from './imap-life.ts';
import { command } from './imap-session.ts';
import { SIMPLE } from './mails.ts';
import { ask, talkTls } from './talk.ts';

const imap = new FaultyImap().register();

describe('refusals', () => {
  const REFUSALS: readonly (readonly [string, ImapFault, ImapPoint, RegExp])[] = [
    ['login refused', imapFaults.authRefused(), 'LOGIN', /^t NO \[AUTHENTICATIONFAILED\]/],
    ['throttled', imapFaults.throttled(), 'LOGIN', /^t NO \[UNAVAILABLE\]/],
    [
      'any text at any command',
      { kind: 'no', at: 'SELECT', text: '[INUSE] Mailbox is locked' },
      'SELECT',
      /^t NO \[INUSE\] Mailbox is locked\r\n/,
    ],
    ['no NAMESPACE', imapFaults.hide('NAMESPACE'), 'NAMESPACE', /^t BAD Unknown command NAMESPACE/],
  ];
  for (const [name, fault, point, expected] of REFUSALS) {
    test(name, async () => {
      imap.faults.set(fault);
      const { talk, next } = await imap.liveUpTo(point);
      assert.match(await command(talk, next), expected);
    });
  }

  test('refused logins are recorded', () => {
    assert.ok(imap.world.internalImap.logins.some((login) => !login.ok && login.user === imap.world.internal.address));
  });

  test('over quota', async () => {
    imap.faults.set(imapFaults.overQuota());
    const { talk } = await imap.liveUpTo('SEARCH');
    assert.match(await command(talk, 'APPEND INBOX {3+}\r\nabc'), /t NO \[OVERQUOTA\]/);
    assert.match(await command(talk, 'COPY 1 Sent'), /t NO \[OVERQUOTA\]/);
    assert.equal(imap.inbox.mails.length, 1);
  });

  test('raw bytes in place of an answer', async () => {
    imap.faults.set({ kind: 'raw', at: 'connect', text: 'HTTP/1.1 400 Bad Request\r\n' });
    assert.match(await (await imap.connect()).expect(/.*\r\n/), /^HTTP/);
    imap.faults.set({ kind: 'raw', at: 'FETCH', text: '* 1 FETCH (BODY[] {1000}\r\nshort)\r\n' });
    const { talk, next } = await imap.liveUpTo('FETCH');
    await ask(talk, `t ${next}`, /\{1000\}\r\nshort\)\r\n/);
    assert.ok(await imap.isSilent(talk));
  });
});

describe('certificates', () => {
  for (const [flaw, code] of [
    ['expired', 'CERT_HAS_EXPIRED'],
    ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ] as const) {
    test(flaw, async () => {
      imap.faults.set(imapFaults.certificate(flaw));
      await assert.rejects(talkTls(imap.world.internalImap.ports.tls, imap.world.ca), { code });
      imap.faults.clear();
      imap.keep(await talkTls(imap.world.internalImap.ports.tls, imap.world.ca));
    });
  }
});

describe('missing capabilities', () => {
  test('IDLE, SPECIAL-USE, UIDPLUS', async () => {
    imap.faults.set(imapFaults.noIdle(), imapFaults.noSpecialUse(), imapFaults.noUidplus());
    const { talk } = await imap.liveUpTo('SEARCH');
    assert.doesNotMatch(await command(talk, 'CAPABILITY'), /IDLE|SPECIAL-USE|UIDPLUS/);
    assert.match(await command(talk, 'IDLE'), /t BAD Unknown command IDLE/);
    assert.doesNotMatch(await command(talk, 'LIST "" "*"'), /\\Junk/);
    assert.match(await command(talk, 'UID EXPUNGE 1'), /t BAD/);
    assert.equal(await command(talk, 'COPY 1 Sent'), 't OK Copy completed\r\n');
    assert.equal(await command(talk, 'APPEND Sent {3+}\r\nabc'), 't OK Append completed\r\n');
  });
});

describe('lateness', () => {
  test('slow: each answer is late', async () => {
    const { talk } = await imap.liveUpTo('NOOP');
    imap.faults.set(imapFaults.slow(40));
    const begin = performance.now();
    await command(talk, 'NOOP');
    await command(talk, 'NOOP');
    assert.ok(performance.now() - begin >= 78);
  });

  test('login delayed', async () => {
    imap.faults.set(imapFaults.loginDelayed(40));
    const { talk, next } = await imap.liveUpTo('LOGIN');
    const begin = performance.now();
    assert.match(await command(talk, next), /t OK/);
    assert.ok(performance.now() - begin >= 39);
  });

  test('stale SEARCH: new mail is fetched but not found', async () => {
    imap.faults.set(imapFaults.staleSearch());
    const { talk } = await imap.liveUpTo('SEARCH');
    const { uid } = imap.inbox.add(SIMPLE);
    assert.match(await command(talk, 'NOOP'), /\* 2 EXISTS/);
    assert.doesNotMatch(await command(talk, 'UID SEARCH ALL'), new RegExp(`SEARCH.* ${uid}\\b`));
    assert.match(await command(talk, `UID FETCH ${uid} FLAGS`), /\* 2 FETCH/);
    await command(talk, 'SELECT INBOX');
    assert.match(await command(talk, 'UID SEARCH ALL'), new RegExp(`SEARCH.* ${uid}\\b`));
  });

  test('IDLE tells late, a NOOP at once', async () => {
    imap.faults.set(imapFaults.idleLate(60));
    const { talk } = await imap.liveUpTo('SEARCH');
    await ask(talk, 't IDLE', /\+ idling\r\n/);
    const begin = performance.now();
    imap.inbox.add(SIMPLE);
    await talk.expect(/\* 2 EXISTS\r\n/);
    assert.ok(performance.now() - begin >= 59);
    await ask(talk, 'DONE', /t OK/);
    imap.inbox.add(SIMPLE);
    assert.match(await command(talk, 'NOOP'), /\* 3 EXISTS/);
  });

  test('IDLE tells nothing; DONE brings what was missed', async () => {
    imap.faults.set(imapFaults.idleSilent());
    const { talk } = await imap.liveUpTo('SEARCH');
    await ask(talk, 't IDLE', /\+ idling\r\n/);
    imap.inbox.add(SIMPLE);
    assert.ok(await imap.isSilent(talk));
    assert.match(await ask(talk, 'DONE', /t OK.*\r\n/), /\* 2 EXISTS/);
  });

  test('all connections can be cut while they idle', async () => {
    const { talk } = await imap.liveUpTo('SEARCH');
    await ask(talk, 't IDLE', /\+ idling\r\n/);
    imap.world.internalImap.cutConnections();
    assert.equal(await talk.closed, '');
    await imap.liveUpTo('SEARCH');
  });
});
