import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imapFaults } from '../../sandbox/imap/faults.ts';
import { FaultyImap, LIFE } from './imap-life.ts';
import { command } from './imap-session.ts';
import { SIMPLE } from './mails.ts';
import { ask, talkTls } from './talk.ts';
import { assertWithin, timed } from '../harness/bounds.ts';

const imap = new FaultyImap().register();

describe('stalls, cuts and BYE at every command', () => {
  for (const [point] of LIFE) {
    test(point, async () => {
      imap.faults.set(imapFaults.stall(point));
      const stalled = await imap.liveUpTo(point);
      await imap.meetFault(stalled.talk, stalled.next);
      assert.ok(await imap.isSilent(stalled.talk));

      imap.faults.set(imapFaults.cut(point, 1));
      const cut = await imap.liveUpTo(point);
      cut.talk.send(`t ${cut.next}\r\n`);
      assert.equal(await cut.talk.closed, '');
      const again = await imap.liveUpTo(point);
      assert.match(await command(again.talk, again.next), /t OK/);

      imap.inbox.add(SIMPLE);
      imap.faults.set(imapFaults.bye(point));
      const bye = await imap.liveUpTo(point);
      await ask(bye.talk, `t ${bye.next}`, /^\* BYE Server shutting down\.\r\n/);
      await bye.talk.closed;
    });
  }

  test('before the banner', async () => {
    imap.faults.set(imapFaults.stall('connect'));
    const struck = imap.faults.next();
    const stalled = await imap.connect();
    await struck;
    assert.ok(await imap.isSilent(stalled));
    imap.faults.set(imapFaults.cut('connect'));
    assert.equal(await (await imap.connect()).closed, '');
    imap.faults.set(imapFaults.bye('connect'));
    assert.equal(await (await imap.connect()).closed, '* BYE Server shutting down.\r\n');
  });

  test('before the TLS handshake', async () => {
    imap.faults.set(imapFaults.cut('tls', 1));
    await assert.rejects(talkTls(imap.world.internalImap.ports.tls, imap.world.ca));
    const talk = await talkTls(imap.world.internalImap.ports.tls, imap.world.ca);
    imap.keep(talk);
    await talk.expect(/\* OK .*\r\n/);
  });

  for (const point of ['after LOGIN', 'after SELECT'] as const) {
    test(`${point}: that is answered, the next is not`, async () => {
      imap.faults.set(imapFaults.stall(point));
      const { talk, next } = await imap.liveUpTo(point === 'after LOGIN' ? 'LOGIN' : 'SELECT');
      const struck = imap.faults.next();
      assert.match(await command(talk, next), /t OK/);
      await struck;
      talk.send('t NOOP\r\n');
      assert.ok(await imap.isSilent(talk));
    });
  }

  test('in the middle of a literal', async () => {
    imap.faults.set(imapFaults.stall('literal'));
    const { talk, next } = await imap.liveUpTo('FETCH');
    const half = await ask(talk, `t ${next}`, /\{\d+\}\r\nFrom: [^]*@/);
    assert.doesNotMatch(half, /Hello/);
    await imap.isSilent(talk);
    assert.doesNotMatch(talk.pending(), /Hello|t OK/);
    imap.faults.set(imapFaults.cut('literal', 1));
    const cut = await imap.liveUpTo('FETCH');
    cut.talk.send(`t ${cut.next}\r\n`);
    const rest = await cut.talk.closed;
    assert.match(rest, /\{\d+\}\r\nFrom: /);
    assert.doesNotMatch(rest, /Hello/);
  });

  test('while idling', async () => {
    imap.faults.set(imapFaults.stall('idling'));
    const { talk } = await imap.liveUpTo('SEARCH');
    await imap.meetFault(talk, 'IDLE');
    await talk.expect(/\+ idling\r\n/);
    imap.inbox.add(SIMPLE);
    talk.send('DONE\r\n');
    assert.ok(await imap.isSilent(talk));
  });

  test('a stalled session notices that its client left', async () => {
    imap.faults.set(imapFaults.stall('connect'));
    const talk = await imap.connect();
    talk.close();
    await talk.closed;
    const { took } = await timed(() => imap.world.internalImap.close());
    assertWithin(took, 100);
    await imap.world.internalImap.start();
  });
});
