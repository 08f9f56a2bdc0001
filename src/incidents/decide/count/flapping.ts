import type { RunMark } from '../model/memory.ts';
import { MOST_RUNS } from '../model/memory.ts';

/** Flapping begins at this share of changes and ends below the lower one, so that it does not itself flap. */
const ON = 0.3;
const OFF = 0.2;

/**
 * The share of changes between good and bad over the last `MOST_RUNS` runs, 0 to 1. Runs without a result are skipped, and a single slow
 * mail is no change. The share is of all possible changes, so the second run of a young history is no flapping.
 */
function changeShare(runs: readonly (boolean | string)[]): number {
  const changes = runs.filter((run, index) => index > 0 && run !== runs[index - 1]).length;
  return changes / (MOST_RUNS - 1);
}

/** Whether an incident flaps now, by its runs and its earlier flapping. */
export function flaps(runs: readonly RunMark[], before: boolean): boolean {
  const seen = runs.filter(({ level }) => level !== 'unknown').map(({ level }) => level !== 'good' && level !== 'pending');
  return changeShare(seen) >= (before ? OFF : ON);
}

/** Whether one problem flaps; its last runs as signs, `x` where it was met. */
export function signsFlap(signs: string): boolean {
  return changeShare([...signs]) >= ON;
}
