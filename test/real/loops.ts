import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Expectation } from './expectation.ts';
import { assertLoop, assertOnlyForeign, DELIVERED } from './expectation.ts';
import type { Knob } from './world/knobs.ts';
import { KNOBS } from './world/knobs.ts';
import { deposit, emptyMailbox, foreignMail, mailsOf } from './world/mailbox.ts';
import { onlyLoop, runProgram } from './world/program.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';
import { ample } from '../harness/bounds.ts';

/** One loop by the recipient's knob: the further configuration, and the expected result. */
const BY_KNOB: readonly (readonly [knob: Knob, loop: Readonly<Record<string, unknown>>, expected: Expectation])[] = [
  ['junk', {}, { outcome: 'junk', state: 'warning', side: 'sender', role: 'junk', copies: 1 }],
  ['reject', {}, { outcome: 'rejected', state: 'critical', side: 'sender', role: null, copies: 0, attempts: 1 }],
  ['reject-data', {}, { outcome: 'rejected', state: 'critical', side: 'sender', role: null, copies: 0, attempts: 1 }],
  ['greylist', { retry: ['200ms'] }, { ...DELIVERED, attempts: 3 }],
  [
    'defer',
    { retry: ['200ms'], attempts: 3 },
    { outcome: 'deferred', state: 'critical', side: 'receiver', role: null, copies: 0, attempts: 3 },
  ],
  ['drop', { warning: '1s', critical: '3s' }, { outcome: 'lost', state: 'critical', side: 'network', role: null, copies: 0 }],
  ['hold', { warning: '1s', critical: '3s' }, { outcome: 'lost', state: 'critical', side: 'network', role: null, copies: 0 }],
  ['stuck', { warning: '1s', critical: '3s' }, { outcome: 'lost', state: 'critical', side: 'network', role: null, copies: 0 }],
  ['twice', {}, { outcome: 'duplicate', state: 'warning', side: 'network', role: 'inbox', copies: 2 }],
  ['slow', { warning: '1s' }, { outcome: 'slow', state: 'warning', side: 'network', role: 'inbox', copies: 1 }],
  ['prefixed', {}, DELIVERED],
  ['replaced', {}, DELIVERED],
  ['stripped', {}, DELIVERED],
  ['renamed', {}, DELIVERED],
  ['mangled', {}, DELIVERED],
];

/** The loop, end to end: the program as its users call it, judged by its report and by its traces in the mailbox. */
export function loopTests(world: () => RealWorld): void {
  const probesLeft = async (box: string) =>
    (await mailsOf(world().dovecot, box)).filter(({ subject }) => /burst/.test(subject)).map(({ subject }) => subject);
  describe('loops', { concurrency: 5 }, () => {
    test('internal and external together: healthy', async () => {
      const boxes = [`carol@${INSIDE}`, `carol@${OUTSIDE}`] as const;
      for (const box of boxes) await deposit(world().dovecot, box, foreignMail(1));
      const run = await runProgram(world(), { to: boxes });
      assert.deepEqual([run.status, run.report.state, run.report.verdict.code], [0, 'ok', 'healthy'], JSON.stringify(run.report.loops));
      assert.deepEqual(
        run.report.loops.map(({ kind, outcome }) => [kind, outcome]),
        [
          ['internal', 'delivered'],
          ['external', 'delivered'],
        ],
      );
      for (const box of boxes) await assertOnlyForeign(world(), box, ['Order 1 is on its way']);
    });

    for (const [knob, loop, expected] of BY_KNOB) {
      test(`${knob}: ${KNOBS[knob]}`, async () => {
        const box = `${knob}@${INSIDE}`;
        await emptyMailbox(world().dovecot, box);
        await deposit(world().dovecot, box, foreignMail(1));
        const run = await runProgram(world(), { to: [box], loop });
        assertLoop(run, expected);
        await assertOnlyForeign(world(), box, ['Order 1 is on its way']);
      });
    }

    test('implicit TLS to the sender, STARTTLS to the mailbox', async () => {
      const run = await runProgram(world(), { to: [`alice@${INSIDE}`], senderPort: 'submissions', mailboxSecurity: 'starttls' });
      assertLoop(run, DELIVERED);
    });

    test('plaintext to the sender, where the configuration says so', async () => {
      assertLoop(await runProgram(world(), { to: [`bob@${INSIDE}`], senderPort: 'submissionPlain' }), DELIVERED);
    });

    test('twenty probes over one login, and none is left', async () => {
      const box = `alice@${INSIDE}`;
      const run = await runProgram(world(), { to: [box], loop: { probes: 20 }, loopName: 'burst' });
      assertLoop(run, DELIVERED);
      const { probes } = onlyLoop(run);
      assert.deepEqual([probes?.sent, probes?.seen, probes?.lost], [20, 20, 0]);
      assert.deepEqual(await probesLeft(box), []);
    });

    test('a way that discards some mails is lossy, as the log of Postfix counts them', async () => {
      const box = `bob@${INSIDE}`;
      const times = { warning: '1s', critical: `${ample(3_000)}ms` };
      const loop = { ...times, probes: 20, subject: '[lossy] burst', 'loss-critical': '100%' };
      const run = await runProgram(world(), { to: [box], loop, loopName: 'lossy' });
      const { probes, reply, message } = onlyLoop(run);
      const discarded = world()
        .inside.log()
        .split('\n')
        .filter((line) => line.includes('discard: header Subject: [lossy] burst')).length;
      assert.deepEqual([probes?.sent, probes?.seen, probes?.lost], [20, 20 - discarded, discarded], message);
      if (discarded > 0) assert.match(reply ?? '', /queued as|^250/);
      assert.deepEqual(await probesLeft(box), []);
    });

    test('only what goes outside fails: deliverability', async () => {
      const run = await runProgram(world(), {
        to: [`alice@${OUTSIDE}`, `reject@${OUTSIDE}`, `carol@${INSIDE}`].toSorted(),
        loop: { critical: `${ample(4_000)}ms`, warning: `${ample(2_000)}ms` },
      });
      assert.equal(run.report.verdict.code, 'deliverability', JSON.stringify(run.report.loops));
      assert.equal(run.status, 2);
    });
  });
}
