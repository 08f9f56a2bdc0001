import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { ImapFault } from '../../sandbox/imap/faults.ts';
import { imapFaults } from '../../sandbox/imap/faults.ts';
import { ALL_MAIL, likeGmail } from '../../sandbox/imap/gmail.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { Scenario } from './scenario.ts';
import { foreignMail, loopOf, mailsOf, scenario } from './scenario.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';

const to = 'sentinel@example.org';

/** A sentinel mailbox at Gmail, with a foreign mail in every folder, also in the Trash. */
async function atGmail(act: (scenario: Scenario) => Promise<void>, ...faults: readonly ImapFault[]): Promise<void> {
  await scenario(async (played) => {
    const { world } = played;
    world.externalImap.faults.set(imapFaults.gmail('promotions'), ...faults);
    likeGmail(world.sentinel);
    findFolder(world.sentinel, 'Trash')?.add(foreignMail('thrown away'), { flags: ['\\Deleted'] });
    await act(played);
  });
}

const folders = ['INBOX', 'Junk', 'Trash', ALL_MAIL] as const;

suite('a mailbox like Gmail’s', SIDE_BY_SIDE, () => {
  test('a probe is removed from the Inbox, from All Mail and from the Trash, and nobody else’s mail', async () => {
    await atGmail(async ({ world, run }) => {
      const before = folders.map((folder) => mailsOf(world, 'sentinel', folder).length);
      const report = await run();
      assert.equal(loopOf(report, 'external').outcome, 'delivered', loopOf(report, 'external').message);
      assert.deepEqual(
        folders.map((folder) => mailsOf(world, 'sentinel', folder).length),
        before,
      );
      assert.ok(!report.findings.some(({ code }) => code === 'probe-left' || code === 'probe-marked-only'));
      const reported = report.findings.find(({ code }) => code === 'gmail-category');
      assert.deepEqual([reported?.state, reported?.target], ['ok', 'external']);
      assert.match(reported?.message ?? '', /under Promotions/);
    });
  });

  test('the same for a probe in Spam', async () => {
    await atGmail(async ({ world, run }) => {
      world.delivery.faults.add({ kind: 'junk', to });
      const before = folders.map((folder) => mailsOf(world, 'sentinel', folder).length);
      const report = await run();
      assert.equal(loopOf(report, 'external').outcome, 'junk', loopOf(report, 'external').message);
      assert.deepEqual(
        folders.map((folder) => mailsOf(world, 'sentinel', folder).length),
        before,
      );
    });
  });

  test('what an earlier run left in All Mail is cleared away by the next', async () => {
    await atGmail(async ({ world, run }) => {
      const before = folders.map((folder) => mailsOf(world, 'sentinel', folder).length);
      const refused = { kind: 'no', at: 'MOVE', text: 'not now', times: 1 } as const;
      world.externalImap.faults.add(refused);
      await run();
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, before[0], 'refused, it is expunged where it lies');
      await run();
      assert.deepEqual(
        folders.map((folder) => mailsOf(world, 'sentinel', folder).length),
        before,
      );
    });
  });

  test('a Trash that has lost its index is not touched', async () => {
    await atGmail(async ({ world, run }) => {
      const trash = findFolder(world.sentinel, 'Trash');
      assert.ok(trash);
      const stop = trash.watch(() => {
        if (!trash.mails.some(({ raw }) => raw.includes('X-Email-Continuity'))) return;
        stop();
        queueMicrotask(() => trash.renumber());
      });
      await run();
      const left = mailsOf(world, 'sentinel', 'Trash').map((raw) => raw.includes('someone@example.com'));
      assert.deepEqual(left, [true, true, false], 'the probe stays in the Trash, which Gmail empties by itself');
    });
  });

  test('a server that is not Gmail: nothing goes to its Trash', async () => {
    await scenario(async ({ world, run }) => {
      await run();
      assert.equal(mailsOf(world, 'sentinel', 'Trash').length, 1);
      assert.ok(!world.externalImap.commands.some((command) => command.includes('MOVE')));
    });
  });
});
