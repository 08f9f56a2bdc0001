import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoConfig } from '../sandbox/demo/demo-config.ts';
import { startWorld } from '../sandbox/world.ts';
import type { Report } from '../src/core/result/report.ts';

/** Jobs and loops of each, from the command line. */
const [SHARDS = 30, LOOPS = 20] = process.argv.slice(2).map(Number);
/** Jobs at a time: GitHub gives each a machine, here they share one. */
const AT_ONCE = 4;
/** The jobs that are removed before the merge. */
const LOST = 3;

const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');
const directory = mkdtempSync(join(tmpdir(), 'parts-'));
const config = join(directory, 'c.yml');

interface Ended {
  readonly stdout: string;
  readonly status: number | null;
  readonly ms: number;
}

async function cli(...args: readonly string[]): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  return await new Promise((resolve) => child.once('close', (status) => resolve({ stdout, status, ms: performance.now() - began })));
}

/** Half of them internal, half external; every fiftieth has an unknown recipient. */
function manyLoops(text: string): string {
  const whole = JSON.parse(text) as { readonly loops: Readonly<Record<'internal' | 'external', object>> };
  const slow = { warning: '60s', critical: '120s' };
  const loops = Array.from({ length: SHARDS * LOOPS }, (_, index) => {
    const loop = index % 2 === 0 ? whole.loops.internal : whole.loops.external;
    return [`l${index}`, index % 50 === 7 ? { ...loop, ...slow, to: 'nobody@example.test' } : { ...loop, ...slow }] as const;
  });
  return JSON.stringify({ ...whole, loops: Object.fromEntries(loops), timeout: '180s' });
}

function said({ stdout }: Ended): string {
  const { state, verdict, loops } = JSON.parse(stdout) as Report;
  const counts = new Map<string, number>();
  for (const { outcome } of loops) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return `${state}, ${verdict.code}; ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`;
}

const world = await startWorld();
try {
  writeFileSync(config, manyLoops(demoConfig(world)));
  const plan = await cli('plan', '--config', config, '--shards', String(SHARDS));
  const { include } = JSON.parse(plan.stdout) as { readonly include: readonly { readonly part: string }[] };
  console.log(`planned: ${include.length} jobs of ${LOOPS} loops in ${plan.ms.toFixed(0)} ms`);
  const left = [...include];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let entry = left.shift(); entry !== undefined; entry = left.shift()) {
        const run = await cli(
          'run',
          '--config',
          config,
          '--part',
          JSON.stringify(entry),
          '--report-dir',
          join(directory, entry.part),
          '--format',
          'json',
        );
        times.push(run.ms);
      }
    }),
  );
  const reports = include.map(({ part }) => join(directory, part, 'report.json'));
  const merge = (files: readonly string[]) => cli('merge', '--config', config, '--shards', String(SHARDS), '--format', 'json', ...files);
  const whole = await merge(reports);
  const some = await merge(reports.slice(LOST));
  const alone = await cli('run', '--config', config, '--format', 'json');
  const bytes = reports.reduce((sum, path) => sum + readFileSync(path).length, 0);
  console.log(
    `jobs: the slowest ${Math.max(...times).toFixed(0)} ms, ${AT_ONCE} at a time; their reports ${(bytes / 1024).toFixed(0)} KiB`,
  );
  console.log(`merged in ${whole.ms.toFixed(0)} ms: ${said(whole)}`);
  console.log(`one process in ${alone.ms.toFixed(0)} ms: ${said(alone)}`);
  console.log(`without ${LOST} jobs: ${said(some)}`);
} finally {
  await world.close();
  rmSync(directory, { recursive: true, force: true });
}
