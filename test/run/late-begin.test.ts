import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import { perform } from '../../src/app/wiring/perform.ts';
import { planOf } from '../../src/core/request/plan.ts';
import { systemClock } from '../../src/core/time/clock.ts';
import { load } from './scenario.ts';

test('what reading the configuration took is taken from the time of the run: where nothing is left, nothing is sent, and that is told', async () => {
  await using world = await startWorld();
  const config = { ...load(world), timeout: 5_000 };
  const planning = planOf(config, { only: ['internal'], checks: ['loops'] });
  assert.ok(planning.ok);
  const nothing = () => undefined;
  const report = await perform({
    config,
    plan: planning.plan,
    confirm: null,
    skip: null,
    began: systemClock.monotonic() - 60_000,
    onProbes: nothing,
    onSecret: nothing,
    onStart: nothing,
    onProgress: nothing,
  });
  assert.equal(world.smtp.accepted.length, 0);
  assert.equal(report.state, 'unknown');
  assert.deepEqual(
    report.loops.map(({ name, state }) => [name, state]),
    [['internal', 'unknown']],
  );
});
