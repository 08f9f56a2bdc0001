/** The quantile of the normal distribution for a confidence of 95 % on two sides. */
const Z = 1.959963984540054;

/** The interval in which the true share lies. */
export interface ShareInterval {
  /** 0 to 1. */
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The score interval of a share at 95 % confidence (Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference").
 * It never leaves 0 to 1, and keeps a width where no trial was hit, or every one; the share plus or minus its error does not.
 *
 * @param hits at most `trials`
 * @returns null without trials
 */
export function wilson(hits: number, trials: number): ShareInterval | null {
  if (trials <= 0) return null;
  const share = hits / trials;
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const centre = share + (Z * Z) / (2 * trials);
  const whole = 1 + (Z * Z) / trials;
  // Rounding must not leave a billionth in place of 0.
  return {
    atLeast: hits === 0 ? 0 : Math.max(0, (centre - spread) / whole),
    atMost: hits === trials ? 1 : Math.min(1, (centre + spread) / whole),
  };
}
