import type { Burst } from '../../core/request/config.ts';
import { DEFAULTS } from '../schema/defaults.ts';
import { parsePercentage } from '../schema/sections/percentages.ts';

/** The keys of a loop for several probes. */
export interface BurstKeys {
  readonly probes?: number | string | undefined;
  readonly 'loss-warning'?: number | string | undefined;
  readonly 'loss-critical'?: number | string | undefined;
}

/** The burst of a loop; null: it sends one probe. */
export function buildBurst({ probes = 1, 'loss-warning': warning, 'loss-critical': critical }: BurstKeys): Burst | null {
  const share = (given: string | number | undefined, otherwise: number) =>
    given === undefined ? otherwise : (parsePercentage(given) ?? otherwise);
  if (Number(probes) === 1) return null;
  return {
    probes: Number(probes),
    lossWarning: share(warning, DEFAULTS.lossWarning),
    lossCritical: share(critical, DEFAULTS.lossCritical),
  };
}
