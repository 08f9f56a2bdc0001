import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { diskHistory } from '../../../../src/adapters/disk/disk-history.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { HANGS } from '../../../harness/bounds.ts';
import { numbers, SEED } from '../../../harness/random.ts';

const WRITER = join(import.meta.dirname, 'writer.ts');
/** `KILLS=100` for more of them. */
const KILLS = Number(process.env['KILLS'] ?? 30);
/** The longest work of a writer before its kill, ms. */
const WORKS = 120;

/** A separate writer, with its output kept. */
function startWriter(args: readonly string[], said: string[]) {
  const child = spawn(process.execPath, [WRITER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'history-writers') },
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const over = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return { child, begun: Promise.race([once(lines, 'line'), over]), over };
}

async function historyIn(folder: string) {
  const owner = { machine: 1, run: 1, isAlive: () => false };
  const store = diskHistory(folder, { clock: systemClock, random: Math.random, owner });
  const listed = await store.list();
  const read = listed.ok ? await store.read(listed.files.map(({ path }) => path)) : listed;
  assert.ok(read.ok);
  return readHistory(read.files);
}

suite('two writers on one disk', () => {
  test(`${KILLS} random SIGKILLs lose nothing that was said to be kept, and keep nothing twice`, { timeout: 2 * HANGS }, async (t) => {
    t.diagnostic(`SEED=${SEED}`);
    const chance = numbers();
    const folder = mkdtempSync(join(tmpdir(), 'history-'));
    try {
      const said: string[] = [];
      const write = async (writer: string) => {
        for (let index = 0; index < KILLS / 2; index++) {
          const { child, begun, over } = startWriter([folder, `${writer}${index}`, String(index)], said);
          await begun;
          await after(chance() * WORKS);
          child.kill('SIGKILL');
          await over;
        }
      };
      await Promise.all([write('a'), write('b')]);
      const last = startWriter([folder, 'last', String(KILLS / 2), '1'], said);
      await last.over;
      assert.deepEqual(
        said.filter((line) => !line.startsWith('kept ')),
        [],
      );

      const { days, problems } = await historyIn(folder);
      assert.deepEqual(problems, []);
      const kept = said.map((line) => line.split(' '));
      t.diagnostic(`${kept.length} runs were kept, on ${days.length} days`);
      assert.ok(kept.length > KILLS && days.length > 4, 'they were at work, and days passed');
      for (const { day, loops, entries } of days) {
        const promised = kept.filter(([, of]) => of === day).map(([, , run]) => run);
        if (entries === null) {
          // A writer killed between keeping a run and reporting it has kept one more: at most one for each writer.
          for (const { runs } of loops)
            assert.ok(runs >= promised.length && runs <= promised.length + KILLS, `${day}: ${runs} of ${promised.length}`);
        } else {
          for (const loop of ['gmail', 'own']) {
            const runs: readonly string[] = entries.flatMap((entry) => (entry.loop === loop ? [entry.run] : []));
            assert.deepEqual(
              promised.filter((run) => run === undefined || !runs.includes(run)),
              [],
              day,
            );
            assert.equal(new Set(runs).size, runs.length, 'none twice');
          }
        }
      }
      const inDays = new Set(days.map(({ day }) => day));
      assert.deepEqual(
        kept.filter(([, day = '']) => !inDays.has(day)),
        [],
      );
      const left = ['.', 'days', 'counts', '.lock'].flatMap((below) => readdirSync(join(folder, below)));
      assert.ok(left.filter((name) => name.endsWith('.part')).length <= 2, `what was begun is tidied up: ${left.join(' ')}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
