import type { VerdictCode } from '../../../core/result/outcome.ts';

/** The severity of a verdict: from a mere risk to the loss of all mail. 0: no known problem. */
const RANKS: Readonly<Record<VerdictCode, number>> = {
  healthy: 0,
  degraded: 0,
  undetermined: 0,
  posture: 1,
  deliverability: 2,
  inbound: 2,
  'local-infrastructure': 2,
  'delivery-failure': 3,
  submission: 4,
  'total-outage': 5,
};

export function rankOf(verdict: VerdictCode): number {
  return RANKS[verdict];
}

/** A stored verdict code; null: it is not one of ours. */
export function verdictOf(value: unknown): VerdictCode | null {
  return VERDICTS.find((code) => code === value) ?? null;
}

const VERDICTS = Object.keys(RANKS) as readonly VerdictCode[];
