/** The quantile of the normal distribution for a confidence of 95 % on two sides. */
const Z = 1.959963984540054;

/** Between which two shares the true one lies, 0 to 1. */
export interface ShareBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The score interval of a share at 95 % confidence (Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference").
 * Null without trials.
 */
export function shareBounds(hits: number, trials: number): ShareBounds | null {
  if (trials <= 0) return null;
  const share = hits / trials;
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const [centre, whole] = [share + (Z * Z) / (2 * trials), 1 + (Z * Z) / trials];
  return {
    atLeast: hits === 0 ? 0 : Math.max(0, (centre - spread) / whole),
    atMost: hits === trials ? 1 : Math.min(1, (centre + spread) / whole),
  };
}

/** Between which two numbers the difference of two shares lies at 95 % confidence. */
export function differenceBounds(before: HitsOf, after: HitsOf): ShareBounds | null {
  const [one, other] = [shareBounds(before.hits, before.trials), shareBounds(after.hits, after.trials)];
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
