import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { BOX } from './stores/matrix.ts';
import type { Scene } from './stores/scene.ts';
import { startScene } from './stores/scene.ts';
import { unpackedMissing } from './stores/unpacked.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const FOREIGN = ['From: shop@example.com', 'Subject: [continuity] example.test', '', 'Your order is on its way.', ''].join('\r\n');

describe('a server that keeps what is expunged', SIDE_BY_SIDE, () => {
  showServerLogs();
  for (const folder of ['Trash', 'EXPUNGED', '.EXPUNGED/INBOX']) {
    const title = `Dovecot’s lazy_expunge into ${folder}`;
    describe(title, { skip: skipWithout(title, unpackedMissing()) }, () => {
      let scene: Scene;
      before(async () => {
        scene = await startScene('dovecot', [BOX], { lazyExpunge: folder.replace(/INBOX$/, '') });
      });
      after(() => scene?.stop());

      test('the probe is removed from there too, and what others threw away stays', async () => {
        await scene.boxes.make(BOX, folder).catch(() => undefined);
        await scene.boxes.put(BOX, folder, FOREIGN);
        scene.placing = async (mail, boxes) => {
          await boxes.put(BOX, 'INBOX', mail.raw);
          // Another client deletes it at the same moment.
          await boxes.put(BOX, folder, FOREIGN.replace('order', 'second order'));
        };
        for (let run = 0; run < 2; run++) {
          const { loop, report } = await scene.run(BOX);
          await scene.placed();
          assert.deepEqual([loop.outcome, loop.late], ['delivered', []], loop.message);
          assert.deepEqual(
            report.findings.filter(({ code }) => code === 'probe-left'),
            [],
          );
          const lying = await scene.boxes.mails(BOX);
          assert.deepEqual(
            lying.map(({ folder: at, header, flags }) => [at, /^From: (.*)$/m.exec(header)?.[1]?.trim(), flags.includes('\\Deleted')]),
            Array.from({ length: run + 2 }, () => [folder, 'shop@example.com', false]),
          );
        }
      });
    });
  }
});
