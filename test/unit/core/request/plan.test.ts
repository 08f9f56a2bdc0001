import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Selection } from '../../../../src/core/request/plan.ts';
import { planOf } from '../../../../src/core/request/plan.ts';
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
