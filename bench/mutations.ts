import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chosenSeed } from '../scripts/seed.ts';
import type { Mutant } from './mutations/mutants.ts';
import { applied, mutantsOf } from './mutations/mutants.ts';
import { chosenOf } from './mutations/chosen.ts';
import { compiles, failing } from './mutations/failing.ts';
import { byNearness, testsTouching } from './mutations/touching.ts';

/*
 * The changes that unit tests do not notice. Flips comparisons, booleans and states in the judging code, one at a time in a copy of the
 * project. Runs the unit tests that load the file, those of the nearest folder first. Prints the mutants that neither a test nor the
 * compiler noticed.
 */
const ROOT = join(import.meta.dirname, '..');
/** The most times longer than without a mutant that its tests may run; then it counts as noticed, as an endless loop. */
const MOST_TIMES = 5;

/** The parts of the project that tests need. */
const PARTS = ['src', 'sandbox', 'stand-ins', 'scripts', 'bench', 'test', 'docs', 'schema', 'package.json', 'tsconfig.json', 'action.yml'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '120' },
    in: { type: 'string', multiple: true, default: ['src/core/judge', 'src/incidents'] },
    // A number in the seed's list: only that mutant.
    only: { type: 'string' },
  },
});
const seed = chosenSeed(process.env);
process.chdir(ROOT);
const files = globSync(values.in.flatMap((place) => (place.endsWith('.ts') ? [place] : [`${place}/**/*.ts`]))).toSorted();
const unitTests = globSync('test/unit/**/*.test.ts');
/** As they were at the start: the person who mends survivors may edit files meanwhile. */
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const all = [...sources].flatMap(([file, source]) => mutantsOf(source).map((mutant) => ({ file, source, mutant })));
const chosen = chosenOf(all, Number(values.count), seed);
print(`SEED=${seed}: ${chosen.length} of ${all.length} mutants in ${files.length} files of ${values.in.join(', ')}`);

interface Numbered {
  readonly number: number;
  readonly file: string;
  readonly source: string;
  readonly mutant: Mutant;
}

const queue: readonly Numbered[] = chosen
  .map((one, index) => ({ number: index + 1, ...one }))
  .filter(({ number }) => values.only === undefined || Number(values.only) === number);
const survivors: Numbered[] = [];
/** The time of each test file without a mutant, ms. */
const costs = new Map<string, number>();
/** How many mutants each test file has noticed. */
const catches = new Map<string, number>();
await inCopies(async (copies) => {
  const tests = queue.flatMap(({ file }) => testsTouching(file, unitTests));
  await shared([...new Set(tests)], copies, measure);
  await shared(queue, copies, tryOut);
});

for (const one of survivors.toSorted((a, b) => a.number - b.number)) print(`survived: ${shown(one)}`);
print(`${survivors.length} of ${queue.length} survived (${((100 * survivors.length) / queue.length).toFixed(1)} %)`);

async function measure(test: string, copy: string): Promise<void> {
  const began = performance.now();
  if (await failing(copy, [test], { limit: 600_000, seed })) throw new Error(`${test} fails without a mutant`);
  costs.set(test, performance.now() - began);
}

async function tryOut(one: Numbered, copy: string): Promise<void> {
  const { file, source, mutant } = one;
  writeFileSync(join(copy, file), applied(source, mutant));
  const by = (await noticing(file, copy)) ?? (compiles(copy) ? null : 'the compiler');
  writeFileSync(join(copy, file), source);
  if (by === null) survivors.push(one);
  print(by === null ? `SURVIVED ${shown(one)}` : `noticed  ${shown(one)} | ${by}`);
}

/** The test file that notices; null: none. In each round those begin that notice most for their cost. */
async function noticing(file: string, copy: string): Promise<string | null> {
  const costOf = (test: string) => costs.get(test) ?? 0;
  const priceOf = (test: string) => costOf(test) / (1 + (catches.get(test) ?? 0));
  for (const round of byNearness(file, testsTouching(file, unitTests))) {
    const tests = round.toSorted((a, b) => priceOf(a) - priceOf(b));
    const limit = MOST_TIMES * Math.round(tests.reduce((sum, test) => sum + costOf(test), 10_000));
    const noticed = await failing(copy, tests, { limit, seed });
    if (noticed === null) continue;
    catches.set(noticed, (catches.get(noticed) ?? 0) + 1);
    return noticed;
  }
  return null;
}

/** Does all work, with one worker in each copy. */
async function shared<T>(work: readonly T[], copies: readonly string[], act: (one: T, copy: string) => Promise<void>): Promise<void> {
  const rest = [...work];
  await Promise.all(
    copies.map(async (copy) => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) await act(next, copy);
    }),
  );
}

/** Copies of the project for as long as `act` takes, one for each processor. */
async function inCopies(act: (copies: readonly string[]) => Promise<void>): Promise<void> {
  const copies = Array.from({ length: availableParallelism() }, () => mkdtempSync(join(tmpdir(), 'mutations-')));
  try {
    for (const copy of copies) {
      for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    }
    await act(copies);
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
}

function shown({ number, file, source, mutant }: Numbered): string {
  const before = source.slice(0, mutant.at).split('\n');
  const line = source.split('\n')[before.length - 1] ?? '';
  return `${number} ${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${mutant.before} -> ${mutant.after || '(nothing)'} | ${line.trim()}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
