import { test } from 'node:test';
import { verdict } from '../../src/core/judge/verdict/verdict.ts';
import { assertWithin, processorTime } from '../harness/bounds.ts';
import { chanceOf, outcomesOf, seenAs, worldOf } from '../unit/core/judge/suspects/simulation.ts';

test('100 loops are judged within 10 ms, however much of the mesh is broken', () => {
  const chance = chanceOf(7);
  const meshes = Array.from({ length: 60 }, (_, index) => {
    const whole = worldOf(11, 10, 1, chance);
    const world = { ...whole, loops: whole.loops.slice(0, 100) };
    const broken = new Set(world.parts.filter(() => chance() < (index % 30) / 100).map(({ key }) => key));
    return seenAs(world, outcomesOf(world, broken));
  });
  const judge = (loops: (typeof meshes)[number]) => processorTime(() => verdict(loops, [], false));
  for (const loops of meshes) judge(loops);
  for (const loops of meshes) assertWithin(Math.min(judge(loops), judge(loops), judge(loops)), 10, 'a verdict');
});
