import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, suite, test } from 'node:test';
import type { Changes, Scene } from './stores/scene.ts';
import { startScene } from './stores/scene.ts';
import { BOX } from './stores/matrix.ts';
import type { StoreName } from './stores/store.ts';
import { pop3Missing } from './stores/unpacked.ts';
import { skipWithout } from './world/skip.ts';
import { tellServerLogs } from './world/told-logs.ts';

const STORES: readonly StoreName[] = ['dovecot', 'cyrus'];
const FOREIGN = ['From: shop@example.com', 'Subject: [continuity] example.test', '', 'Your order is on its way.', ''].join('\r\n');

// Each store has servers, ports and folders of its own.
suite('POP3 stores of the field', { concurrency: STORES.length }, () => {
  tellServerLogs();
  for (const name of STORES) {
    const title = `POP3 at ${name}`;
    describe(title, { skip: skipWithout(title, pop3Missing()), concurrency: 1 }, () => {
      let scene: Scene;
      before(async () => {
        scene = await startScene(name, [BOX], { pop3: true });
      });
      after(() => scene?.stop());

      beforeEach(async () => {
        const client = await scene.boxes.client(BOX);
        const { exists } = await client.mailboxOpen('INBOX');
        if (exists > 0) await client.messageDelete('1:*');
        client.close();
        await scene.boxes.put(BOX, 'INBOX', FOREIGN);
        scene.smtp.faults.clear();
        scene.placing = (mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw);
      });

      async function run(changes: Changes = {}) {
        const mailbox = { protocol: 'pop3', port: scene.store.pop3Port, ...changes.mailbox };
        const done = await scene.run(BOX, { ...changes, mailbox });
        await scene.placed();
        const mails = (await scene.boxes.mails(BOX)).filter(({ folder }) => folder === 'INBOX');
        const foreign = mails.filter(({ header }) => header.includes('shop@example.com'));
        assert.equal(foreign.length, 1, 'the mail of others is there');
        return { ...done, left: mails.filter((mail) => !foreign.includes(mail)).length, log: scene.store.log().slice(-2_000) };
      }

      test('delivered, and the probe is gone', async () => {
        const { loop, left, log } = await run();
        assert.deepEqual([loop.outcome, loop.placement?.role, left], ['delivered', 'inbox', 0], `${loop.message}\n${log}`);
      });

      test('two copies', async () => {
        scene.placing = async (mail, boxes) => {
          await boxes.put(BOX, 'INBOX', mail.raw);
          await boxes.put(BOX, 'INBOX', mail.raw);
        };
        const { loop, left, log } = await run();
        assert.deepEqual([loop.outcome, loop.copies, left], ['duplicate', 2, 0], `${loop.message}\n${log}`);
      });

      test('in a folder that POP3 does not show', async () => {
        scene.placing = async (mail, boxes) => {
          await boxes.make(BOX, 'Junk').catch(() => undefined);
          await boxes.put(BOX, 'Junk', mail.raw);
        };
        const { loop } = await run({ loop: { warning: '1s', critical: '3s' } });
        assert.equal(loop.outcome, 'lost', loop.message);
        assert.match(loop.message, /POP3 does not show Junk/);
      });

      test('later than this run: told as late by the next, and removed', async () => {
        const held: Buffer[] = [];
        scene.placing = (mail) => void held.push(mail.raw);
        assert.equal((await run({ loop: { warning: '1s', critical: '3s' } })).loop.outcome, 'lost');
        await scene.boxes.put(BOX, 'INBOX', held[0] ?? '');
        scene.placing = (mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw);
        const { loop, left, log } = await run();
        assert.deepEqual([loop.outcome, loop.late.length, left], ['delivered', 1, 0], `${loop.message}\n${log}`);
      });

      test('a wrong password', async () => {
        const { loop } = await run({ mailbox: { password: 'wrong' } });
        assert.deepEqual([loop.outcome, loop.state, loop.side], ['auth_failed', 'unknown', 'receiver'], loop.message);
      });
    });
  }
});
