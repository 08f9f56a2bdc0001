import type { Burst } from '../../request/config.ts';
import type { Outcome, Probes } from '../../result/outcome.ts';
import type { LoopReport } from '../../result/report.ts';
import type { State } from '../../result/state.ts';
import { formatPercent } from '../../text/format/percent.ts';

/** The probes of a burst by their fate. */
export interface Fates {
  readonly seen: number;
  readonly lost: number;
  /** The server would not take them. */
  readonly refused: number;
  /** Their fate could not be looked at. */
  readonly unknown: number;
}

/**
 * The state of a loss. A refused probe has not arrived either, and is a warning at least. The probes that could not be looked at may all
 * have arrived, or none of them; where that decides, the state is unknown.
 */
export function lossState({ seen, lost, refused, unknown }: Fates, { lossWarning, lossCritical }: Omit<Burst, 'probes'>): State {
  const all = seen + lost + refused + unknown;
  const [atLeast, atMost] = [(lost + refused) / all, (lost + refused + unknown) / all];
  if (atLeast > lossCritical) return 'critical';
  if (atMost > lossCritical || (atMost > lossWarning && atLeast <= lossWarning)) return 'unknown';
  return atLeast > lossWarning || refused > 0 ? 'warning' : 'ok';
}

/** The outcome of a loop in a word, or in a few words for a burst that arrived in part. */
export function fateOf(loop: Pick<LoopReport, 'outcome' | 'state' | 'probes'>): string {
  const { outcome, probes } = loop;
  if (!probes || !isLossy(loop)) return outcome;
  return probes.lost > 0 ? `${probes.lost} of ${probes.sent} lost` : 'not all sent';
}

/** The outcome that explains the state: mail that arrives in part was lost in part. */
export function explainingOutcome(loop: Pick<LoopReport, 'outcome' | 'state' | 'probes'>): Outcome {
  return isLossy(loop) ? 'lost' : loop.outcome;
}

/** Mail arrives, but not all of it: no outcome has a word for that. */
export function isLossy({ outcome, state, probes }: Pick<LoopReport, 'outcome' | 'state' | 'probes'>): boolean {
  return (probes?.seen ?? 0) > 0 && (state === 'critical' || (state === 'warning' && outcome === 'delivered'));
}

/** The observed loss, and the interval of the true rate: a few probes say little of it. */
export function lossText({ seen, lost, lossAtLeast, lossAtMost }: Probes): string {
  const seenLoss = lost === 0 ? 'none was lost' : `${lost} ${lost === 1 ? 'was' : 'were'} lost (${formatPercent(lost / (seen + lost))})`;
  if (lossAtLeast === null || lossAtMost === null) return seenLoss;
  return `${seenLoss}, so this way loses ${formatPercent(lossAtLeast)} to ${formatPercent(lossAtMost)} of mail (95 % confidence)`;
}
