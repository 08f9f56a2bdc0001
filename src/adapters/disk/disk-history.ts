// The history of runs in a folder of this machine, or of one shared with others.
// Called by app.

import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryStep, HistoryStore, StepDone, StoredFile } from '../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../core/ports/services/history-store.ts';
import type { Result } from '../../core/result/outcome.ts';
import type { Lock, LockWorld } from './lock.ts';
import { takeLock } from './lock.ts';
import { codeOf, readBytes, replaceFile } from './whole-file.ts';

/** How long to wait for another writer, ms. */
const LOCK_TIMEOUT = 20_000;
/** The folder's own lock; hidden, and no file of the history. */
const LOCK_FOLDER = '.lock';
const PART = '.part';
/** A file of ours, the number of its writer's turn, and `PART`. */
const OWN_PART = /^[\w-]+\.(?:json|jsonl|html|svg|atom)\.\d+\.part$/;

type Kept = Result<{ notes: readonly string[] }, { problem: string }>;

/** A history in a folder, which is created if missing. */
export function diskHistory(folder: string, world: LockWorld): HistoryStore {
  return {
    place: folder,
    update: async (step) => {
      try {
        return await locked(folder, world, (lock) => take(folder, step, lock));
      } catch (error) {
        return { ok: false, problem: `The run was not added to the history in ${folder}: ${reasonOf(error)}` };
      }
    },
    read: (paths) => {
      try {
        const files = paths.flatMap((path) => {
          const bytes = readBytes(join(folder, path));
          return bytes === null ? [] : [[path, bytes] as const];
        });
        return Promise.resolve({ ok: true, files: new Map(files) });
      } catch (error) {
        return Promise.resolve({ ok: false, problem: `The history in ${folder} could not be read: ${reasonOf(error)}` });
      }
    },
    list: () => {
      try {
        return Promise.resolve({ ok: true, files: filesOf(folder) });
      } catch (error) {
        return Promise.resolve({ ok: false, problem: `The history in ${folder} could not be read: ${reasonOf(error)}` });
      }
    },
  };
}

async function locked(folder: string, world: LockWorld, act: (lock: Lock) => Kept): Promise<Kept> {
  const locks = join(folder, LOCK_FOLDER);
  mkdirSync(locks, { recursive: true });
  const lock = await takeLock(locks, world, LOCK_TIMEOUT);
  if (lock === null)
    return {
      ok: false,
      problem: `The run was not added to the history in ${folder}: another run has been writing to it for ${LOCK_TIMEOUT / 1000} s.`,
    };
  try {
    if (lock.isTakenOver) removeParts(folder);
    return act(lock);
  } finally {
    if (lock.isHeld()) lock.release();
  }
}

function take(folder: string, step: HistoryStep, lock: Lock): Kept {
  const seen = new Map<string, Uint8Array | null>();
  for (;;) {
    const done = step(seen);
    switch (done.kind) {
      case 'look':
        for (const path of done.paths) seen.set(path, readBytes(join(folder, path)));
        continue;
      case 'refuse':
        return { ok: false, problem: `The run was not added to the history in ${folder}: ${done.problem}` };
      case 'write':
        return write(folder, done, lock);
    }
  }
}

/**
 * Each file is new or unchanged, never in part. Old files are removed before the marker says so, and the marker is written last: after an
 * interruption, the next run repeats the rest.
 */
function write(folder: string, { files, remove, notes }: Extract<StepDone, { kind: 'write' }>, lock: Lock): Kept {
  const put = (path: string, bytes: Uint8Array) =>
    replaceFile(join(folder, path), join(folder, `${path}.${lock.generation}${PART}`), bytes, () => lock.isHeld());
  const marker = files.get(HISTORY_MARKER);
  const isDone =
    [...files].every(([path, bytes]) => path === HISTORY_MARKER || put(path, bytes)) &&
    remove.every((path) => {
      if (lock.isHeld()) rmSync(join(folder, path), { force: true });
      return lock.isHeld();
    }) &&
    (marker === undefined || put(HISTORY_MARKER, marker));
  if (isDone) return { ok: true, notes };
  return {
    ok: false,
    problem: `The run was not added to the history in ${folder}: this process stood still for so long that another took its turn.`,
  };
}

/** Removes our own unfinished files of interrupted writers: the folder may hold other files. */
function removeParts(folder: string): void {
  for (const path of ['.', 'days', 'counts', 'page']) {
    for (const name of names(join(folder, path))) if (OWN_PART.test(name)) rmSync(join(folder, path, name), { force: true });
  }
}

function filesOf(folder: string): readonly StoredFile[] {
  const paths = [
    ...names(folder).filter((name) => name.endsWith('.json')),
    ...['days', 'counts'].flatMap((below) =>
      names(join(folder, below)).flatMap((name) => (name.endsWith('.jsonl') ? [`${below}/${name}`] : [])),
    ),
  ];
  return paths.toSorted().map((path) => ({ path, size: statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0 }));
}

/** Empty without the folder. */
function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOTDIR') return 'ENOTDIR: it is a file, and a history is a folder';
  if (code === 'EACCES') return 'EACCES: this account may not do that here';
  return error instanceof Error ? error.message : String(error);
}
