import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HistoryStep } from '../src/core/ports/services/history-store.ts';
import type { LoopReport } from '../src/core/result/report.ts';
import { keepRun } from '../src/report/history/keep/append.ts';
import { readHistory, wantedPaths } from '../src/report/history/keep/read-history.ts';
import { numbersOf } from '../src/report/history/numbers/loop-numbers.ts';
import { dayOf } from '../src/report/history/lines/day.ts';
import { runAt } from '../test/doubles/reports/runs.ts';
import { measureProgram } from './process.ts';

// A year of runs every ten minutes through four loops: the reads and writes of one run, the size of the files in git, and the time to read
// them. Build first. `node bench/history-year.ts [RETENTION_DAYS]`; without a number every line is kept.

const DAY = 24 * 3_600_000;
const EVERY = 600_000;
const LOOPS = ['own', 'gmail', 'outlook', 'partner'];
/** The year ends with today. */
const FIRST = Math.floor(Date.now() / DAY) * DAY - 364 * DAY;
const [FROM, TO] = [dayOf(FIRST), dayOf(FIRST + 364 * DAY)];
const retention = (Number(process.argv[2]) || 400) * DAY;

const files = new Map<string, Uint8Array>();
const exact: number[] = [];
let state = 7;

/** Numbers from 0 to below 1 (Park and Miller 1988). */
function random(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** Like a real path: a usual time, a long tail, phases that vary a little. */
function trip(name: string, index: number): Partial<LoopReport> {
  const latencyMs = 400 * (index + 1) * Math.exp(0.35 * (random() + random() + random() - 1.5)) + (random() < 0.02 ? 20_000 * random() : 0);
  const about = (ms: number) => ms * (0.9 + 0.2 * random());
  const phases = { connect: about(21), tls: about(34), auth: about(12), accept: about(85), delivery: latencyMs - 3, seen: about(3) };
  const total = phases.connect + phases.tls + phases.auth + phases.accept + latencyMs;
  const isLost = random() < 0.001;
  if (name === 'gmail' && !isLost) exact.push(latencyMs < 100 ? Math.round(latencyMs * 10) / 10 : Math.round(latencyMs));
  const lost = { outcome: 'lost', state: 'critical', latencyMs: null } as const;
  return {
    name,
    kind: index === 0 ? 'internal' : 'external',
    latencyMs,
    latencyAtLeastMs: latencyMs - about(30),
    phasesMs: { ...phases, total },
    ...(isLost ? lost : {}),
  };
}

function take(step: HistoryStep): { readonly read: number; readonly written: number } {
  const seen = new Map<string, Uint8Array | null>();
  let read = 0;
  for (;;) {
    const done = step(seen);
    if (done.kind === 'refuse') throw new Error(done.problem);
    if (done.kind === 'look') {
      for (const path of done.paths) {
        seen.set(path, files.get(path) ?? null);
        read += files.get(path)?.length ?? 0;
      }
      continue;
    }
    for (const [path, bytes] of done.files) files.set(path, bytes);
    for (const path of done.remove) files.delete(path);
    return { read, written: [...done.files.values()].reduce((sum, bytes) => sum + bytes.length, 0) };
  }
}

for (let day = 0; day < 365; day++) {
  let [read, written, most] = [0, 0, 0];
  for (let at = FIRST + day * DAY; at < FIRST + (day + 1) * DAY; at += EVERY) {
    const name = Math.floor(at / EVERY)
      .toString(16)
      .padStart(12, '0')
      .split('')
      .toReversed()
      .join('');
    const cost = take(keepRun(runAt(new Date(at).toISOString(), LOOPS.map(trip), { name, everyMs: EVERY }), retention));
    read += cost.read;
    written += cost.written;
    most = Math.max(most, cost.read + cost.written);
  }
  if (day === 1 || day === 364)
    console.log(`day ${day + 1}: 144 runs read ${kB(read)} and wrote ${kB(written)}, one of them ${kB(most)} at most`);
}

const folder = mkdtempSync(join(tmpdir(), 'history-year-'));
try {
  for (const kind of ['days', 'counts']) console.log(`${kind}: ${packed(kind)}`);
  const wanted = { from: FROM, to: TO, linesFrom: dayOf(FIRST + 363 * DAY) };
  const usual = wantedPaths(
    [...files].map(([path, { length }]) => ({ path, size: length })),
    wanted,
  );
  const beganUsual = performance.now();
  numbersOf(readHistory(new Map(usual.map((path) => [path, files.get(path) ?? new Uint8Array()]))), { ...wanted, now: FIRST + 365 * DAY });
  console.log(`read by the counts of each day but the last two in ${(performance.now() - beganUsual).toFixed(0)} ms`);
  const began = performance.now();
  const history = readHistory(files);
  const numbers = numbersOf(history, { from: FROM, to: TO, now: FIRST + 365 * DAY });
  console.log(
    `read line by line in ${(performance.now() - began).toFixed(0)} ms, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB of memory in all`,
  );
  const sorted = exact.toSorted((one, other) => one - other);
  const gmail = numbers.find(({ loop }) => loop === 'gmail');
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    const [found, wanted] = [gmail?.measures.latency?.[name] ?? 0, sorted[Math.ceil(share * sorted.length) - 1] ?? 0];
    console.log(`${name}: ${found.toFixed(1)} ms for ${wanted} ms, ${((found / wanted - 1) * 100).toFixed(2)} %`);
  }
  console.log(`runs: ${gmail?.runs}, coverage ${gmail?.coverage?.share}`);
  for (const [path, bytes] of files) writeUnder(folder, path, bytes);
  for (const args of [[], ['--page', join(folder, 'page.html')], ['--format', 'openmetrics'], ['--format', 'atom'], ['--format', 'csv']]) {
    const [ms, megabytes] = await reported(args);
    const size = args[0] === '--page' ? `, a page of ${kB(statSync(join(folder, 'page.html')).size)}` : '';
    console.log(
      `report ${args.slice(0, 2).join(' ').replace(folder, '')}: ${ms.toFixed(0)} ms and ${megabytes.toFixed(0)} MB, the best of 3${size}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The whole process of `report` on that year, as a user calls it: the most ms and MB. */
async function reported(args: readonly string[]): Promise<readonly [number, number]> {
  const peak = join(folder, 'peak');
  const writesPeak = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');
  const tries: (readonly [number, number])[] = [];
  for (let index = 0; index < 3; index++) {
    const { ms } = await measureProgram(process.execPath, ['--import', writesPeak, cli, 'report', '--history', folder, ...args]);
    tries.push([ms, Number(readFileSync(peak, 'utf8')) / 1024]);
  }
  return tries.toSorted(([one], [other]) => one - other)[0] ?? [0, 0];
}

function writeUnder(root: string, path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}

/** The size of a pack of these files alone. */
function packed(kind: string): string {
  const own = join(folder, `git-${kind}`);
  const chosen = [...files].filter(([path]) => path.startsWith(`${kind}/`));
  for (const [path, bytes] of chosen) writeUnder(own, path, bytes);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.net', ...args], { cwd: own, encoding: 'utf8' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'x');
  git('gc', '-q');
  const [, pack = ''] = /size-pack: (\d+)/.exec(git('count-objects', '-v')) ?? [];
  const raw = chosen.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const lines = chosen.reduce((sum, [path]) => sum + readFileSync(join(own, path), 'utf8').split('\n').length - 1, 0);
  return `${chosen.length} files, ${lines} lines, ${(raw / 1e6).toFixed(1)} MB, packed ${(Number(pack) / 1024).toFixed(2)} MiB (${statSync(own).isDirectory() ? 'git gc' : ''})`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
