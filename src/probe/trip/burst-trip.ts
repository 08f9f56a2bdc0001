import type { Observation } from '../../core/result/observed/observation.ts';
import { Semaphore } from '../../core/time/semaphore.ts';
import type { Sender } from '../../core/ports/sender.ts';
import type { ProbeSubmission } from '../send/submit-probe.ts';
import type { Expectation } from '../watch/mail/expectation.ts';
import type { Pace } from './pace.ts';
import type { RoundTrip } from './round-trip.ts';
import { awaited, submitted, isSubmitted } from './round-trip.ts';
import { keptOpen } from './kept-open.ts';

export interface BurstTrip {
  /** One a probe. */
  readonly expectations: readonly Expectation[];
  /** Makes the expected probe when its turn comes. */
  readonly tripOf: (expectation: Expectation) => RoundTrip;
  readonly sender: Sender;
  /** How many bursts the sender gets at a time: each has its own connection. */
  readonly gate: Semaphore;
  readonly pace: Pace;
  /** Between two probes, ms. */
  readonly gap: number;
  /** Aborts when no further probe should leave. */
  readonly over: AbortSignal;
}

/**
 * Several probes sent one after the other in one session, each awaited from its own acceptance on. The first refusal ends the burst,
 * because a refusing server should not be pressed. No probe leaves after the end of the run, or for a mailbox that nobody reads.
 *
 * @returns the observations of the probes that were sent, or tried, in this order; at least one
 */
export async function burstTrip({ expectations, tripOf, sender, gate, pace, gap, over }: BurstTrip): Promise<readonly Observation[]> {
  const seen: Promise<Observation>[] = [];
  try {
    await gate.through(async () => {
      const kept = keptOpen(sender);
      // Only this burst uses the session.
      const alone = new Semaphore(1);
      try {
        for (const [index, expectation] of expectations.entries()) {
          await pace.turn(gap, over);
          // If the mailbox has been given up, a probe could be neither seen nor removed there.
          if (index > 0 && (over.aborted || expectation.over)) return;
          const trip = tripOf(expectation);
          const task = { ...trip.task, sender: kept.sender, gate: alone };
          const attempted = over.aborted && !task.deadline.cancelled ? tooLate(trip) : await submitted({ ...trip, task });
          if (index > 0 && attempted.submission.kind === 'not-sent') return;
          const result = awaited(trip, attempted);
          result.catch(() => undefined);
          seen.push(result);
          if (!isSubmitted(attempted)) return;
        }
      } finally {
        kept.close();
      }
    });
  } finally {
    for (const expectation of expectations.slice(seen.length)) expectation.abandon();
  }
  return await Promise.all(seen);
}

function tooLate({ task }: RoundTrip): ProbeSubmission {
  return {
    submission: { kind: 'not-sent', reason: "the run's time was up before its turn came" },
    attempts: [],
    phases: { connect: null, tls: null, auth: null, accept: null },
    beganAt: task.clock.monotonic(),
  };
}
