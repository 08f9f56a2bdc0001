import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertOnlyForeign } from './expectation.ts';
import { onRealServers } from './stage.ts';
import { deposit, emptyMailbox, foreignMail } from './world/mailbox.ts';
import { nameOf, onlyLoop, runProgram } from './world/program.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';
import { assertWithin } from '../harness/bounds.ts';

/** The account that sends, and to which bounces come. */
const BOX = `monitor@${INSIDE}`;

/** A bounce of another sender's mail, in Postfix's form. */
const FOREIGN_BOUNCE = foreignMail(2)
  .replace(/^Subject: .*$/m, 'Subject: Undelivered Mail Returned to Sender')
  .replace(
    '\n\n',
    `\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nAction: failed\nStatus: 5.1.1\n\n--x--\n`,
  );
const KEPT = ['Order 1 is on its way', 'Undelivered Mail Returned to Sender'];

onRealServers('bounces of Postfix, and answers', (world) => {
  const prepared = async () => {
    await emptyMailbox(world().dovecot, BOX);
    await deposit(world().dovecot, BOX, foreignMail(1));
    await deposit(world().dovecot, BOX, FOREIGN_BOUNCE);
  };

  for (const [to, status, side] of [
    [`reject@${OUTSIDE}`, '5.7.1', 'sender'],
    [`reject-data@${OUTSIDE}`, '5.7.1', 'sender'],
    // The mailbox does not exist: probe and bounce are awaited in the same one.
    [`nobody@${OUTSIDE}`, '5.1.1', 'receiver'],
  ] as const) {
    test(`accepted by us, refused by the next server: ${to}`, async () => {
      await prepared();
      const run = await runProgram(world(), {
        to: [to],
        bounces: BOX,
        loop: { warning: '10s', critical: '20s', ...(to.startsWith('nobody') ? { mailbox: nameOf(BOX) } : {}) },
      });
      const loop = onlyLoop(run);
      assert.deepEqual([loop.outcome, loop.state, loop.side, run.status], ['bounced', 'critical', side, 2], loop.message);
      assert.deepEqual([loop.bounce?.status, loop.bounce?.reportingMta], [status, `mx.${INSIDE}`]);
      assert.match(loop.bounce?.diagnostic ?? '', /^550 5\.\d\.1 /);
      // A bounce ends the wait.
      assertWithin(run.ms, 10_000);
      await assertOnlyForeign(world(), BOX, KEPT);
    });
  }

  // Their responders answer to the account that sends.
  const echo = { kind: 'echo', mailbox: nameOf(BOX), warning: '10s', critical: '20s' };
  const withBox = (to: string) => ({ to: [to], bounces: BOX, loop: echo });

  test('the answer of a responder: the arrival, there and back, and removed', async () => {
    await prepared();
    const run = await runProgram(world(), withBox(`echo@${OUTSIDE}`));
    const loop = onlyLoop(run);
    assert.deepEqual([loop.outcome, loop.kind, run.report.verdict.code, run.status], ['delivered', 'echo', 'healthy', 0], loop.message);
    assert.match(loop.message, /^Answered by echo@example\.org: delivered to INBOX after .* there and back\.$/);
    assert.deepEqual(
      run.report.findings.filter(({ state }) => state !== 'ok').map(({ code }) => code),
      [],
    );
    await assertOnlyForeign(world(), BOX, KEPT);
  });

  test('a responder that is not there: its bounce is a bounce', async () => {
    await prepared();
    const loop = onlyLoop(await runProgram(world(), withBox(`nobody@${OUTSIDE}`)));
    assert.deepEqual([loop.outcome, loop.state, loop.bounce?.status], ['bounced', 'critical', '5.1.1'], loop.message);
    await assertOnlyForeign(world(), BOX, KEPT);
  });

  test('a notification of delay is told, and the probe goes on being awaited', async () => {
    await prepared();
    appendFileSync(join(world().directory, 'inside', 'main.cf'), 'delay_warning_time = 1s\n');
    await world().inside.restart();
    const run = await runProgram(world(), { to: [`stuck@${INSIDE}`], bounces: BOX, loop: { warning: '6s', critical: '20s' } });
    const loop = onlyLoop(run);
    assert.equal(loop.outcome, 'lost', loop.message);
    assert.match(loop.message, /still being tried: 4\.4\.1 .*Connection refused/);
    const finding = run.report.findings.find(({ code }) => code === 'delayed-notification');
    assert.deepEqual([finding?.state, finding?.target], ['warning', loop.name]);
    await assertOnlyForeign(world(), BOX, KEPT);
  });
});
