import { spawn, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chosenSeed } from '../scripts/seed.ts';
import type { Mutant } from './mutations/mutants.ts';
import { applied, mutantsOf } from './mutations/mutants.ts';
import { chosenOf } from './mutations/chosen.ts';
import { testsTouching } from './mutations/touching.ts';

/*
 * What the unit tests let pass: flips comparisons, booleans and states in what judges, one at a time in a copy of the project, runs the
 * unit tests that load the file, the quickest first, and prints the mutants that none of them and not the compiler noticed.
 */
const ROOT = join(import.meta.dirname, '..');
/** A mutant may run so many times longer than the tests without one before it counts as noticed: it goes round in circles. */
const PATIENCE = 5;

/** What tests need of the project. */
const PARTS = ['src', 'sandbox', 'stand-ins', 'scripts', 'bench', 'test', 'docs', 'schema', 'package.json', 'tsconfig.json', 'action.yml'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '120' },
    in: { type: 'string', multiple: true, default: ['src/core/judge', 'src/incidents'] },
    // A number of the list that a seed gives: that mutant alone.
    only: { type: 'string' },
  },
});
const seed = chosenSeed(process.env);
const files = globSync(
  values.in.flatMap((place) => (place.endsWith('.ts') ? [place] : [`${place}/**/*.ts`])),
  { cwd: ROOT },
).toSorted();
const all = files.flatMap((file) => mutantsOf(readFileSync(join(ROOT, file), 'utf8')).map((mutant) => ({ file, mutant })));
const chosen = chosenOf(all, Number(values.count), seed);
print(`SEED=${seed}: ${chosen.length} of ${all.length} mutants in ${files.length} files of ${values.in.join(', ')}`);

interface Survivor {
  readonly number: number;
  readonly file: string;
  readonly mutant: Mutant;
}

const queue = chosen
  .map(({ file, mutant }, index) => ({ number: index + 1, file, mutant }))
  .filter(({ number }) => values.only === undefined || Number(values.only) === number);
const tried = queue.length;
const survivors: Survivor[] = [];
/** What each test file takes without a mutant, ms. */
const costs = new Map<string, number>();
await inCopy(async (copy) => {
  const tests = queue.flatMap(({ file }) => testsTouching(join(copy, file), unitTests(copy)));
  for (const test of new Set(tests)) {
    const began = performance.now();
    if (await notices(copy, [test], 600_000)) throw new Error(`${relative(copy, test)} fails without a mutant`);
    costs.set(relative(copy, test), performance.now() - began);
  }
});
await Promise.all(Array.from({ length: availableParallelism() }, () => inCopy(work)));

for (const { number, file, mutant } of survivors.toSorted((a, b) => a.number - b.number)) print(`survived: ${shown(number, file, mutant)}`);
print(`${survivors.length} of ${tried} survived (${((100 * survivors.length) / tried).toFixed(1)} %)`);

async function work(copy: string): Promise<void> {
  const costOf = (test: string) => costs.get(relative(copy, test)) ?? 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { number, file, mutant } = next;
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    const tests = testsTouching(path, unitTests(copy)).toSorted((a, b) => costOf(a) - costOf(b));
    const limit = PATIENCE * Math.round(tests.reduce((sum, test) => sum + costOf(test), 10_000));
    writeFileSync(path, applied(source, mutant));
    const noticed = (await notices(copy, tests, limit)) || !compiles(copy);
    writeFileSync(path, source);
    if (!noticed) survivors.push(next);
    print(`${noticed ? 'noticed ' : 'SURVIVED'} ${shown(number, file, mutant)}`);
  }
}

/** A copy of the project for as long as `act` takes. */
async function inCopy(act: (copy: string) => Promise<void>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'mutations-'));
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    await act(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function unitTests(copy: string): readonly string[] {
  return globSync('test/unit/**/*.test.ts', { cwd: copy }).map((file) => join(copy, file));
}

/** Whether a test fails, or does not end; all in one process, for loading what they test takes longer than they do. */
function notices(directory: string, tests: readonly string[], limit: number): Promise<boolean> {
  const args = ['--test', '--test-isolation=none', '--test-force-exit', '--test-reporter=tap', ...tests];
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { ...process.env, SEED: String(seed) },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  let failed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The first failure is enough.
    if (failed || !/^\s*not ok /m.test(text)) return;
    failed = true;
    child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(failed || status !== 0));
  });
}

function compiles(directory: string): boolean {
  return (
    spawnSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'], { cwd: directory }).status === 0
  );
}

function shown(number: number, file: string, mutant: Mutant): string {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const before = source.slice(0, mutant.at).split('\n');
  const line = source.split('\n')[before.length - 1] ?? '';
  return `${number} ${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${mutant.before} -> ${mutant.after || '(nothing)'} | ${line.trim()}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
