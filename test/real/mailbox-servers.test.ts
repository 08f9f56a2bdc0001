import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, suite, test } from 'node:test';
import type { Scene } from './stores/scene.ts';
import { SENDER, startScene } from './stores/scene.ts';
import { BOX, MATRIX } from './stores/matrix.ts';
import type { StoreName } from './stores/store.ts';
import { unpackedMissing } from './stores/unpacked.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const STORES: readonly StoreName[] = ['dovecot', 'cyrus', 'cyrus-idled', 'courier'];
const FOREIGN = ['From: shop@example.com', 'Subject: [continuity] example.test', '', 'Your order is on its way.', ''].join('\r\n');

// Each store has servers, ports and folders of its own.
suite('the mailbox servers of the field', { concurrency: STORES.length }, () => {
  showServerLogs();
  for (const name of STORES) {
    const title = `every outcome at ${name}`;
    const skip = skipWithout(title, unpackedMissing());
    describe(title, { skip, concurrency: 1 }, () => {
      let scene: Scene;
      before(async () => {
        scene = await startScene(name, [BOX]);
      });
      after(() => scene?.stop());

      beforeEach(async () => {
        const client = await scene.boxes.client(BOX);
        try {
          for (const { path } of await client.list()) {
            const { exists } = await client.mailboxOpen(path);
            if (exists > 0) await client.messageDelete('1:*');
            if (path.toUpperCase() !== 'INBOX') {
              await client.mailboxClose();
              await client.mailboxDelete(path).catch(() => undefined);
            }
          }
        } finally {
          client.close();
        }
        await scene.boxes.put(BOX, 'INBOX', FOREIGN);
        scene.smtp.faults.clear();
      });

      test('copies in the Sent folder of the sender’s own mailbox: the probe goes, all else stays', async () => {
        await scene.boxes.make(SENDER, 'Sent').catch(() => undefined);
        await scene.boxes.put(SENDER, 'Sent', FOREIGN);
        scene.placing = async (mail, boxes) => {
          await boxes.put(SENDER, 'Sent', mail.raw);
          await boxes.put(SENDER, 'Sent', `Subject: I quote\r\n\r\n${mail.raw.toString('latin1')}`);
          await boxes.put(BOX, 'INBOX', mail.raw);
        };
        const { loop } = await scene.run(BOX, { bounces: true });
        assert.equal(loop.outcome, 'delivered', loop.message);
        const lying = await scene.boxes.mails(SENDER);
        assert.deepEqual(
          lying.map(({ header, flags }) => [/^Subject: .*$/m.exec(header)?.[0].trim(), flags.includes('\\Deleted')]),
          [
            ['Subject: [continuity] example.test', false],
            ['Subject: I quote', false],
          ],
        );
      });

      for (const row of MATRIX) {
        test(row.name, async () => {
          scene.placing = row.placing ?? ((mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw));
          row.before?.(scene);
          const { loop, report } = await scene.run(BOX, row.changes);
          await scene.placed();
          const seen = { outcome: loop.outcome, state: loop.state, side: loop.side, role: loop.placement?.role ?? null };
          const expected = { outcome: row.outcome, state: row.state, side: row.side, role: row.role ?? null };
          assert.deepEqual(seen, expected, `${loop.message}\n${scene.store.log().slice(-2_000)}`);
          if (row.says) assert.match(loop.message, row.says);
          const codes = report.findings.filter(({ check }) => check === 'loop').map(({ code }) => code);
          if (row.findings) assert.deepEqual(codes, row.findings);
          if (loop.latencyMs !== null) assert.ok((loop.latencyAtLeastMs ?? Infinity) <= loop.latencyMs);
          const mails = await scene.boxes.mails(BOX);
          const foreign = mails.filter(({ header }) => header.includes('shop@example.com'));
          assert.deepEqual(
            foreign.map(({ flags }) => flags.filter((flag) => flag !== '\\Recent')),
            [[]],
            'the mail of others is there, and not touched',
          );
          assert.equal(mails.length - foreign.length, row.left ?? 0, mails.map(({ folder, header }) => `${folder}: ${header}`).join('\n'));
        });
      }
    });
  }
});
