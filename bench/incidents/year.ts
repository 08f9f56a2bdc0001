import type { Finding } from '../../src/core/result/finding.ts';

/** Half an hour, ms: the interval of the monitor. */
export const EVERY = 30 * 60_000;
export const RUNS = 365 * 48;
export const LOOPS = ['gmail', 'internal'] as const;

/** Usual rates of working mail: shares of a loop's probes. */
const LOST_ONCE = 0.005;
const SLOW = 0.02;
const BLIND = 0.003;
const OUTAGES = 11;

/** Failing runs of one loop, in a row. */
export interface Outage {
  readonly loop: number;
  readonly from: number;
  readonly to: number;
}

export interface Year {
  readonly outages: readonly Outage[];
  /** A letter for each loop, see test/unit/incidents/letters.ts. */
  readonly letters: (run: number) => string;
  readonly findings: (run: number) => readonly Finding['code'][];
}

/** A simulated year: usual noise, outages of either loop and of both, and known problems that last for months. */
export function yearOf(random: () => number): Year {
  const starts = Array.from({ length: OUTAGES }, (_, index) => Math.floor(((index + 0.1 + 0.8 * random()) * RUNS) / OUTAGES));
  const outages = starts.flatMap((from): readonly Outage[] => {
    const length = 1 + Math.floor(random() ** 2 * 40);
    const kind = random();
    if (kind < 0.4) return [{ loop: 0, from, to: from + length }];
    if (kind < 0.6) return [{ loop: 1, from, to: from + length }];
    // The second begins during the first, and ends before or after it.
    const later = from + Math.floor(random() * length);
    return [
      { loop: 0, from, to: from + length },
      { loop: 1, from: later, to: later + 1 + Math.floor(random() * length) },
    ];
  });
  const noise = Array.from({ length: RUNS }, () => LOOPS.map(() => noiseOf(random())));
  const isOut = (loop: number, run: number) => outages.some((outage) => outage.loop === loop && outage.from <= run && run < outage.to);
  const day = (run: number) => Math.floor(run / 48);
  return {
    outages,
    letters: (run) => LOOPS.map((_, loop) => (isOut(loop, run) ? 'x' : (noise[run]?.[loop] ?? '.'))).join(''),
    findings: (run) => [
      ...(day(run) >= 45 ? (['schedule-ending'] as const) : []),
      ...(day(run) % 90 >= 60 ? (['certificate-expires'] as const) : []),
      ...(day(run) >= 120 && day(run) < 240 ? (['blocklist-noted'] as const) : []),
    ],
  };
}

/** Twice in a row within one run is possible too: then it looks like an outage. */
function noiseOf(share: number): string {
  if (share < LOST_ONCE * LOST_ONCE) return 'x';
  if (share < LOST_ONCE) return 'o';
  if (share < LOST_ONCE + SLOW) return 's';
  return share < LOST_ONCE + SLOW + BLIND ? '?' : '.';
}

/** A generator of numbers from 0 to 1 that repeats them for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
