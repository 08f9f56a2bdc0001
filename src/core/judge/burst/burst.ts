// Several probes of one loop judged together: loss with its interval, order, latencies. Pure.
// Called by core, probe, report and incidents.

import { formatDuration } from '../../time/duration.ts';
import type { Burst } from '../../request/config.ts';
import type { Expected, Observation } from '../../result/observed/observation.ts';
import type { Outcome, Probes } from '../../result/outcome.ts';
import { stateOf } from '../../result/outcome.ts';
import type { LoopReport } from '../../result/report.ts';
import type { State } from '../../result/state.ts';
import { worst } from '../../result/state.ts';
import { judge } from '../loop.ts';
import { lossState, lossText } from './loss.ts';
import { percentile } from './percentile.ts';
import { reordered } from './reordered.ts';
import { wilson } from './wilson.ts';

const HALF = 0.5;
const NEARLY_ALL = 0.95;

/** The limits of a burst, and where its probes should lie. */
export interface ExpectedBurst extends Burst {
  /** The probes should lie in Junk. */
  readonly isJunkExpected: boolean;
}

/** The probes of a burst by their fate, each judged as if it were the only one. */
interface Trips {
  readonly seen: readonly LoopReport[];
  readonly lost: readonly LoopReport[];
  readonly refused: readonly LoopReport[];
  readonly unknown: readonly LoopReport[];
}

/**
 * Judges the probes of one loop together. If none arrived, the first one's outcome counts, as if it were the only one. Else the outcome is
 * that of the arrived probes, and the loss decides the state: the probes are spread over the loop's paths as mail is.
 *
 * @param seen of the probes that were sent, or tried, in this order; at least one
 */
export function judgeBurst(loop: Expected, burst: ExpectedBurst, seen: readonly Observation[]): LoopReport {
  const trips = sorted(seen.map((each) => judge(loop, each)));
  const probes = probesOf(trips, seen);
  const loss = lossState(
    { seen: trips.seen.length, lost: trips.lost.length, refused: trips.refused.length, unknown: trips.unknown.length },
    burst,
  );
  const median = percentile(trips.seen, HALF, latencyOf);
  if (median === undefined) return { ...nothingArrived(trips, loss, burst), probes };
  const [blind] = trips.unknown;
  // Where the probes that could not be looked at decide, their outcome is the loop's.
  const isBlind = loss === 'unknown' && blind !== undefined;
  const outcome = isBlind ? blind.outcome : outcomeOf(loop, trips.seen);
  const base = outcome === 'junk' && burst.isJunkExpected ? 'ok' : stateOf(outcome);
  // The missing probes explain more than the arrived ones.
  const missing = trips.lost.find(({ bounce }) => bounce !== null) ?? trips.lost[0] ?? trips.refused[0] ?? blind;
  const decisive = (isBlind ? blind : missing) ?? median;
  const typical = trips.seen.find((trip) => trip.outcome === outcome) ?? median;
  return {
    ...median,
    outcome,
    state: worst([base, loss]),
    side: loss !== 'ok' ? decisive.side : base === 'ok' ? null : typical.side,
    message: message(trips, probes, burst.probes),
    remedy: loss !== 'ok' ? decisive.remedy : base === 'ok' ? null : typical.remedy,
    placement: outcome === 'junk' ? typical.placement : median.placement,
    copies: Math.max(...trips.seen.map(({ copies }) => copies ?? 0)),
    heldUpBy: trips.seen.find(({ heldUpBy }) => heldUpBy !== null)?.heldUpBy ?? null,
    attempts: decisive.attempts,
    reply: decisive.reply,
    bounce: decisive.bounce,
    probes,
  };
}

function sorted(trips: readonly LoopReport[]): Trips {
  const by = (is: (trip: LoopReport) => boolean) => trips.filter(is);
  const isSeen = ({ outcome }: LoopReport) => ARRIVED.has(outcome);
  const isUnknown = ({ state }: LoopReport) => state === 'unknown';
  const isLost = ({ outcome }: LoopReport) => outcome === 'lost' || outcome === 'bounced';
  return {
    seen: by(isSeen),
    lost: by(isLost),
    refused: by((trip) => !isSeen(trip) && !isLost(trip) && !isUnknown(trip)),
    unknown: by(isUnknown),
  };
}

const ARRIVED: ReadonlySet<Outcome> = new Set(['delivered', 'slow', 'junk', 'duplicate']);

function probesOf(trips: Trips, observations: readonly Observation[]): Probes {
  const interval = wilson(trips.lost.length, trips.seen.length + trips.lost.length);
  return {
    sent: observations.filter(({ submission: { kind } }) => kind === 'accepted' || kind === 'uncertain').length,
    seen: trips.seen.length,
    lost: trips.lost.length,
    lossAtLeast: interval && rounded(interval.atLeast),
    lossAtMost: interval && rounded(interval.atMost),
    reordered: reordered(observations),
    p50Ms: percentile(trips.seen, HALF, latencyOf)?.latencyMs ?? null,
    p95Ms: percentile(trips.seen, NEARLY_ALL, latencyOf)?.latencyMs ?? null,
  };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function latencyOf({ latencyMs }: LoopReport): number {
  return latencyMs ?? 0;
}

/** Too many probes could not be looked at: the report says that, and no loss. */
function nothingArrived({ lost, refused, unknown }: Trips, loss: State, { probes }: Burst): LoopReport {
  const clearest = lost.find(({ bounce }) => bounce !== null) ?? lost[0] ?? refused[0];
  const first = (loss === 'critical' ? clearest : unknown[0]) ?? clearest ?? unknown[0];
  if (first === undefined) throw new Error('a burst without a probe was judged');
  if (lost.length === 0) return first;
  const others = refused.length + unknown.length;
  const rest = others === 0 ? '' : ` (${lost.length} lost, ${others} not sent or not looked at)`;
  return { ...first, message: `None of ${probes} probes arrived${rest}. ${first.message}` };
}

/** Junk comes before duplicate before slow, as for one probe. A burst is slow where too many probes take longer than `warning`. */
function outcomeOf({ warning }: Expected, seen: readonly LoopReport[]): Outcome {
  for (const outcome of ['junk', 'duplicate'] as const) if (seen.some((trip) => trip.outcome === outcome)) return outcome;
  const atLeast = ({ latencyAtLeastMs }: LoopReport) => latencyAtLeastMs ?? 0;
  const late = percentile(seen, NEARLY_ALL, atLeast);
  return late !== undefined && atLeast(late) > warning ? 'slow' : 'delivered';
}

function message({ seen, lost, refused, unknown }: Trips, probes: Probes, planned: number): string {
  const all = seen.length === planned;
  const folders = [...new Set(seen.map(({ placement }) => placement?.folder ?? ''))];
  const [half, nearly] = [formatDuration(probes.p50Ms), formatDuration(probes.p95Ms)];
  const count = (outcome: Outcome) => seen.filter((trip) => trip.outcome === outcome).length;
  const [junk, copied] = [count('junk'), seen.filter(({ copies }) => (copies ?? 0) > 1).length];
  const unsent = planned - seen.length - lost.length - refused.length - unknown.length;
  const [first] = refused.length > 0 ? refused : unknown;
  const returned = lost.find(({ bounce }) => bounce !== null);
  return [
    `${all ? 'All' : `${seen.length} of`} ${planned} probes were delivered to ${folders.join(', ')}, half of them after ${half} at most, 95 % after ${nearly}; ${lossText(probes)}.`,
    ...(junk === 0 || junk === seen.length ? [] : [`${junk} lay in Junk.`]),
    ...(copied === 0 ? [] : [`${copied} came more than once.`]),
    ...(probes.reordered === 0 ? [] : [`${probes.reordered} came after one that was sent later.`]),
    ...(refused.length === 0 ? [] : [`${refused.length} ${refused.length === 1 ? 'was' : 'were'} not taken.`]),
    ...(unknown.length === 0 ? [] : [`What became of ${unknown.length} is not known.`]),
    ...(first === undefined ? [] : [first.message]),
    ...(unsent <= 0 ? [] : [`${unsent} ${unsent === 1 ? 'was' : 'were'} not sent any more.`]),
    ...(returned === undefined ? [] : [returned.message]),
  ].join(' ');
}
