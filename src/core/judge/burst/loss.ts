import type { Burst } from '../../request/config.ts';
import type { Outcome, Probes } from '../../result/outcome.ts';
import type { LoopReport } from '../../result/report.ts';
import type { State } from '../../result/state.ts';
import { formatPercent } from '../../text/format/percent.ts';

/** The probes of a burst by what became of them. */
export interface Fates {
  readonly seen: number;
  readonly lost: number;
  /** The server would not take them. */
  readonly refused: number;
  /** It could not be looked at what became of them. */
  readonly unknown: number;
}

/**
 * What a loss comes to. A probe that the server would not take has not arrived either, and is a warning at least. Those that could not be
 * looked at may all have arrived, or none: where that decides, it is not known.
 */
export function lossState({ seen, lost, refused, unknown }: Fates, { lossWarning, lossCritical }: Omit<Burst, 'probes'>): State {
  const all = seen + lost + refused + unknown;
  const [atLeast, atMost] = [(lost + refused) / all, (lost + refused + unknown) / all];
  if (atLeast > lossCritical) return 'critical';
  if (atMost > lossCritical || (atMost > lossWarning && atLeast <= lossWarning)) return 'unknown';
  return atLeast > lossWarning || refused > 0 ? 'warning' : 'ok';
}

/** What became of a loop, in a word, or for a burst that arrived in part in a few. */
export function fateOf(loop: Pick<LoopReport, 'outcome' | 'state' | 'probes'>): string {
  const { outcome, probes } = loop;
  if (!probes || !isLossy(loop)) return outcome;
  return probes.lost > 0 ? `${probes.lost} of ${probes.sent} lost` : 'not all sent';
}

/** The outcome that explains the state: mail that arrives in part was lost in part. */
export function troubleOf(loop: Pick<LoopReport, 'outcome' | 'state' | 'probes'>): Outcome {
  return isLossy(loop) ? 'lost' : loop.outcome;
}

/** Mail arrives, but not all of it: no outcome has a word for that. */
export function isLossy({ outcome, state, probes }: Pick<LoopReport, 'outcome' | 'state' | 'probes'>): boolean {
  return (probes?.seen ?? 0) > 0 && (state === 'critical' || (state === 'warning' && outcome === 'delivered'));
}

/** The loss that was seen, and between which rates that of the way lies: few probes say little of it. */
export function lossText({ seen, lost, lossAtLeast, lossAtMost }: Probes): string {
  const seenLoss = lost === 0 ? 'none was lost' : `${lost} ${lost === 1 ? 'was' : 'were'} lost (${formatPercent(lost / (seen + lost))})`;
  if (lossAtLeast === null || lossAtMost === null) return seenLoss;
  return `${seenLoss}, so this way loses ${formatPercent(lossAtLeast)} to ${formatPercent(lossAtMost)} of mail (95 % confidence)`;
}
