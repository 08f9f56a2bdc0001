import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Report } from '../src/core/result/report.ts';
import { until } from '../test/real/world/until.ts';
import { INSIDE, OUTSIDE, startRealWorld } from '../test/real/world/world.ts';
import { median } from './numbers.ts';
import { measure } from './process.ts';
import { CLI, realConfig } from './world.ts';

/*
 * How much later than a 20 ms poller we see a probe. The poller is a separate process in the same mailbox. Both moments are on the clock of
 * this machine: the poller's own, and ours from the report (the try's start plus `phasesMs.total`, exact to a millisecond).
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    'runs-30s': { type: 'string', default: '3' },
  },
});

interface Case {
  readonly name: string;
  readonly to: string;
  /** From acceptance to the mailbox, ms; null: at the servers' own speed. */
  readonly delay: number | null;
  readonly runs: number;
}

const CASES: readonly Case[] = [
  { name: 'at once', to: `carol@${INSIDE}`, delay: null, runs: Number(values.runs) },
  { name: 'after 2 s', to: `slow@${INSIDE}`, delay: 2_000, runs: Number(values.runs) },
  { name: 'after 30 s (IDLE)', to: `slow@${INSIDE}`, delay: 30_000, runs: Number(values['runs-30s']) },
];

const world = await startRealWorld();
try {
  process.stdout.write(`Node ${process.version}; ms that we see a probe later than a 20 ms poller: median (min to max)\n`);
  for (const each of CASES) {
    if (each.delay !== null) world.slow.delay = each.delay;
    const config = join(world.directory, 'seen.json');
    // Stays in the mailbox: a late poller must not miss it.
    writeFileSync(
      config,
      JSON.stringify(realConfig(world, { mine: each.to, theirs: `carol@${OUTSIDE}` }, { delete: false, warning: '60s' })),
    );
    const later = await compare(config, each.runs);
    const [low, high] = [Math.min(...later), Math.max(...later)].map((ms) => ms.toFixed(0));
    process.stdout.write(`${each.name.padEnd(18)} ${median(later).toFixed(0).padStart(5)}  (${low} to ${high}; ${each.runs} runs)\n`);
  }
} finally {
  await world.stop();
}

/** The difference of each run, ms; below 0 if we were first. */
async function compare(config: string, runs: number): Promise<readonly number[]> {
  const poller = spawn(process.execPath, [join(import.meta.dirname, 'poller.ts'), config], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => poller.once('close', () => resolve()));
  const lines: string[] = [];
  createInterface(poller.stdout).on('line', (line) => lines.push(line));
  try {
    await until('the poller to be ready', () => lines.shift() ?? null);
    const later: number[] = [];
    for (let run = 0; run < runs; run++) {
      const { stdout } = await measure(CLI, ['run', '--config', config, '--only', 'internal', '--checks', 'loops', '--format', 'json']);
      const theirs = Number(await until('the poller to have seen the probe', () => lines.shift() ?? null));
      later.push(seenAt(JSON.parse(stdout) as Report) - theirs);
    }
    return later;
  } finally {
    poller.kill('SIGTERM');
    await ended;
  }
}

/** When the only loop's probe was seen, ms since the epoch. */
function seenAt({ loops: [loop] }: Report): number {
  const [attempt, ...more] = loop?.attempts ?? [];
  const total = loop?.phasesMs.total ?? null;
  if (attempt === undefined || more.length > 0 || total === null) throw new Error(`not seen at the first try: ${JSON.stringify(loop)}`);
  return Date.parse(attempt.at) + total;
}
