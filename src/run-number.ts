import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A number for this machine as long as it runs and, in a container, for its own numbering of processes; 0 where that cannot be told
 * for sure: then no process number is believed, and an earlier run is taken to be over by its time alone.
 */
export function machine(): number {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    const processes = readlinkSync('/proc/self/ns/pid');
    return createHash('sha256').update([boot, processes, hostname()].join('\0')).digest().readUInt32BE(0);
  } catch {
    return 0;
  }
}

/** Linux gives process numbers below this (PID_MAX_LIMIT); the rest of 32 bits tells the runs of one process apart. */
const PROCESSES = 2 ** 22;
const liveRuns = new Set<number>();
let begun = 0;

/** A number by which others on this machine can tell that a run is going on, until `endRun`. */
export function beginRun(): number {
  begun = (begun + 1) % 2 ** 10;
  const run = begun * PROCESSES + (process.pid % PROCESSES);
  liveRuns.add(run);
  return run;
}

export function endRun(run: number): void {
  liveRuns.delete(run);
}

/** Whether a run of this machine may still be going on. */
export function alive(run: number): boolean {
  const pid = run % PROCESSES;
  if (pid === process.pid % PROCESSES) return liveRuns.has(run);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
