import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { imapFaults } from '../../sandbox/imap/faults.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import { foreignMail, loopOf, mailsOf, scenario } from './scenario.ts';

const to = 'sentinel@example.org';

suite('mailboxes', { concurrency: 3 }, () => {
  test('a mailbox that loses its index while the probe travels: found under its new UID, foreign mail untouched', async () => {
    await scenario(async ({ world, run }) => {
      const inbox = findFolder(world.sentinel, 'INBOX');
      assert.ok(inbox);
      inbox.fill(Array.from({ length: 20 }, (_, i) => foreignMail(`mail ${i}`)));
      world.delivery.faults.add({ kind: 'slow', ms: 400, to });
      const lost = world.externalImap.faults.next().then(() => inbox.renumber());
      world.externalImap.faults.add(imapFaults.cut('NOOP', 1));
      const report = await run();
      await lost;
      assert.equal(loopOf(report, 'external').outcome, 'delivered');
      assert.deepEqual(
        mailsOf(world, 'sentinel', 'INBOX').filter((raw) => raw.includes('monitor@example.test')),
        [],
      );
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').filter((raw) => raw.includes('someone@example.com')).length, 21);
    });
  });

  test('a configured folder that does not exist is told by its name', async () => {
    for (const change of [{ folder: 'Nowhere' }, { junk: 'Nowhere' }]) {
      await scenario(async ({ run }) => {
        const report = await run((config) => Object.assign(config['mailboxes']?.['sentinel'] ?? {}, change));
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown']);
        assert.match(loop.message, /no such folder.*Nowhere/);
      });
    }
  });

  for (const code of ['UNAVAILABLE', 'INUSE', 'LIMIT'] as const) {
    test(`a login that is refused with [${code}] for now is tried again`, async () => {
      await scenario(async ({ world, run }) => {
        world.externalImap.faults.add({ kind: 'no', at: 'LOGIN', text: `[${code}] Not now.`, times: 1 });
        const report = await run();
        assert.equal(loopOf(report, 'external').outcome, 'delivered');
      });
    });
  }

  test('a login that stays refused for now is no wrong password', async () => {
    await scenario(async ({ world, run }) => {
      world.externalImap.faults.add(imapFaults.throttled());
      const loop = loopOf(await run(), 'external');
      assert.deepEqual([loop.outcome, loop.state, loop.side], ['fetch_failed', 'unknown', 'receiver']);
      assert.match(loop.message, /Too many simultaneous connections/);
    });
  });

  for (const count of [10_000, 100_000]) {
    test(`a mailbox with ${count} mails of others: no question about all of them, and all kept`, async () => {
      await scenario(async ({ world, run }) => {
        findFolder(world.sentinel, 'INBOX')?.fill(Array.from({ length: count }, (_, i) => foreignMail(`mail ${i}`)));
        const loop = loopOf(await run(), 'external');
        assert.equal(loop.outcome, 'delivered');
        assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, count + 1);
        assert.ok(
          world.externalImap.commands.every((line) => !/FETCH 1:\*|SEARCH/i.test(line)),
          'no question about all mails',
        );
      });
    });
  }

  test('mail of others that arrives while the probe travels is never counted, nor deleted', async () => {
    await scenario(async ({ world, run }) => {
      world.delivery.faults.add({ kind: 'slow', ms: 300, to });
      world.smtp.faults.add({ kind: 'delay', at: 'accept', ms: 1, to });
      const inbox = findFolder(world.sentinel, 'INBOX');
      const sent = world.smtp.faults.next();
      const report = run();
      await sent;
      inbox?.add(foreignMail('[continuity] example.test'));
      inbox?.add(foreignMail('[continuity] example.test ec1.0123456789abcdef0123'));
      const loop = loopOf(await report, 'external');
      assert.deepEqual([loop.outcome, loop.copies], ['delivered', 1]);
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 3);
    });
  });

  test('two runs at the same time in one mailbox see each their own probe, and leave none', async () => {
    await scenario(async ({ world, run }) => {
      const reports = await Promise.all([run(), run(), run()]);
      for (const report of reports) {
        assert.deepEqual([loopOf(report, 'external').outcome, loopOf(report, 'external').copies], ['delivered', 1]);
      }
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1);
    });
  });

  test('a probe that comes after its run had given it up is told as late by the next run, and removed', async () => {
    await scenario(async ({ world, run }) => {
      world.delivery.faults.add({ kind: 'slow', ms: 2_600, to, times: 1 });
      const first = await run((config) => Object.assign(config['loops']?.['external'] ?? {}, { warning: '900ms', critical: '1s' }));
      assert.equal(loopOf(first, 'external').outcome, 'lost');
      await findFolder(world.sentinel, 'INBOX')?.until((mails) => mails.length === 2);
      const second = await run();
      const loop = loopOf(second, 'external');
      assert.deepEqual([loop.outcome, loop.late.length], ['delivered', 1]);
      // 2.6 s and more, in whole seconds of the server's clock (INTERNALDATE): up to a second less.
      assert.ok((loop.late[0]?.delayMs ?? 0) > 1_500);
      assert.deepEqual(
        second.findings.filter((finding) => finding.check === 'loop').map((finding) => finding.code),
        ['late'],
      );
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1);
      assert.deepEqual(loopOf(await run(), 'external').late, []);
    });
  });
});
