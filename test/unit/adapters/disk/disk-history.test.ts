import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { diskHistory } from '../../../../src/adapters/disk/disk-history.ts';
import type { LockOwner } from '../../../../src/adapters/disk/lock.ts';
import { takeLock } from '../../../../src/adapters/disk/lock.ts';
import { HISTORY_MARKER } from '../../../../src/core/ports/services/history-store.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { keepRun } from '../../../../src/report/history/keep/append.ts';
import { runAt } from '../../../doubles/reports/runs.ts';

const DAY = 24 * 3_600_000;
const ALIVE: LockOwner = { machine: 7, run: 1, isAlive: () => true };
const DEAD: LockOwner = { ...ALIVE, isAlive: () => false };

function world(owner: LockOwner = ALIVE, clock = systemClock) {
  return { clock, random: () => 0.5, owner };
}

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const step = (at = '2026-11-27T12:00:00.000Z') => keepRun(runAt(at), 90 * DAY);

suite('a history on a disk', () => {
  test('is made, listed and read', async () => {
    await inFolder(async (parent) => {
      const store = diskHistory(join(parent, 'deep', 'er'), world());
      assert.deepEqual(await store.list(), { ok: true, files: [] });
      assert.deepEqual(await store.update(step()), { ok: true, notes: [] });
      const listed = await store.list();
      assert.ok(listed.ok);
      assert.deepEqual(
        listed.files.map(({ path }) => path),
        ['days/2026-11-27.jsonl', HISTORY_MARKER],
      );
      const read = await store.read(['days/2026-11-27.jsonl', 'days/2026-11-28.jsonl']);
      assert.ok(read.ok);
      assert.deepEqual([...read.files.keys()], ['days/2026-11-27.jsonl']);
    });
  });

  test('many who write at the same time in one process are all kept', async () => {
    await inFolder(async (folder) => {
      const writers = Array.from({ length: 20 }, (_, run) => diskHistory(folder, { ...world({ ...ALIVE, run }), random: Math.random }));
      const kept = await Promise.all(writers.map((store, index) => store.update(step(`2026-11-27T12:00:${10 + index}.000Z`))));
      assert.ok(kept.every(({ ok }) => ok));
      assert.equal(readFileSync(join(folder, 'days/2026-11-27.jsonl'), 'utf8').trim().split('\n').length, 20);
      assert.equal(readdirSync(join(folder, '.lock')).length, 1, 'locks that are over do not pile up');
    });
  });

  test('a folder that cannot be written to is told by its name', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), 'x');
      const kept = await diskHistory(join(folder, 'file'), world()).update(step());
      assert.match(kept.ok ? '' : kept.problem, /^The run was not added to the history in .*file: .*(ENOTDIR|EEXIST|not a directory)/);
    });
  });

  test('what a writer that was ended had begun is removed, and nothing else that looks like it', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, '.lock'));
      mkdirSync(join(folder, 'days'));
      await takeLock(join(folder, '.lock'), world(), 0);
      const [own, foreign] = [
        ['days/2026-11-27.jsonl.7.part', 'history.json.7.part'],
        ['film.iso.part', 'days/2026.part'],
      ];
      for (const name of [...own, ...foreign]) writeFileSync(join(folder, name), 'begun');
      assert.ok((await diskHistory(folder, world({ ...DEAD, run: 2 })).update(step())).ok);
      assert.deepEqual(
        own.filter((name) => existsSync(join(folder, name))),
        [],
      );
      assert.deepEqual(
        foreign.filter((name) => existsSync(join(folder, name))),
        foreign,
      );
    });
  });

  test('what is no file of ours is left alone', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'days'));
      for (const name of ['notes.txt', 'days/readme.md']) writeFileSync(join(folder, name), 'mine');
      await diskHistory(folder, world()).update(step());
      for (const name of ['notes.txt', 'days/readme.md']) assert.equal(readFileSync(join(folder, name), 'utf8'), 'mine');
    });
  });
});

suite('the lock of a folder', () => {
  test('is not taken from who lives, and told when that lasts', async () => {
    await inFolder(async (folder) => {
      const first = await takeLock(folder, world(), 0);
      assert.ok(first);
      assert.equal(await takeLock(folder, world({ ...ALIVE, run: 2 }), 20), null);
      first.release();
      assert.ok(await takeLock(folder, world({ ...ALIVE, run: 2 }), 0));
    });
  });

  test('is taken from who is dead, and who comes back knows that', async () => {
    await inFolder(async (folder) => {
      const first = await takeLock(folder, world(), 0);
      const second = await takeLock(folder, world({ ...DEAD, run: 2 }), 0);
      assert.deepEqual([first?.isHeld(), second?.isHeld(), second?.isTakenOver], [false, true, true]);
    });
  });

  for (const [since, moment] of [
    ['after its lease', -31_000],
    ['where its clock was far ahead', 3_600_000],
  ] as const)
    test(`is taken from another machine only ${since}`, async () => {
      await inFolder(async (folder) => {
        await takeLock(folder, world({ ...DEAD, machine: 8 }), 0);
        assert.equal(await takeLock(folder, world(DEAD), 0), null);
        const [lock = ''] = readdirSync(folder);
        const date = statSync(join(folder, lock)).mtimeMs + moment;
        utimesSync(join(folder, lock), date / 1_000, date / 1_000);
        assert.ok(await takeLock(folder, world(DEAD), 0));
      });
    });

  test('is not taken from another machine because a clock differs from the one that dates the files', async () => {
    await inFolder(async (folder) => {
      await takeLock(folder, world({ ...DEAD, machine: 8 }), 0);
      for (const offset of [-600_000, 600_000]) {
        const clock = { ...systemClock, now: () => systemClock.now() + offset };
        assert.equal(await takeLock(folder, world(DEAD, clock), 0), null);
      }
      assert.deepEqual(readdirSync(folder), ['1']);
    });
  });

  test('is had by one at a time, however many want it', async () => {
    await inFolder(async (folder) => {
      let [holders, most, turns] = [0, 0, 0];
      await Promise.all(
        Array.from({ length: 12 }, async (_, run) => {
          const lock = await takeLock(folder, { ...world({ ...ALIVE, run }), random: Math.random }, 60_000);
          assert.ok(lock);
          holders += 1;
          most = Math.max(most, holders);
          await new Promise((resolve) => setImmediate(resolve));
          holders -= 1;
          turns += 1;
          lock.release();
        }),
      );
      assert.deepEqual([most, turns], [1, 12]);
    });
  });
});
