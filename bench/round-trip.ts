import { parseArgs } from 'node:util';
import { bundleFloor } from './floor/bundle.ts';
import { median, spread } from './numbers.ts';
import { measure } from './process.ts';
import { CLI, realWorld, sandboxWorld } from './world.ts';

/*
 * Our whole process against the hand-written script, in turn, on the same servers: A B A B ... A machine that becomes slower or busier
 * does so to both of a pair.
 */
const { values } = parseArgs({
  options: {
    sandbox: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '20' },
    'warm-ups': { type: 'string', default: '2' },
  },
});

using floor = bundleFloor();
await using world = await (values.sandbox ? sandboxWorld() : realWorld());

const warmUps = Number(values['warm-ups']);
const ours: number[] = [];
const floors: number[] = [];
const empty: number[] = [];
for (let i = -warmUps; i < Number(values.pairs); i++) {
  const mine = await measure(CLI, ['run', '--config', world.config, '--format', 'json']);
  const script = await measure(floor.script, [world.config]);
  const nothing = await measure('-e', ['0']);
  if (i < 0) continue;
  ours.push(mine.ms);
  floors.push(script.ms);
  empty.push(nothing.ms);
}

const pairwise = ours.map((ms, i) => ms / (floors[i] ?? Number.NaN));
process.stdout.write(`${ours.length} pairs on ${world.name}, Node ${process.version}; whole process, ms: min / median / max
ours        ${spread(ours)}
the script  ${spread(floors)}
empty Node  ${spread(empty)}
ratio of the medians         ${(median(ours) / median(floors)).toFixed(2)}
median of the pairs' ratios  ${median(pairwise).toFixed(2)}  (${Math.min(...pairwise).toFixed(2)} to ${Math.max(...pairwise).toFixed(2)})
`);
