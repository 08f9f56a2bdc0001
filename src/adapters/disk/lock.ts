import { closeSync, fstatSync, linkSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../core/time/clock.ts';
import { codeOf } from './whole-file.ts';

/** The owner of a lock, and how to see that another one is gone. */
export interface LockOwner {
  /** The machine and its numbering of processes; 0: unknown, and process numbers prove nothing. */
  readonly machine: number;
  /** A number of this run on that machine while it is alive. */
  readonly run: number;
  readonly isAlive: (run: number) => boolean;
}

export interface LockWorld {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly owner: LockOwner;
}

/** A lock that is held. */
export interface Lock {
  /** A number that no other holder has had. */
  readonly generation: number;
  /** The former holder did not release it: its unfinished files remain. */
  readonly isTakenOver: boolean;
  /** Whether it is still ours: a holder that paused too long has lost it. */
  isHeld(): boolean;
  release(): void;
}

/** No holder needs it longer, ms: a longer one was stopped, or its machine is gone. */
const LEASE = 30_000;
/** Between looks at another holder's lock, ms. */
const PAUSE = 5;

const FREE = 'free';

/**
 * A lock in a folder of numbered files: the highest number holds it, and a file is created only if none has its number. A number is never
 * reused while a higher one exists, so only one process takes a dead holder's place: an older claimant sees the higher number and steps
 * back. Null if another holds it for all of `timeout`, ms.
 *
 * @param folder exists
 */
export async function takeLock(folder: string, world: LockWorld, timeout: number): Promise<Lock | null> {
  const { clock, random } = world;
  const until = clock.monotonic() + timeout;
  const now = clockOf(folder, world);
  for (;;) {
    const top = highest(folder);
    const state = top === 0 ? FREE : holderOf(join(folder, String(top)), world.owner, now);
    if (state !== 'held') {
      const mine = top + 1;
      if (claim(folder, mine, world.owner)) {
        if (highest(folder) === mine) return held(folder, mine, state === 'dead');
        rmSync(join(folder, String(mine)), { force: true });
      }
    }
    if (clock.monotonic() >= until) return null;
    await clock.sleep(PAUSE * (1 + 3 * random()));
  }
}

function held(folder: string, generation: number, isTakenOver: boolean): Lock {
  const own = join(folder, String(generation));
  for (const name of readdirSync(folder))
    if (name !== String(generation) && !(Number(name) > generation)) rmSync(join(folder, name), { force: true });
  return {
    generation,
    isTakenOver,
    isHeld: () => highest(folder) === generation,
    release: () => {
      const beside = `${own}.free`;
      writeFileSync(beside, FREE);
      renameSync(beside, own);
    },
  };
}

/** 0: there was no holder yet. */
function highest(folder: string): number {
  return Math.max(0, ...readdirSync(folder).flatMap((name) => (/^\d{1,15}$/.test(name) ? Number(name) : [])));
}

/** Creates the file of a number, with its whole content or not at all; false: another process was first. */
function claim(folder: string, generation: number, { machine, run }: LockOwner): boolean {
  const [path, beside] = [join(folder, String(generation)), join(folder, `${machine}-${run}.claim`)];
  try {
    writeFileSync(beside, `${machine} ${run}`);
    linkSync(beside, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Another process has it, or has tidied up meanwhile.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
    // A file system without links: a process that ends between creating and writing holds it until its lease ends.
    return claimUnlinked(path, `${machine} ${run}`);
  } finally {
    rmSync(beside, { force: true });
  }
}

function claimUnlinked(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string, owner: LockOwner, now: () => number): 'held' | 'dead' | typeof FREE {
  try {
    const content = readFileSync(path, 'utf8');
    if (content === FREE) return FREE;
    const [machine = 0, run = 0] = content.split(' ').map(Number);
    const isOver = machine !== 0 && machine === owner.machine && !owner.isAlive(run);
    // A date that is far ahead is older than the clock's correction.
    return isOver || Math.abs(now() - statSync(path).mtimeMs) > LEASE ? 'dead' : 'held';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'held';
    throw error;
  }
}

/** The clock that dates the files of a folder, ms since the epoch: on a network's disk it is not this machine's. Asked once, when needed. */
function clockOf(folder: string, { clock, owner: { machine, run } }: LockWorld): () => number {
  let begin: number | null = null;
  return () => {
    begin ??= dateOfNewFile(join(folder, `${machine}-${run}.now`)) - clock.monotonic();
    return begin + clock.monotonic();
  };
}

function dateOfNewFile(path: string): number {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, FREE);
    return fstatSync(file).mtimeMs;
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}
