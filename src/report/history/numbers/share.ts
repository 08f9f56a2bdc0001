import type { ShareInterval } from '../../../core/judge/burst/wilson.ts';
import { wilson } from '../../../core/judge/burst/wilson.ts';

/** The interval of the difference of two shares at 95 % confidence. */
export function differenceBounds(before: HitsOf, after: HitsOf): ShareInterval | null {
  const [one, other] = [wilson(before.hits, before.trials), wilson(after.hits, after.trials)];
  if (one === null || other === null) return null;
  const [p, q] = [before.hits / before.trials, after.hits / after.trials];
  // Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10.
  return {
    atLeast: q - p - Math.hypot(q - other.atLeast, one.atMost - p),
    atMost: q - p + Math.hypot(other.atMost - q, p - one.atLeast),
  };
}

export interface HitsOf {
  readonly hits: number;
  readonly trials: number;
}
