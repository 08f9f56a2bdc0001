import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';

/** The time of an empty Node on the quiet machine of the bounds, ms. */
const EMPTY_NODE = 50;

/** A test that has not ended by then hangs, on any machine, ms. */
export const HANGS = 240_000;

/**
 * How many times slower than that machine this one is now, at least 1: by the start of an empty Node, or by how many programs wanted a
 * processor within the last minute, the larger one.
 */
export function stretch(): number {
  const [lastMinute = 0] = loadavg();
  return Math.max(1, lastMinute / availableParallelism(), slowestStart() / EMPTY_NODE);
}

/**
 * The only place where a test compares a time with the wall clock. A bound separates "gave up" from "hung", or "looked at once" from
 * "searched". It is the need of a quiet machine with room to spare, and grows with this machine's other load.
 *
 * @param took ms
 * @param bound ms
 */
export function assertWithin(took: number, bound: number, what = 'it'): void {
  if (took <= bound) return;
  const times = stretchWithin(took, took / bound);
  assert.ok(
    took <= bound * times,
    `${what} took ${rounded(took)} ms, ${bound} ms are allowed, and the machine is ${times.toFixed(1)} times slower`,
  );
}

/** Whether something had all its allowed time, ms; the same rule, for code that looks again and again. */
export function isOver(waited: number, bound: number): boolean {
  return waited > bound && waited > bound * stretchWithin(waited, waited / bound);
}

/** How slow the machine was when it was last measured, and when that was, in the time of `performance.now`. */
let last = { times: 1, at: -Infinity };

/** The stretch of the last `ms`. A measurement within them counts if it is at least `needed`, so that not every caller measures. */
function stretchWithin(ms: number, needed: number): number {
  if (last.times < needed || performance.now() - last.at > ms) last = { times: stretch(), at: performance.now() };
  return last.times;
}

let allowance: number | null = null;

/**
 * A time-out for a test's configuration that must not run out without a fault, ms: the value on a quiet machine, and a whole multiple of it
 * on one more than twice as slow, as beside the suite's own lanes. Measured once.
 */
export function ample(ms: number): number {
  allowance ??= Math.max(1, Math.ceil(stretch() / 2 - 0.25));
  return ms * allowance;
}

/** Runs `act` and returns its result, and the time that it took, ms. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ readonly result: T; readonly took: number }> {
  const began = performance.now();
  const result = await act();
  return { result, took: performance.now() - began };
}

/** The processor time of `act`, ms, without other work of the machine. */
export function processorTime(act: () => void): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Of two, ms: one may have been lucky. */
function slowestStart(): number {
  return Math.max(
    ...Array.from({ length: 2 }, () => {
      const began = performance.now();
      spawnSync(process.execPath, ['-e', '0'], { env: {} });
      return performance.now() - began;
    }),
  );
}

function rounded(ms: number): string {
  return ms.toFixed(0);
}
