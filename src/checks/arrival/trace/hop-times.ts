import type { Hop } from '../../../core/result/report.ts';
import type { Received } from '../../../core/mail/header/received.ts';

/** Received fields have whole seconds: only a larger difference shows a wrong clock, ms. */
const TOLERANCE = 2_000;

/**
 * The hops in the order of travel, each with its delay since the last credible clock. Of contradicting clocks the largest agreeing group
 * counts, within our own knowledge: the mail was not underway before it was sent, nor after it was seen. A wrong clock is named (`skewMs`,
 * positive: ahead), never reported as a negative delay. Received fields have whole seconds: for a mail of 0.9 s no hop takes longer, nor do
 * all of them together.
 *
 * @param hops in the order of travel
 * @param sentAt ms since the epoch by our own clock; null if unknown
 * @param seenAt the same for when it was found
 */
export function timedHops(hops: readonly Received[], sentAt: number | null, seenAt: number | null): readonly Hop[] {
  const low = sentAt === null ? -Infinity : sentAt - TOLERANCE;
  const high = seenAt === null ? Infinity : seenAt + TOLERANCE;
  const trusted = agreeing(hops.map(({ at }) => (at !== null && at >= low && at <= high ? at : null)));
  // If no clock fits ours, ours is wrong or alone, and the others are compared with each other.
  const chosen = trusted.size > 0 ? trusted : agreeing(hops.map(({ at }) => at));
  let previous: number | null = null;
  let left = sentAt === null || seenAt === null || seenAt < sentAt ? Infinity : seenAt - sentAt;
  return hops.map((hop, index) => {
    const { at } = hop;
    const base = {
      from: hop.from === null ? null : (hop.from.rdns ?? hop.from.helo ?? hop.from.ip),
      by: hop.by,
      with: hop.with,
      tls: hop.tls,
      at: at === null || !isWritable(at) ? null : new Date(at).toISOString(),
    };
    if (at === null) return { ...base, delayMs: null, skewMs: null };
    if (!chosen.has(index)) return { ...base, delayMs: null, skewMs: skew(at, previous, nextOf(hops, chosen, index)) };
    const delayMs = previous === null ? 0 : Math.min(left, Math.max(0, at - previous));
    left -= delayMs;
    previous = Math.max(at, previous ?? at);
    return { ...base, delayMs, skewMs: null };
  });
}

/** The slowest hop, with its index; null if fewer than two can be compared, or none took a second. */
export function slowestHop(hops: readonly Hop[]): { readonly index: number; readonly hop: Hop; readonly delayMs: number } | null {
  let slowest: { index: number; hop: Hop; delayMs: number } | null = null;
  let known = 0;
  for (const [index, hop] of hops.entries()) {
    if (hop.delayMs === null) continue;
    known += 1;
    if (slowest === null || hop.delayMs > slowest.delayMs) slowest = { index, hop, delayMs: hop.delayMs };
  }
  return known > 1 && slowest !== null && slowest.delayMs >= 1_000 ? slowest : null;
}

/** The longest run of clocks that do not go backwards by more than the tolerance: their indices. */
function agreeing(times: readonly (number | null)[]): ReadonlySet<number> {
  const length: number[] = [];
  const before: (number | null)[] = [];
  let best: number | null = null;
  for (const [index, time] of times.entries()) {
    length[index] = 0;
    before[index] = null;
    if (time === null) continue;
    length[index] = 1;
    for (let i = 0; i < index; i++) {
      const other = times[i] ?? null;
      if (other === null || other > time + TOLERANCE || (length[i] ?? 0) < (length[index] ?? 0)) continue;
      length[index] = (length[i] ?? 0) + 1;
      before[index] = i;
    }
    if (best === null || (length[index] ?? 0) > (length[best] ?? 0)) best = index;
  }
  const chosen = new Set<number>();
  for (let index = best; index !== null; index = before[index] ?? null) chosen.add(index);
  return chosen;
}

function nextOf(hops: readonly Received[], chosen: ReadonlySet<number>, index: number): number | null {
  return hops.find((hop, i) => i > index && chosen.has(i) && hop.at !== null)?.at ?? null;
}

function skew(at: number, previous: number | null, next: number | null): number {
  if (next !== null && at > next) return at - next;
  if (previous !== null && at < previous) return at - previous;
  return previous === null ? 0 : at - previous;
}

function isWritable(at: number): boolean {
  return Math.abs(at) < 8.64e15;
}
