import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Selection } from '../../../../src/core/request/plan.ts';
import { isWholePlan, planOf } from '../../../../src/core/request/plan.ts';
import { startWorld } from '../../../../sandbox/world.ts';
import { load } from '../../../run/scenario.ts';

await using world = await startWorld();
const config = load(world);
const plan = (selection: Partial<Selection>) => planOf(config, { only: null, checks: null, ...selection });

test('every family of checks can be run alone', () => {
  for (const checks of [['loops'], ['dns'], ['certificates']] as const) assert.ok('plan' in plan({ checks }), checks[0]);
});

test('a family that is not configured leaves nothing to run, and that is told', () => {
  const planning = plan({ checks: ['blocklists'] });
  assert.ok('errors' in planning);
  assert.match(planning.errors.join('\n'), /nothing of it is left to run with checks: blocklists/);
});

test('only names loops that exist; the nearest one is offered', () => {
  const planning = plan({ only: ['extrenal'] });
  assert.ok('errors' in planning);
  assert.match(planning.errors.join('\n'), /there is no loop "extrenal"; did you mean "external"\?/);
});

test('a run without any one family that is configured is not the whole', () => {
  const full = load(world, (document) =>
    Object.assign(document, {
      'expect-mail': { backup: { mailbox: [...config.mailboxes.keys()][0], from: 'backup@example.net', every: '24h' } },
    }),
  );
  const of = (selection: Partial<Selection>) => {
    const planning = planOf(full, { only: null, checks: null, ...selection });
    assert.ok(planning.ok);
    return isWholePlan(planning.plan, full);
  };
  assert.ok(of({}));
  const families = ['loops', 'expect-mail', 'dns', 'certificates'] as const;
  for (const left of families) assert.ok(!of({ checks: families.filter((family) => family !== left) }), left);
  assert.ok(!of({ only: [full.loops[0]?.name ?? ''] }));
});
