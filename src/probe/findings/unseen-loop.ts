import type { NamedLoop } from '../../core/request/plan.ts';
import { formatDuration } from '../../core/time/duration.ts';
import type { LoopReport } from '../../core/result/report.ts';

/** A loop that a defect of ours broke: nothing is known of its mail, and no mail administrator has to act. */
export function brokenLoop(loop: NamedLoop, error: unknown): LoopReport {
  const text = error instanceof Error ? error.message : String(error);
  return {
    ...nothingSeen(loop),
    outcome: 'internal_error',
    message: `A defect of this monitor, not of your mail: ${text}`,
    remedy: 'Please report it, with the version and report.json.',
  };
}

/**
 * A loop that was still running at the end of all waits: the machine was too busy, or we have a defect.
 *
 * @param keptMs how long the machine was busy with something else at the end, ms; 0: it was not
 */
export function overdueLoop(loop: NamedLoop, keptMs: number): LoopReport {
  if (keptMs === 0) return brokenLoop(loop, 'it did not end when the time of the run was over.');
  const kept = formatDuration(keptMs);
  return {
    ...brokenLoop(loop, ''),
    message: `What became of the probe is not known. This machine was too busy to end the look in time: other work held it up for ${kept}.`,
    remedy: 'Run it where less runs beside it, or raise `timeout`.',
  };
}

/** A loop that was left out on purpose. */
export function skippedLoop(loop: NamedLoop, reason: string): LoopReport {
  return { ...nothingSeen(loop), outcome: 'skipped', message: `Nothing was sent: ${reason}.`, remedy: null };
}

function nothingSeen(loop: NamedLoop): Omit<LoopReport, 'outcome' | 'message' | 'remedy'> {
  return {
    name: loop.name,
    kind: loop.kind,
    place: null,
    sender: loop.sender,
    server: null,
    via: null,
    author: null,
    mailbox: loop.mailbox,
    mailboxServer: null,
    receiver: null,
    state: 'unknown',
    side: 'runner',
    latencyMs: null,
    latencyAtLeastMs: null,
    heldUpBy: null,
    phasesMs: { connect: null, tls: null, auth: null, accept: null, delivery: null, seen: null, total: null },
    placement: null,
    copies: null,
    attempts: [],
    reply: null,
    hops: null,
    egressIp: null,
    egressHelo: null,
    authentication: null,
    bounce: null,
    confirmation: null,
    late: [],
  };
}
