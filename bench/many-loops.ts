import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoConfig } from '../sandbox/demo/demo-config.ts';
import { startWorld } from '../sandbox/world.ts';
import type { Report } from '../src/core/result/report.ts';
import { median, spread } from './numbers.ts';
import { measureProgram } from './process.ts';

/** Many loops in one process, beside other builds in turn: wall time and peak memory. */
const { values } = parseArgs({
  options: {
    against: { type: 'string', multiple: true, default: [] },
    loops: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '7' },
  },
});

const OWN = join(import.meta.dirname, '..', 'dist');
/** Written by the process itself at its end (getrusage(2), KiB). */
const PEAK = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.PEAK,String(process.resourceUsage().maxRSS)))`;

const directory = mkdtempSync(join(tmpdir(), 'many-loops-'));
const config = join(directory, 'c.yml');
const peak = join(directory, 'peak');
process.env['PEAK'] = peak;

/** Half of them internal, half external. */
function manyLoops(text: string): string {
  const whole = JSON.parse(text) as { readonly loops: Readonly<Record<'internal' | 'external', object>> };
  const { internal, external } = whole.loops;
  const times = { warning: '60s', critical: '120s' };
  const loops = Array.from({ length: Number(values.loops) }, (_, index) => [
    `l${index}`,
    { ...(index % 2 === 0 ? internal : external), ...times },
  ]);
  return JSON.stringify({ ...whole, loops: Object.fromEntries(loops) as object, timeout: '180s' });
}

async function run(build: string): Promise<{ readonly ms: number; readonly mb: number }> {
  const words = ['--import', PEAK, join(build, 'cli.js'), 'run', '--config', config, '--checks', 'loops', '--format', 'json'];
  const { ms, stdout } = await measureProgram(process.execPath, words);
  const { loops } = JSON.parse(stdout) as Report;
  if (loops.length !== Number(values.loops) || loops.some(({ outcome }) => outcome !== 'delivered'))
    throw new Error('not all were delivered');
  return { ms, mb: Number(readFileSync(peak, 'utf8')) / 1024 };
}

const world = await startWorld();
try {
  writeFileSync(config, manyLoops(demoConfig(world)));
  const builds = [OWN, ...values.against.map((path) => resolve(path))];
  const taken = builds.map((): { ms: number; mb: number }[] => []);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [index, build] of builds.entries()) taken[index]?.push(await run(build));
  for (const [index, build] of builds.entries()) {
    const own = taken[index] ?? [];
    const ratio = (of: (one: { ms: number; mb: number }) => number) =>
      median(own.map((one, at) => of(taken[0]?.[at] ?? one) / of(one))).toFixed(2);
    const beside = index === 0 ? '' : `; ours to it ${ratio(({ ms }) => ms)} in time, ${ratio(({ mb }) => mb)} in memory`;
    console.log(`${build}: ${spread(own.map(({ ms }) => ms))} ms, ${spread(own.map(({ mb }) => mb))} MB${beside}`);
  }
} finally {
  await world.close();
  rmSync(directory, { recursive: true, force: true });
}
