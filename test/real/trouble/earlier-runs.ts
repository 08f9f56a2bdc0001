import { assertWithin } from '../../harness/bounds.ts';
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { DELIVERED } from '../expectation.ts';
import { deposit, mailsOf } from '../world/mailbox.ts';
import type { ProgramRun } from '../world/program.ts';
import { onlyLoop, SUBJECT } from '../world/program.ts';
import type { Failure, Scene } from './scene.ts';
import { findings, plainSender } from './scene.ts';

const LOST = { outcome: 'lost', state: 'critical', side: 'network', role: null, copies: 0 } as const;
const SHORT = { warning: '500ms', critical: '1s' };
/** How long a probe is held back, ms: much longer than its run's wait, since the server gives whole seconds. */
const HELD = 3_000;

/** Probes that come when their run has given them up, and mail that looks like one. */
export const earlierRuns: readonly Failure[] = [
  {
    title: 'a late probe, there before the next run: told once with its true delay, removed',
    knob: 'hold',
    play: async (scene) => {
      const { inside } = scene.world;
      const id = queueId(await scene.expect(LOST, { loop: SHORT }));
      await pause(HELD);
      await inside.release(id);
      await scene.arrived();
      const next = await delivering(scene);
      assertLate(next);
      await scene.clean();
      const third = await delivering(scene);
      assert.deepEqual(onlyLoop(third).late, []);
      await scene.clean();
    },
  },
  {
    title: 'a late probe that comes while the next run waits: not taken for its own',
    knob: 'hold',
    play: async (scene) => {
      const { inside } = scene.world;
      const id = queueId(await scene.expect(LOST, { loop: SHORT }));
      await pause(HELD);
      const smtp = await scene.smtp('submissionPlain');
      const queued = smtp.hears('server', /queued as/).then(() => inside.release(id));
      const next = await scene.run({ loop: { warning: '1s', critical: '5s' }, ...plainSender(smtp) });
      await queued;
      assert.equal(onlyLoop(next).outcome, 'lost', onlyLoop(next).message);
      assertLate(next);
      await scene.clean();
    },
  },
  {
    title: "yesterday's probe, replayed while the probe is on its way: not taken for it, not counted as a copy",
    knob: 'slow',
    play: async (scene) => {
      await scene.expect(DELIVERED, { loop: { delete: false } });
      const probe = (await mailsOf(scene.world.dovecot, scene.box)).find((mail) => mail.privateHeaders.includes('x-email-continuity'));
      assert.ok(probe);
      await scene.expect(DELIVERED);
      await scene.clean();
      const smtp = await scene.smtp('submissionPlain');
      const queued = smtp.hears('server', /queued as/).then(() => deposit(scene.world.dovecot, scene.box, probe.text));
      const run = await scene.expect(DELIVERED, plainSender(smtp));
      await queued;
      assert.ok((onlyLoop(run).latencyMs ?? 0) >= scene.world.slow.delay * 0.9, `${onlyLoop(run).latencyMs} ms`);
      await scene.clean();
    },
  },
  {
    title: 'a forged token: ignored, told, left where it is',
    knob: 'slow',
    play: async (scene) => {
      const smtp = await scene.smtp('submissionPlain');
      const queued = smtp.hears('server', /queued as/).then(() => deposit(scene.world.dovecot, scene.box, FORGED));
      const run = await scene.run(plainSender(smtp));
      await queued;
      const loop = onlyLoop(run);
      assert.deepEqual([loop.outcome, loop.state, loop.copies], ['delivered', 'ok', 1], loop.message);
      assert.equal(findings(run, 'forged-token').length, 1, JSON.stringify(run.report.findings));
      assert.equal(run.status, 1);
      assert.equal(await scene.own(), 1, 'the forged mail is not ours to remove');
    },
  },
];

const FORGED = `From: somebody@example.com
To: someone@example.test
Subject: ${SUBJECT}
X-Email-Continuity: ec1.${'Ab3_'.repeat(18)}; loop=x; sent=2026-11-01T00:00:00Z
Message-ID: <ec1.${'Ab3_'.repeat(18)}@example.com>

Reference: ec1.${'Ab3_'.repeat(18)}
`;

/** A run whose own probe is released at once. */
async function delivering(scene: Scene): Promise<ProgramRun> {
  const smtp = await scene.smtp('submissionPlain');
  const queued = smtp.hears('server', /queued as (\w+)/).then(([, id]) => scene.world.inside.release(id));
  const run = await scene.run(plainSender(smtp));
  await queued;
  const { outcome, copies, message } = onlyLoop(run);
  assert.deepEqual([outcome, copies], ['delivered', 1], message);
  return run;
}

function assertLate(run: ProgramRun): void {
  const { late } = onlyLoop(run);
  assert.equal(late.length, 1, JSON.stringify(run.report));
  const delay = late[0]?.delayMs ?? 0;
  assert.ok(delay > HELD - 1_000, `a delay of ${delay} ms`);
  assertWithin(delay, HELD + 8_000, 'the late probe');
  const [finding, ...more] = findings(run, 'late');
  assert.equal(finding?.state, 'warning');
  assert.deepEqual(more, []);
}

function queueId(run: ProgramRun): string {
  const id = /queued as (\w+)/.exec(onlyLoop(run).reply ?? '')?.[1];
  assert.ok(id);
  return id;
}
