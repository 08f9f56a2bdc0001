import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Json } from './scenario.ts';
import { loopOf, scenario } from './scenario.ts';

/** A loop to the sandbox's outside whose answers come to the sending account. */
const asking = (world: World) => (config: Json) => {
  const { address: user, password } = world.monitor;
  Object.assign(config['mailboxes'] ?? {}, { back: Object.assign({}, config['mailboxes']?.['own'], { user, password }) });
  Object.assign(config['loops']?.['external'] ?? {}, { kind: 'echo', mailbox: 'back' });
};

/** Answers every probe at the outside, like a responder. */
function respond(world: World, fields: (id: string) => readonly string[]): void {
  const outside = findFolder(world.sentinel, 'INBOX');
  const answered = new Set<string>();
  outside?.watch(() => {
    for (const { raw } of outside.mails) {
      const id = /^Message-ID: *(<ec1\.[^>]+>)/im.exec(raw.toString('latin1'))?.[1];
      if (id === undefined || answered.has(id)) continue;
      answered.add(id);
      const usual = [`From: ${world.sentinel.address}`, `To: ${world.monitor.address}`, 'Subject: Re: yours', ...fields(id)];
      findFolder(world.monitor, 'INBOX')?.add(`${usual.join('\r\n')}\r\n\r\nReceived.\r\n`);
    }
  });
}

const left = (world: World) =>
  (findFolder(world.monitor, 'INBOX')?.mails ?? []).map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(raw.toString())?.[1]);

suite('a loop that awaits a responder’s answer, in a run', SIDE_BY_SIDE, () => {
  test('answered: delivered, there and back, and the answer is gone; the probe at the far end is nobody’s to remove', async () => {
    await scenario(async ({ world, run }) => {
      respond(world, (id) => [`In-Reply-To: ${id}`, 'Auto-Submitted: auto-replied']);
      const report = await run(asking(world));
      const loop = loopOf(report, 'external');
      assert.deepEqual([loop.kind, loop.outcome, loop.placement?.role], ['echo', 'delivered', 'inbox'], loop.message);
      assert.match(loop.message, /there and back\.$/);
      assert.deepEqual(left(world), []);
      assert.equal(findFolder(world.sentinel, 'INBOX')?.mails.length, 2, 'the keepsake, and the probe');
    });
  });

  test('answered by a person: delivered, and his mail stays', async () => {
    await scenario(async ({ world, run }) => {
      respond(world, (id) => [`In-Reply-To: ${id}`]);
      const report = await run(asking(world));
      assert.equal(loopOf(report, 'external').outcome, 'delivered');
      assert.deepEqual(left(world), ['Re: yours']);
      assert.ok(report.findings.some(({ code, target }) => code === 'probe-left' && target === 'back'));
    });
  });

  test('not answered: lost, which says nothing of which end', async () => {
    await scenario(async ({ world, run }) => {
      const report = await run((config) => {
        asking(world)(config);
        Object.assign(config['loops']?.['external'] ?? {}, { warning: '1s', critical: '2s' });
      });
      assert.deepEqual([loopOf(report, 'external').outcome, report.verdict.code], ['lost', 'delivery-failure']);
    });
  });
});
