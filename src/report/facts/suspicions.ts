import { isMesh } from '../../core/judge/verdict/mesh-sentence.ts';
import type { Report } from '../../core/result/report.ts';
import { formatSome } from '../../core/text/format/list.ts';

/** Suspects that the loops cannot tell apart, by the loops that accuse them. */
export interface SuspicionFact {
  /** Likeliest first. */
  readonly components: readonly string[];
  readonly accusedBy: readonly string[];
  readonly clearedBy: readonly string[];
}

/** The places of a mesh's faults, likeliest first. Empty with only two loops: the verdict reports all that they can show. */
export function suspicionsOf({ loops, verdict }: Report): readonly SuspicionFact[] {
  if (!isMesh(loops)) return [];
  const groups = new Map<string, SuspicionFact>();
  for (const { component, accusedBy, clearedBy } of verdict.suspects) {
    const key = JSON.stringify([accusedBy, clearedBy]);
    groups.set(key, { components: [...(groups.get(key)?.components ?? []), component], accusedBy, clearedBy });
  }
  return [...groups.values()];
}

/** The loops that would show more, in words; null: there is nothing to tell apart. */
export function furtherLoops({ loops, verdict }: Report): string | null {
  const shown = verdict.tellApart.slice(0, NAMED);
  return shown.length === 0 || !isMesh(loops) ? null : `Another loop would tell more: ${shown.join('; ')}.`;
}

const NAMED = 3;

/** One suspicion as a sentence. */
export function suspicionText({ components, accusedBy, clearedBy }: SuspicionFact): string {
  const unsure = components.length > 1 ? ' These loops cannot tell them apart.' : '';
  const cleared = clearedBy.length === 0 ? '' : `; ${formatSome(clearedBy)} ${clearedBy.length === 1 ? 'works' : 'work'}`;
  return `${components.join(', ')}.${unsure} Accused by ${formatSome(accusedBy)}${cleared}.`;
}
