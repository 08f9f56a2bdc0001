/** Limits of one loop in ms, from the config; the Report does not hold them. */
export interface Threshold {
  readonly warning: number;
  readonly critical: number;
}

/** By loop name. */
export type Thresholds = ReadonlyMap<string, Threshold>;

export const NO_THRESHOLDS: Thresholds = new Map();
