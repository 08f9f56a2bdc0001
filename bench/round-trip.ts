import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleScript } from './floor/bundle.ts';
import { median, spread } from './numbers.ts';
import { measure } from './process.ts';
import { CLI, realWorld, sandboxWorld } from './world.ts';

/*
 * Our whole process against two scripts written by hand, in turn, on the same servers: A B C A B C ... A slower or busier machine affects
 * all of a round.
 */
const { values } = parseArgs({
  options: {
    sandbox: { type: 'boolean', default: false },
    loops: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '20' },
    'warm-ups': { type: 'string', default: '2' },
  },
});

using floor = bundleScript('floor');
using byHand = bundleScript('by-hand');
await using world = await (values.sandbox ? sandboxWorld() : realWorld());
const config = values.loops ? loopsAlone(world.config) : world.config;

const RUNNERS: readonly (readonly [name: string, script: string, args: readonly string[]])[] = [
  ['ours', CLI, ['run', '--config', config, '--format', 'json', ...(values.loops ? ['--checks', 'loops'] : [])]],
  ['by hand', byHand.script, [config]],
  ['the floor', floor.script, [config]],
  ['empty Node', '-e', ['0']],
];
const warmUps = Number(values['warm-ups']);
const times = RUNNERS.map((): number[] => []);
for (let round = -warmUps; round < Number(values.pairs); round++) {
  for (const [index, [, script, args]] of RUNNERS.entries()) {
    const { ms } = await measure(script, args);
    if (round >= 0) times[index]?.push(ms);
  }
}

const [ours = []] = times;
process.stdout.write(
  `${ours.length} rounds on ${world.name}, Node ${process.version}; whole process, ms: min / median / max; ours to it\n`,
);
for (const [index, [name]] of RUNNERS.entries()) {
  const theirs = times[index] ?? [];
  const pairwise = ours.map((ms, round) => ms / (theirs[round] ?? Number.NaN));
  const range = `${Math.min(...pairwise).toFixed(2)} to ${Math.max(...pairwise).toFixed(2)}`;
  const ratios = `medians ${(median(ours) / median(theirs)).toFixed(2)}, median of the rounds ${median(pairwise).toFixed(2)} (${range})`;
  process.stdout.write(`${name.padEnd(11)}${spread(theirs)}   ${index === 0 ? '' : ratios}\n`);
}

/** The same configuration with only its loops. */
function loopsAlone(path: string): string {
  const { senders, mailboxes, loops, dns } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
  const alone = path.replace(/\.json$/, '-loops.json');
  writeFileSync(alone, JSON.stringify({ senders, mailboxes, loops, dns }, null, 2));
  return alone;
}
