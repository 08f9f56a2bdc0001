// One mail's round trip, or that of several: sent and awaited. Nothing is judged here.
// Called by probe.

import type { LoopConfig } from '../../core/request/config.ts';
import type { Observation, Progress } from '../../core/result/observed/observation.ts';
import type { LateProbe } from '../../core/result/report.ts';
import type { Awaited, Expectation } from '../watch/mail/expectation.ts';
import type { ProbeSubmission, SubmissionTask } from '../send/submit-probe.ts';
import { submitProbe } from '../send/submit-probe.ts';

export interface RoundTrip {
  readonly loop: LoopConfig;
  readonly expectation: Expectation;
  readonly task: Omit<SubmissionTask, 'onPhase' | 'onLeft'>;
  readonly late: () => readonly LateProbe[];
  readonly onProgress: (progress: Progress) => void;
}

/** One probe sent and awaited. */
export async function roundTrip(trip: RoundTrip): Promise<Observation> {
  return await awaited(trip, await submitted(trip));
}

/** Whether the server has accepted the probe, or may have. */
export function isSubmitted({ submission: { kind } }: ProbeSubmission): boolean {
  return kind === 'accepted' || kind === 'uncertain';
}

/** The fate of a probe after its submission; its wait has begun when this returns. */
export async function awaited(trip: RoundTrip, attempted: ProbeSubmission): Promise<Observation> {
  const { loop, expectation, onProgress } = trip;
  const { submission: result } = attempted;
  const sent = result.kind === 'accepted' || result.kind === 'uncertain';
  if (sent) {
    expectation.accepted(result.at);
    onProgress({ loop: loop.name, phase: 'waiting' });
  } else {
    expectation.abandon();
  }
  // The mailbox's fate does not matter to a probe that never left.
  const seen = await (sent ? expectation.result : expectation.result.catch(() => NOT_AWAITED));
  return { ...attempted, ...seen, late: trip.late() };
}

const NOT_AWAITED: Awaited = { sightings: [], notices: [], mailbox: null, heldUpBy: null, taken: 0, end: 'not-awaited', waitedMs: null };

/** After a defect of ours while sending, the mailbox must not await a probe that never left. */
export async function submitted(trip: RoundTrip): Promise<ProbeSubmission> {
  try {
    return await submitProbe({
      ...trip.task,
      onLeft: () => trip.expectation.left(trip.task.clock.monotonic()),
      onPhase: (phase) => trip.onProgress({ loop: trip.loop.name, phase }),
    });
  } catch (error) {
    trip.expectation.abandon();
    throw error;
  }
}
