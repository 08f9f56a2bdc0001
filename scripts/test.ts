import { globSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { spec } from 'node:test/reporters';
import { chosenSeed } from './seed.ts';
import { folderInMemory } from './folder-in-memory.ts';
import { endOverdue } from './overdue-files.ts';
import type { LaneResult } from './test-lanes.ts';
import { closingLines, mergeLane, skippedLines, sumOf } from './test-lanes.ts';
import { groupsOf, runGroup } from './test-groups.ts';

/*
 * `node scripts/test.ts [folder...]` runs the test files of all folders of test/, or of the named ones. The lanes run beside each other, so
 * that one works while another waits; a lane without further files helps the other. Tests of speed run alone, after all others. The last
 * lines are node:test's, summed.
 */
const root = join(import.meta.dirname, '..');

interface Lane {
  /** Folders of test/, in the order of their begin. */
  readonly folders: readonly string[];
  /** The slowest files begin first, so that none of them is awaited alone in the end. */
  readonly first?: readonly string[];
  /**
   * Folders whose files share processes, since loading their common modules takes most of their time; with the most files in one. Where
   * tests wait, few: they run one after the other.
   */
  readonly shared?: Readonly<Record<string, number>>;
  /** Files that look at their whole process. */
  readonly alone?: readonly string[];
  /** How many processes run at a time. */
  readonly atOnce: number;
}

const BESIDE: readonly Lane[] = [
  // Real servers make tests wait most of the time.
  {
    folders: ['real'],
    first: ['real/trouble', 'real/relays', 'real/far-whole', 'real/mailbox-servers', 'real/real', 'real/far'],
    shared: { real: 6 },
    atOnce: 3,
  },
  {
    folders: ['run', 'bundle', 'unit', 'sandbox', 'project'],
    first: [
      'bundle/incidents',
      'bundle/killed',
      'run/hostile-worlds',
      'run/random',
      'bundle/hostile-worlds',
      'bundle/examples',
      'run/faults',
      'unit/incidents/faults',
      'unit/incidents/histories',
      'project/lanes',
    ],
    shared: { run: 6, bundle: 8, unit: 24, project: 24 },
    alone: ['run/hostile-server', 'unit/adapters/dns/run-end', 'unit/adapters/disk/killed-writers'],
    atOnce: availableParallelism() + 1,
  },
];
const LAST: Lane = { folders: ['speed'], atOnce: 1 };

/** Hooks of a whole process would run for the tests of all its files. */
const HOOKS = /^(?:before|after)(?:Each)?\(/m;
/** The longest test, ms; a file that has not ended shortly after it hangs. The environment sets it only to test this runner. */
const LONGEST = Number(process.env['LONGEST'] ?? 600_000);
const LONGEST_FILE = LONGEST * 1.05;
/** The longest suite, even if something still holds a pipe open, ms. */
const LONGEST_SUITE = LONGEST * 5;

const named = process.argv.slice(2);
const known = [...BESIDE, LAST].flatMap(({ folders }) => folders);
const present = readdirSync(join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && globSync('**/*.test.ts', { cwd: join(root, 'test', entry.name) }).length > 0)
  .map(({ name }) => name);
const strangers = [...named, ...present].filter((folder) => !known.includes(folder));
if (strangers.length > 0) {
  process.stderr.write(`test: no lane runs ${strangers.join(', ')}; there are ${known.join(', ')}\n`);
  process.exit(1);
}

const report = new spec();
report.pipe(process.stdout);
// Code compiled for one test file is not compiled again for the next.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'test');
// What tests write is in memory, unless somebody says where else.
const memory = process.env['TMPDIR'] === undefined ? folderInMemory() : null;
if (memory !== null) process.env['TMPDIR'] = memory;
const seed = chosenSeed(process.env);
process.env['SEED'] = String(seed);
process.stdout.write(`Random tests start from SEED=${seed}; given in the environment, it repeats them.\n`);

// node:test waits for ever for a file whose process neither ends nor handles a signal.
setInterval(() => {
  for (const line of endOverdue(process.pid, LONGEST_FILE)) say(`ENDED, since it hung: ${line}`);
  if (performance.now() < LONGEST_SUITE) return;
  say('GIVEN UP: a file that has ended is still held open by a process that it started');
  process.exit(1);
}, LONGEST / 60).unref();

const began = performance.now();
const results = [...(await runBeside(BESIDE)), ...(await runBeside([LAST]))];
const total = sumOf(results.map(({ counts }) => counts));
report.end();
report.once('end', () => {
  process.stdout.write(skippedLines(results.flatMap(({ skipped }) => skipped)) + closingLines(total, performance.now() - began));
});
// A lane without any test has not run.
if (total.failed > 0 || total.cancelled > 0 || total.tests === 0) process.exitCode = 1;

function say(line: string): void {
  process.stderr.write(`\n*** ${line} ***\n\n`);
}

/** Runs the files of some lanes, each with its number of processes; the others take over the processes of a finished lane. */
async function runBeside(lanes: readonly Lane[]): Promise<readonly LaneResult[]> {
  const queues = lanes.map((lane) => groupsOf(filesOf(lane), (file) => mostBeside(lane, file)));
  const finished: LaneResult[] = [];
  const runner = { timeout: LONGEST, cwd: root, merge: (events: AsyncIterable<unknown>) => mergeLane(events, report), say };
  const work = async (own: string[][]) => {
    for (;;) {
      const files = [own, ...queues].find((queue) => queue.length > 0)?.shift();
      if (files === undefined) return;
      finished.push(...(await runGroup(files, runner)));
    }
  };
  const workers = queues.flatMap((queue, lane) =>
    queue.length === 0 ? [] : Array.from({ length: lanes[lane]?.atOnce ?? 0 }, () => work(queue)),
  );
  await Promise.all(workers);
  return finished;
}

/** The most files in the process of this one; 1: it shares none. */
function mostBeside({ shared = {}, alone = [], first = [] }: Lane, file: string): number {
  const name = relative(join(root, 'test'), file).replaceAll(sep, '/');
  const most = shared[name.slice(0, name.indexOf('/'))] ?? 1;
  return [...alone, ...first].includes(name.replace(/\.test\.ts$/, '')) || HOOKS.test(readFileSync(file, 'utf8')) ? 1 : most;
}

/** The files of a lane in the order of their begin. */
function filesOf({ folders, first = [] }: Lane): string[] {
  const found = folders
    .filter((folder) => named.length === 0 || named.includes(folder))
    .flatMap((folder) => globSync(`test/${folder}/**/*.test.ts`, { cwd: root }).toSorted());
  const early = first.map((name) => `test/${name}.test.ts`).filter((file) => found.includes(file));
  return [...early, ...found.filter((file) => !early.includes(file))].map((file) => join(root, file));
}
