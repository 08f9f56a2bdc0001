// One mail's round trip: sent, awaited, confirmed; all loops of a run together.
// Called by app.

import type { LoopConfig } from '../core/request/config.ts';
import type { Finding } from '../core/result/finding.ts';
import type { Confirmation, LoopReport } from '../core/result/report.ts';
import type { LoopPorts, LoopResults, LoopsTask } from './loops.ts';
import { runLoops } from './loops.ts';

/** A second probe is awaited at least so long, ms. */
const SHORTEST = 30_000;

/**
 * A loop as a second probe takes it. One try, awaited as long as `warning` allows: where a single mail was lost, the next one is there in
 * its usual time; where mail does not work, waiting longer tells nothing new.
 */
export function confirming(loop: LoopConfig): LoopConfig {
  return { ...loop, burst: null, attempts: 1, critical: Math.min(loop.critical, Math.max(loop.warning, SHORTEST)) };
}

/** A loop that failed, unless it was by several probes: one more says nothing then. */
export function isWorthConfirming({ state, probes }: LoopReport): boolean {
  return state === 'critical' && (probes?.sent ?? 1) < 2;
}

/** How long second probes may take at most, ms; 0 without loops. */
export function confirmationTime(loops: readonly LoopConfig[]): number {
  return Math.max(0, ...loops.map((loop) => confirming(loop).critical));
}

/**
 * Sends a second probe through these loops as far as they failed, before anybody is alarmed. What the first ones found stays as it is; the
 * result of the second stands beside it, and first probes that turn up meanwhile are late. Not done where the time does not suffice.
 */
export async function confirmFailures({ config, loops, deadline }: LoopsTask, first: LoopResults, ports: LoopPorts): Promise<LoopResults> {
  const failed = new Set(first.loops.filter(isWorthConfirming).map((loop) => loop.name));
  const again = loops.filter((loop) => failed.has(loop.name)).map(confirming);
  if (again.length === 0 || deadline.left() < confirmationTime(again)) return first;
  // The first probes of this very run have been given up: one that turns up now is late, and is cleared away.
  const alive = (run: number) => run !== ports.process && ports.alive(run);
  const second = await runLoops({ config, loops: again, deadline }, { ...ports, alive });
  // Cancelled meanwhile: a probe not seen then says nothing.
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
