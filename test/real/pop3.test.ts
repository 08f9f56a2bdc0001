import assert from 'node:assert/strict';
import { after, before, describe, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { assertWithin } from '../harness/bounds.ts';
import { otherSession, startWay } from './stores/pop3-way.ts';
import type { Changes, Placing, Scene, SceneRun } from './stores/scene.ts';
import { startScene, unseen } from './stores/scene.ts';
import { mangled } from './stores/matrix.ts';
import type { StoreName } from './stores/store.ts';
import { pop3Missing } from './stores/unpacked.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

interface Lane {
  readonly box: string;
  /** The placement of its probes. */
  readonly place: (placing: Placing) => void;
  readonly run: (changes?: Changes) => Promise<SceneRun & { readonly left: number; readonly log: string }>;
}

const inbox: Placing = (mail, boxes) => boxes.put(String(mail.to[0]), 'INBOX', mail.raw);

const STORES: readonly StoreName[] = ['dovecot', 'cyrus'];
const FOREIGN = ['From: shop@example.com', 'Subject: [continuity] example.test', '', 'Your order is on its way.', ''].join('\r\n');
/** Each row has a mailbox of its own, and so many are played at the same time. */
const BOXES = Array.from({ length: 12 }, (_, index) => `probe-${index}@example.test`);
const ABREAST = 4;

// Each store has servers, ports and folders of its own.
suite('POP3 stores of the field', { concurrency: STORES.length }, () => {
  showServerLogs();
  for (const name of STORES) {
    const title = `POP3 at ${name}`;
    describe(title, { skip: skipWithout(title, pop3Missing()), concurrency: 1 }, () => {
      const placings = new Map<string, Placing>();
      let scene: Scene;
      before(async () => {
        scene = await startScene(name, BOXES, { pop3: true });
        scene.placing = (mail, boxes, program) => (placings.get(String(mail.to[0])) ?? inbox)(mail, boxes, program);
        // One after the other: the unique ids of mailboxes that Cyrus makes at the same time are not.
        for (const box of BOXES) await scene.boxes.put(box, 'INBOX', FOREIGN);
      });
      after(() => scene?.stop());

      let rows = 0;
      function row(what: string, play: (lane: Lane) => Promise<void>): void {
        const box = BOXES[rows++] ?? '';
        test(what, () => play(laneOf(box)));
      }

      function laneOf(box: string): Lane {
        return {
          box,
          place: (placing) => void placings.set(box, placing),
          run: async (changes = {}) => {
            const mailbox = { protocol: 'pop3', port: scene.store.pop3Port, ...changes.mailbox };
            const done = await scene.run(box, { ...changes, mailbox });
            await scene.placed();
            const mails = (await scene.boxes.mails(box)).filter(({ folder }) => folder === 'INBOX');
            const foreign = mails.filter(({ header }) => header.includes('shop@example.com'));
            const flags = foreign.map((each) => each.flags.filter((flag) => flag !== '\\Recent'));
            assert.deepEqual(flags, [[]], 'the mail of others is there, and not touched');
            return { ...done, left: mails.length - foreign.length, log: scene.store.log().slice(-2_000) };
          },
        };
      }

      // By itself, since it stops the program.
      row('two copies', async ({ box, place, run }) => {
        const put: Placing = (mail, boxes) => boxes.put(box, 'INBOX', mail.raw);
        place(unseen(put, put));
        const { loop, left, log } = await run();
        assert.deepEqual([loop.outcome, loop.copies, left], ['duplicate', 2, 0], `${loop.message}\n${log}`);
      });

      describe('rows', { concurrency: ABREAST }, () => {
        row('delivered, and the probe is gone', async ({ run }) => {
          const { loop, left, log } = await run();
          assert.deepEqual([loop.outcome, loop.placement?.role, left], ['delivered', 'inbox', 0], `${loop.message}\n${log}`);
        });

        row(
          'seen by a look that is made 5 s after one that did not see it: told between the two, and not called slow',
          async ({ box, place, run }) => {
            place(async (mail, boxes) => {
              await pause(2_000);
              await boxes.put(box, 'INBOX', mail.raw);
            });
            const { loop, left, log } = await run({ loop: { warning: '1s', critical: '20s' } });
            assert.deepEqual([loop.outcome, loop.state, left], ['delivered', 'ok', 0], `${loop.message}\n${log}`);
            assert.ok((loop.latencyAtLeastMs ?? Infinity) <= 2_000 && (loop.latencyMs ?? 0) >= 2_000, loop.message);
          },
        );

        row('later than `critical`: lost, in its time, and left for the next run', async ({ box, place, run }) => {
          place(async (mail, boxes) => {
            await pause(4_500);
            await boxes.put(box, 'INBOX', mail.raw);
          });
          const { loop, left, ms } = await run({ loop: { warning: '1s', critical: '3s' } });
          assert.deepEqual([loop.outcome, loop.state, left], ['lost', 'critical', 1], loop.message);
          assertWithin(ms, 7_000);
        });

        row('without any mark but its text', async ({ box, place, run }) => {
          place((mail, boxes) => boxes.put(box, 'INBOX', mangled(mail)));
          const { loop, left, log } = await run();
          assert.deepEqual([loop.outcome, left], ['delivered', 0], `${loop.message}\n${log}`);
        });

        row(
          'a server that says nothing more from the acceptance on: nothing is known of the probe, and the run ends in time',
          async ({ place, run }) => {
            await using way = await startWay(scene.store.pop3Port ?? 0);
            place(() => way.mute());
            const { loop, ms } = await run({ loop: { warning: '1s', critical: '3s' }, mailbox: { port: way.port } });
            assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown'], loop.message);
            assertWithin(ms, 12_000);
          },
        );

        row('a connection that is cut at every look: the same', async ({ place, run }) => {
          await using way = await startWay(scene.store.pop3Port ?? 0);
          place(() => way.cut());
          const { loop } = await run({ loop: { warning: '1s', critical: '3s' }, mailbox: { port: way.port } });
          assert.deepEqual([loop.outcome, loop.state, loop.side], ['unreachable', 'unknown', 'receiver'], loop.message);
        });

        row('in a folder that POP3 does not show', async ({ box, place, run }) => {
          place(async (mail, boxes) => {
            await boxes.make(box, 'Junk').catch(() => undefined);
            await boxes.put(box, 'Junk', mail.raw);
          });
          const { loop } = await run({ loop: { warning: '1s', critical: '3s' } });
          assert.equal(loop.outcome, 'lost', loop.message);
          assert.match(loop.message, /POP3 does not show Junk/);
        });

        row('later than this run: told as late by the next, and removed', async ({ box, place, run }) => {
          const held: Buffer[] = [];
          place((mail) => void held.push(mail.raw));
          assert.equal((await run({ loop: { warning: '1s', critical: '3s' } })).loop.outcome, 'lost');
          await scene.boxes.put(box, 'INBOX', held[0] ?? '');
          place((mail, boxes) => boxes.put(box, 'INBOX', mail.raw));
          const { loop, left, log } = await run();
          assert.deepEqual([loop.outcome, loop.late.length, left], ['delivered', 1, 0], `${loop.message}\n${log}`);
        });

        if (name === 'dovecot')
          row('a maildrop that another session has: no failure of mail, and seen when it is free', async ({ box, place, run }) => {
            const other = otherSession(scene.store.pop3Port ?? 0, box);
            place(async (mail, boxes) => {
              await other.open();
              await boxes.put(box, 'INBOX', mail.raw);
              void pause(8_000).then(() => other.quit());
            });
            const { loop, left, log } = await run({ loop: { warning: '20s', critical: '30s' } });
            assert.deepEqual([loop.outcome, left], ['delivered', 0], `${loop.message}\n${log}`);
            assert.match(loop.heldUpBy ?? '', /took \d+\.\d s to show its mail/);
          });
      });

      // Last: after a failed login, Dovecot delays every client of the same address.
      row('a wrong password', async ({ run }) => {
        const { loop } = await run({ mailbox: { password: 'wrong' } });
        assert.deepEqual([loop.outcome, loop.state, loop.side], ['auth_failed', 'unknown', 'receiver'], loop.message);
      });
    });
  }
});
