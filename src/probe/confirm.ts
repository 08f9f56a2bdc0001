// One mail's round trip: sent, awaited, confirmed; all loops of a run together.
// Called by app.

import type { LoopConfig } from '../core/request/config.ts';
import type { Finding } from '../core/result/finding.ts';
import type { Confirmation, LoopReport } from '../core/result/report.ts';
import type { LoopPorts, LoopResults, LoopsTask } from './loops.ts';
import { runLoops } from './loops.ts';

/** The least time for a second probe, ms. */
const SHORTEST = 30_000;

/**
 * A loop as a second probe takes it: one try, awaited as long as `warning` allows. If only one mail was lost, the next one arrives in its
 * usual time. If mail does not work, a longer wait shows nothing new.
 */
export function confirming(loop: LoopConfig): LoopConfig {
  return { ...loop, burst: null, attempts: 1, critical: Math.min(loop.critical, Math.max(loop.warning, SHORTEST)) };
}

/** A loop that failed with one probe: after several, one more says nothing. */
export function isWorthConfirming({ state, probes }: LoopReport): boolean {
  return state === 'critical' && (probes?.sent ?? 1) < 2;
}

/** The longest time for second probes, ms; 0 without loops. */
export function confirmationTime(loops: readonly LoopConfig[]): number {
  return Math.max(0, ...loops.map((loop) => confirming(loop).critical));
}

/**
 * Sends a second probe through the failed loops, before anybody is alarmed. The first results stay; the second stands beside each. First
 * probes that arrive meanwhile are late. Not done without enough time.
 */
export async function confirmFailures({ config, loops, deadline }: LoopsTask, first: LoopResults, ports: LoopPorts): Promise<LoopResults> {
  const failed = new Set(first.loops.filter(isWorthConfirming).map((loop) => loop.name));
  const again = loops.filter((loop) => failed.has(loop.name)).map(confirming);
  if (again.length === 0 || deadline.left() < confirmationTime(again)) return first;
  // This run has given its first probes up: one that arrives now is late, and is removed.
  const alive = (run: number) => run !== ports.process && ports.alive(run);
  const second = await runLoops({ config, loops: again, deadline }, { ...ports, alive });
  // After a cancellation, an unseen probe says nothing.
  if (deadline.cancelled) return first;
  const confirmations = new Map(second.loops.map((loop) => [loop.name, loop]));
  return {
    loops: first.loops.map((loop) => {
      const repeated = confirmations.get(loop.name);
      return repeated === undefined ? loop : { ...loop, confirmation: confirmationOf(repeated), late: [...loop.late, ...repeated.late] };
    }),
    findings: [...first.findings, ...second.findings.filter((finding) => !first.findings.some((other) => isSame(finding, other)))],
  };
}

function confirmationOf({ outcome, state, message, latencyMs }: LoopReport): Confirmation {
  return { outcome, state, message, latencyMs };
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.target === b.target;
}
