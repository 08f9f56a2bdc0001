// A run split into jobs: the matrix, its parts, and one report of theirs.
// Called by app.

import type { Config } from '../../../core/request/config.ts';
import type { RunPart } from '../../../core/request/plan.ts';
import { partsOf } from '../../../core/request/plan.ts';
import type { Result } from '../../../core/result/outcome.ts';
import { fingerprint } from '../../../incidents/decide/read/incident-key.ts';

/** A run as jobs. */
export interface SplitRun {
  readonly parts: readonly RunPart[];
  /** The same for the same parts: it shows parts of another plan. */
  readonly plan: string;
}

export function splitRun(config: Config, shards: number): Result<{ split: SplitRun }, { error: string }> {
  const planned = partsOf(config, shards);
  if (!planned.ok) return planned;
  const { parts } = planned;
  return { ok: true, split: { parts, plan: fingerprint(JSON.stringify(parts)) } };
}

/** The matrix of a workflow (`strategy.matrix`), as JSON on one line. */
export function matrixJson({ parts, plan }: SplitRun): string {
  const include = parts.map(({ name, place, runsOn, loops, checks }) => ({
    part: name,
    place: place ?? '',
    'runs-on': runsOn,
    only: loops.join(','),
    checks: checks.join(','),
    plan,
  }));
  return JSON.stringify({ include });
}
