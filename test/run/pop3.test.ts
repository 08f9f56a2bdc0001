import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Json } from './scenario.ts';
import { loopOf, mailsOf, scenario } from './scenario.ts';

/** The sentinel's mailbox by POP3 in place of IMAP. */
const byPop3 =
  (port: number, critical = '60s') =>
  (config: Json) => {
    Object.assign(config['mailboxes']?.['sentinel'] ?? {}, { protocol: 'pop3', port, 'tls-name': 'pop.example.org' });
    Object.assign(config['loops']?.['external'] ?? {}, { critical, warning: '500ms' });
    delete config['loops']?.['internal'];
    Object.assign(config, { timeout: '30s' });
  };

suite('a loop whose mailbox is read by POP3', SIDE_BY_SIDE, () => {
  test('delivered: seen by the look that follows the acceptance or by the next, and removed', async () => {
    await scenario(async ({ world, run }) => {
      const report = await run(byPop3(world.externalPop3.ports.tls));
      const loop = loopOf(report, 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
      assert.deepEqual(loop.placement, { folder: 'INBOX', role: 'inbox' });
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1, 'the keepsake alone');
      assert.ok(world.externalPop3.logins.length <= 6, String(world.externalPop3.logins.length));
      const unseen = report.findings.find(({ code }) => code === 'folder-unread');
      assert.match(unseen?.evidence ?? unseen?.message ?? '', /POP3 shows the Inbox alone/);
      assert.deepEqual(world.externalPop3.defects, []);
    });
  });

  test('in Junk it cannot be told from lost, and the report says so', async () => {
    await scenario(async ({ world, run }) => {
      world.delivery.faults.add({ kind: 'junk' });
      const loop = loopOf(await run(byPop3(world.externalPop3.ports.tls, '2s')), 'external');
      assert.equal(loop.outcome, 'lost');
      assert.match(loop.message, /\(the Inbox alone: POP3 does not show Junk\)/);
    });
  });

  test('a locked maildrop is no failure of mail, and is tried again', async () => {
    await scenario(async ({ world, run }) => {
      world.externalPop3.faults.add({ kind: 'reply', at: 'AUTH', text: '-ERR [IN-USE] Mailbox in use', times: 2 });
      const loop = loopOf(await run(byPop3(world.externalPop3.ports.tls)), 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
    });
    await scenario(async ({ world, run }) => {
      world.externalPop3.faults.add({ kind: 'reply', at: 'AUTH', text: '-ERR [IN-USE] Mailbox in use' });
      const loop = loopOf(await run(byPop3(world.externalPop3.ports.tls, '2s')), 'external');
      assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown']);
    });
  });

  test('a wrong password leaves delivery unknown', async () => {
    await scenario(async ({ world, run }) => {
      const loop = loopOf(
        await run((config) => {
          byPop3(world.externalPop3.ports.tls, '2s')(config);
          Object.assign(config['mailboxes']?.['sentinel'] ?? {}, { password: 'none-of-its' });
        }),
        'external',
      );
      assert.deepEqual([loop.outcome, loop.state, loop.side], ['auth_failed', 'unknown', 'receiver']);
      assert.equal(world.externalPop3.logins.length, 1, 'one failed login');
    });
  });

  test('a mail that came twice', async () => {
    await scenario(async ({ world, run }) => {
      world.delivery.faults.add({ kind: 'duplicate', copies: 2 });
      const loop = loopOf(await run(byPop3(world.externalPop3.ports.tls)), 'external');
      assert.deepEqual([loop.outcome, loop.copies], ['duplicate', 2], loop.message);
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1, 'both copies are gone');
    });
  });

  test('a login that the server finds too soon is made again', async () => {
    await scenario(async ({ world, run }) => {
      world.externalPop3.faults.add({ kind: 'reply', at: 'AUTH', text: '-ERR [LOGIN-DELAY] minimum time between logins', times: 1 });
      const loop = loopOf(await run(byPop3(world.externalPop3.ports.tls)), 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
    });
  });

  test('the probe is removed by no session that the server does not end: it is left, told, and taken by the next run', async () => {
    await scenario(async ({ world, run }) => {
      world.externalPop3.faults.add({ kind: 'cut', at: 'QUIT' });
      const first = await run(byPop3(world.externalPop3.ports.tls, '8s'));
      assert.ok(['delivered', 'slow'].includes(loopOf(first, 'external').outcome), loopOf(first, 'external').message);
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 2, 'the keepsake and the probe');
      assert.ok(
        first.findings.some(({ code }) => code === 'probe-left'),
        JSON.stringify(first.findings.map(({ code }) => code)),
      );
      world.externalPop3.faults.clear();
      await run(byPop3(world.externalPop3.ports.tls));
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1, 'the keepsake alone');
    });
  });
});
