import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { perform } from '../../src/app/wiring/perform.ts';
import { planOf } from '../../src/core/request/plan.ts';
import type { Report } from '../../src/core/result/report.ts';
import { ample } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { load, loopOf } from './scenario.ts';

/** Only loops, with second probes by `confirm`; returns how often it was asked. */
async function run(
  world: World,
  confirm: () => boolean,
  cancelAfter?: Promise<unknown>,
): Promise<{ readonly report: Report; readonly asked: number }> {
  const config = load(world, (json) => {
    for (const name of ['internal', 'external'])
      Object.assign(json['loops']?.[name] ?? {}, { warning: `${ample(1_000)}ms`, critical: `${ample(2_000)}ms` });
    Object.assign(json, { timeout: `${ample(20_000)}ms` });
  });
  const planning = planOf(config, { only: null, checks: ['loops'] });
  assert.ok('plan' in planning);
  let asked = 0;
  const report = await perform({
    config,
    plan: planning.plan,
    confirm: async (failed) => {
      asked += 1;
      return confirm() ? failed : [];
    },
    skip: null,
    onProbes: () => undefined,
    onSecret: () => undefined,
    onStart: (cancel) => void cancelAfter?.then(cancel),
    onProgress: () => undefined,
  });
  return { report, asked };
}

const probesTo = (world: World, address: string) => world.smtp.accepted.filter(({ to }) => to.includes(address)).length;

describe('a second probe', SIDE_BY_SIDE, () => {
  test('is not asked for while everything arrives', async () => {
    await using world = await startWorld();
    const { report, asked } = await run(world, () => true);
    assert.deepEqual([asked, report.loops.map(({ confirmation }) => confirmation)], [0, [null, null]]);
  });

  test('goes through the loop that failed alone, and stands beside what the first one told', async () => {
    await using world = await startWorld();
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address, times: 1 });
    const { report, asked } = await run(world, () => true);
    const external = loopOf(report, 'external');
    assert.deepEqual([asked, external.outcome, external.state, report.state], [1, 'lost', 'critical', 'critical']);
    assert.deepEqual([external.confirmation?.outcome, external.confirmation?.state], ['delivered', 'ok']);
    assert.ok((external.confirmation?.latencyMs ?? 0) > 0);
    assert.deepEqual([probesTo(world, world.sentinel.address), probesTo(world, world.internal.address)], [2, 1]);
    assert.equal(loopOf(report, 'internal').confirmation, null);
  });

  test('fails as well where mail does not work', async () => {
    await using world = await startWorld();
    world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 No', to: world.sentinel.address });
    const { report } = await run(world, () => true);
    assert.deepEqual(loopOf(report, 'external').confirmation, {
      outcome: 'rejected',
      state: 'critical',
      message: loopOf(report, 'external').message,
      latencyMs: null,
    });
  });

  test('is not sent where nobody needs it', async () => {
    await using world = await startWorld();
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address });
    const { report, asked } = await run(world, () => false);
    assert.deepEqual([asked, loopOf(report, 'external').confirmation, probesTo(world, world.sentinel.address)], [1, null, 1]);
  });

  test('finds the first one where that was only late, tells its delay and leaves nothing behind', async () => {
    await using world = await startWorld();
    const { faults } = world.delivery;
    const held = faults.next();
    faults.add({ kind: 'reorder', to: world.sentinel.address, ms: 20_000, times: 1 });
    // The second one is slow, so that the first is late by whole seconds: a mailbox gives no finer time.
    void held.then(() => faults.add({ kind: 'slow', to: world.sentinel.address, ms: ample(1_700) }));
    const { report } = await run(world, () => true);
    const external = loopOf(report, 'external');
    assert.deepEqual([external.outcome, external.confirmation?.outcome], ['lost', 'slow']);
    assert.equal(external.late.length, 1);
    assert.ok(report.findings.some(({ code }) => code === 'late'));
    for (const folder of world.sentinel.folders.values()) assert.equal(folder.mails.length, 0);
  });

  test('that is cancelled says nothing', async () => {
    await using world = await startWorld();
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address });
    const second = world.delivery.faults.next().then(() => world.delivery.faults.next());
    const { report } = await run(world, () => true, second);
    const external = loopOf(report, 'external');
    assert.deepEqual([external.outcome, external.confirmation], ['lost', null]);
    for (const folder of world.sentinel.folders.values()) assert.equal(folder.mails.length, 0);
  });
});
