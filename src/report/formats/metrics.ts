import type { NamedLoop } from '../../core/request/plan.ts';
import type { LoopReport } from '../../core/result/report.ts';

/** ms as seconds with at most three decimals, for machines: `0.043`. */
export function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}

/** The loss of a loop's probes in per cent, and its thresholds; null: the loop sent one probe, or nothing is known. */
export function measuredLoss({ probes }: LoopReport, named: NamedLoop | undefined): readonly number[] | null {
  const known = probes ? probes.seen + probes.lost : 0;
  if (!probes || known === 0) return null;
  const percentage = (share: number) => Math.round(share * 10_000) / 100;
  const { burst = null } = named ?? {};
  return [probes.lost / known, ...(burst === null ? [] : [burst.lossWarning, burst.lossCritical])].map(percentage);
}

/** Names that stay distinct after a format's forbidden characters are replaced: a second `a_b` becomes `a_b_2`. */
export function uniqueNames(names: readonly string[], clean: (name: string) => string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = clean(name);
    let unique = base;
    for (let number = 2; taken.has(unique); number += 1) unique = `${base}_${number}`;
    taken.add(unique);
    return unique;
  });
}
