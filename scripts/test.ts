import { globSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { spec } from 'node:test/reporters';
import { chosenSeed } from './seed.ts';
import { endOverdue } from './overdue-files.ts';
import type { LaneResult } from './test-lanes.ts';
import { closingLines, mergeLane, skippedLines, sumOf } from './test-lanes.ts';
import { groupsOf, runGroup } from './test-groups.ts';

/*
 * `node scripts/test.ts [folder...]` runs the test files of all folders of test/, or of those that are named. The lanes run beside each
 * other, so that one works while another waits; a lane that has no more files helps the other. What speaks of speed runs alone, after all
 * others. The last lines are node:test's, summed.
 */
const root = join(import.meta.dirname, '..');

interface Lane {
  /** Folders of test/, in the order in which their files begin. */
  readonly folders: readonly string[];
  /** The files that take longest: nothing is to be waited for alone in the end. */
  readonly first?: readonly string[];
  /** Folders whose files run many in one process, since most of what they take is loading what they share. */
  readonly shared?: readonly string[];
  /** The files of those that look at their whole process. */
  readonly alone?: readonly string[];
  /** So many processes run at the same time. */
  readonly atOnce: number;
}

const BESIDE: readonly Lane[] = [
  // Real servers are waited for most of the time.
  {
    folders: ['real'],
    first: ['real/trouble', 'real/relays', 'real/real', 'real/far-whole', 'real/mailbox-servers', 'real/mesh', 'real/far'],
    atOnce: 3,
  },
  {
    folders: ['bundle', 'run', 'unit', 'sandbox', 'project'],
    first: [
      'bundle/incidents',
      'bundle/killed',
      'run/hostile-worlds',
      'run/random',
      'unit/incidents/faults',
      'unit/incidents/histories',
      'project/lanes',
    ],
    shared: ['unit', 'project'],
    alone: ['unit/adapters/dns/run-end', 'unit/adapters/disk/killed-writers'],
    atOnce: Math.max(2, availableParallelism()),
  },
];
const LAST: Lane = { folders: ['speed'], atOnce: 1 };

/** Hooks of a whole process: they would be called for the tests of all its files. */
const HOOKS = /^(?:before|after)(?:Each)?\(/m;
/** No test may take longer, ms; a file that has not ended by then and a little hangs. Given in the environment only to test this runner. */
const LONGEST = Number(process.env['LONGEST'] ?? 600_000);
const LONGEST_FILE = LONGEST * 1.05;
/** Nor the whole, whatever still holds a pipe open, ms. */
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
// What has been compiled for one test file need not be compiled for the next.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'test');
const seed = chosenSeed(process.env);
process.env['SEED'] = String(seed);
process.stdout.write(`Random tests start from SEED=${seed}; given in the environment, it repeats them.\n`);

// node:test waits without an end for a file whose process neither ends nor hears a signal.
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
// A lane without a single test has not been run.
if (total.failed > 0 || total.cancelled > 0 || total.tests === 0) process.exitCode = 1;

function say(line: string): void {
  process.stderr.write(`\n*** ${line} ***\n\n`);
}

/** Runs the files of some lanes, each with so many at once as it has; what a lane that has come to its end leaves free, the others take. */
async function runBeside(lanes: readonly Lane[]): Promise<readonly LaneResult[]> {
  const queues = lanes.map((lane) => groupsOf(filesOf(lane), (file) => isShared(lane, file)));
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

/** Whether a file can be in one process with others. */
function isShared({ shared = [], alone = [], first = [] }: Lane, file: string): boolean {
  const name = relative(join(root, 'test'), file).replaceAll(sep, '/');
  if (!shared.some((folder) => name.startsWith(`${folder}/`)) || [...alone, ...first].includes(name.replace(/\.test\.ts$/, '')))
    return false;
  return !HOOKS.test(readFileSync(file, 'utf8'));
}

/** The files of a lane in the order in which they begin. */
function filesOf({ folders, first = [] }: Lane): string[] {
  const found = folders
    .filter((folder) => named.length === 0 || named.includes(folder))
    .flatMap((folder) => globSync(`test/${folder}/**/*.test.ts`, { cwd: root }).toSorted());
  const early = first.map((name) => `test/${name}.test.ts`).filter((file) => found.includes(file));
  return [...early, ...found.filter((file) => !early.includes(file))].map((file) => join(root, file));
}
