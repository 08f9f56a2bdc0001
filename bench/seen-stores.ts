import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { LoopReport } from '../src/core/result/report.ts';
import type { Scene } from '../test/real/stores/scene.ts';
import { startScene } from '../test/real/stores/scene.ts';
import type { StoreName } from '../test/real/stores/store.ts';
import { STORE_PASSWORD } from '../test/real/stores/store.ts';
import { unpackedMissing } from '../test/real/stores/unpacked.ts';
import { until } from '../test/real/world/until.ts';
import { startCountingProxy } from './counting-proxy.ts';

/*
 * How much later than a 20 ms poller an internal loop sees a probe at Dovecot, Cyrus (without idled) and Courier, and how many commands
 * that takes. A separate process polls the folder into which the probe is put some seconds after its acceptance. The servers are measured
 * beside each other. Fails if a bound is exceeded.
 *
 * Run: npm run build; node bench/seen-stores.ts
 */
const STORES: readonly StoreName[] = ['dovecot', 'cyrus', 'courier'];

/** When and where the probe is put, ms, and how much later than the poller we may see it. */
const CASES = [
  { after: 0, folder: 'INBOX', bound: 150 },
  { after: 500, folder: 'INBOX', bound: 150 },
  { after: 3_000, folder: 'INBOX', bound: 150 },
  { after: 12_000, folder: 'INBOX', bound: 150 },
  { after: 18_000, folder: 'INBOX', bound: 150 },
  { after: 28_000, folder: 'INBOX', bound: 150 },
  { after: 36_000, folder: 'INBOX', bound: 1_200 },
  { after: 31_000, folder: 'Junk', bound: 2_500 },
] as const;
/** From here on, ms, the most commands a second, counted over at least so many seconds. */
const LATER = { from: 30_000, most: 2, during: 2 } as const;

const BOX = 'probe@example.test';
const missing = unpackedMissing();
if (missing !== null) throw new Error(missing);

process.stdout.write('server     delivered            later than a 20 ms poller, ms   commands   a second from 30 s on\n');
const failures = (await Promise.all(STORES.map(measured))).flat();
for (const failure of failures) process.stderr.write(`${failure}\n`);
if (failures.length > 0) process.exitCode = 1;

/** One store with every case; returns the exceeded bounds. */
async function measured(store: StoreName): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-bench-'));
  const scene = await startScene(store, [BOX]);
  const broken: string[] = [];
  try {
    await scene.boxes.make(BOX, 'Junk').catch(() => undefined);
    for (const { after, folder, bound } of CASES) {
      const { lag, commands, perSecond } = await measure(scene, directory, after, folder);
      const what = `${store.padEnd(10)} after ${String(after / 1_000).padStart(4)} s ${folder.padEnd(6)}`;
      process.stdout.write(
        `${what} ${lag.toFixed(0).padStart(12)} ${String(commands).padStart(27)} ${perSecond === null ? '' : perSecond.toFixed(1).padStart(18)}\n`,
      );
      if (lag > bound) broken.push(`${what}: ${lag.toFixed(0)} ms, more than ${bound}`);
      if (perSecond !== null && perSecond > LATER.most)
        broken.push(`${what}: ${perSecond.toFixed(1)} commands a second, more than ${LATER.most}`);
    }
    return broken;
  } finally {
    await scene.stop();
    rmSync(directory, { recursive: true });
  }
}

interface Measure {
  /** ms; below 0 if we were first. */
  readonly lag: number;
  /** Up to the delivery. */
  readonly commands: number;
  /** From 30 s after the acceptance to the delivery; null if that is too short to count. */
  readonly perSecond: number | null;
}

async function measure(scene: Scene, directory: string, after: number, folder: string): Promise<Measure> {
  const login = { host: '127.0.0.1', port: scene.store.port, security: 'plaintext', user: BOX, password: STORE_PASSWORD };
  const file = join(directory, 'poller.json');
  writeFileSync(file, JSON.stringify({ mailboxes: { mine: login } }));
  await using proxy = await startCountingProxy(scene.store.port);
  const path = await pathOf(scene, folder);
  const poller = spawn(process.execPath, [join(import.meta.dirname, 'poller.ts'), file, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => poller.once('close', () => resolve()));
  const lines: string[] = [];
  createInterface(poller.stdout).on('line', (line) => lines.push(line));
  let acceptedAt = 0;
  scene.placing = async (mail, boxes) => {
    acceptedAt = performance.now();
    await pause(after);
    await boxes.put(BOX, folder, mail.raw);
  };
  try {
    await until('the poller to be ready', () => lines.shift() ?? null);
    const { loop } = await scene.run(BOX, {
      // Stays in the mailbox: a late poller must not miss it.
      loop: { delete: false, warning: '60s', critical: '90s' },
      mailbox: { port: proxy.port },
    });
    await scene.placed();
    const theirs = Number(await until('the poller to have seen the probe', () => lines.shift() ?? null));
    const ours = seenAt(loop);
    // Reading the probe does not count in the rate.
    const delivered = theirs - performance.timeOrigin;
    const later = acceptedAt + LATER.from;
    const seconds = (delivered - later) / 1_000;
    const commands = proxy.commands.filter((at) => at <= delivered);
    return {
      lag: ours - theirs,
      commands: commands.length,
      perSecond: seconds < LATER.during ? null : commands.filter((at) => at >= later).length / seconds,
    };
  } finally {
    poller.kill('SIGTERM');
    await ended;
  }
}

/** The folder's path by the server's own prefix. */
async function pathOf(scene: Scene, folder: string): Promise<string> {
  const client = await scene.boxes.client(BOX);
  try {
    return (await client.list()).find(({ name }) => name.toLowerCase() === folder.toLowerCase())?.path ?? folder;
  } finally {
    client.close();
  }
}

/** When the loop's probe was seen, ms since the epoch. */
function seenAt(loop: LoopReport): number {
  const [attempt, ...more] = loop.attempts;
  const { total } = loop.phasesMs;
  if (attempt === undefined || more.length > 0 || total === null) throw new Error(`not seen at the first try: ${JSON.stringify(loop)}`);
  return Date.parse(attempt.at) + total;
}
