// Localises faults: parts that failing loops share and working loops do not use.
// Called by every room.

import type { Finding } from '../../result/finding.ts';
import type { LoopReport, Suspect } from '../../result/report.ts';
import type { Component, LoopPath, Role } from './components.ts';
import { suspectKind, pathsOf } from './components.ts';
import type { Suspicion, FaultGroup } from './one-fault.ts';
import { ofFault } from './one-fault.ts';
import { FAULTS } from './signs.ts';
import { tellApart } from './tell-apart.ts';

/** Where the faults lie, as far as the loops can tell. */
export interface Localisation {
  readonly faultGroups: readonly FaultGroup[];
  /** Loops that fail though every part of their path works for others. The fault comes and goes, or depends on these loops alone. */
  readonly unexplained: readonly LoopReport[];
  /** Likeliest first. */
  readonly suspects: readonly Suspect[];
  readonly tellApart: readonly string[];
}

/**
 * Localises the faults from all loops at once. The result is the smallest sets of parts that explain every failing loop. A part that a
 * working loop uses is cleared, and never blamed; findings only order the other parts. An `unknown` neither clears nor blames a part. Pure.
 */
export function localise(loops: readonly LoopReport[], findings: readonly Finding[]): Localisation {
  const paths = pathsOf(loops);
  const known = findings.filter(({ state }) => state === 'critical' || state === 'warning');
  const rounds = FAULTS.map((fault) => ofFault(fault, paths, known));
  const faultGroups = [...rounds.flatMap(({ faultGroups: found }) => found), ...unseen(paths)];
  return {
    faultGroups,
    unexplained: rounds.flatMap(({ unexplained }) => unexplained),
    suspects: suspectsOf(faultGroups),
    tellApart: [
      ...new Set(
        faultGroups.flatMap(({ explanations: [likeliest = []] }) =>
          likeliest.flatMap(({ parts, accusedBy }) => tellApart(parts, accusedBy, loops) ?? []),
        ),
      ),
    ],
  };
}

/** Where the view is missing: a mailbox that could not be read, a runner that may not connect. Mail itself is not blamed. */
function unseen(paths: ReadonlyMap<LoopReport, LoopPath>): readonly FaultGroup[] {
  const blind = [...paths].flatMap(([loop, path]) => {
    const role = blindRole(loop);
    const part = role === null ? undefined : path.get(role);
    return part === undefined ? [] : [{ loop, part }];
  });
  return [...new Map(blind.map(({ part }) => [part.key, part])).values()].map((part) => {
    const accusedBy = blind.filter((each) => each.part.key === part.key).map(({ loop }) => loop);
    const clearedBy = [...paths].flatMap(([loop, path]) =>
      loop.placement !== null && path.get(part.role)?.key === part.key ? [loop] : [],
    );
    return { loops: accusedBy, explanations: [[{ fault: 'unseen', parts: [part], isPointed: false, accusedBy, clearedBy }]] };
  });
}

function blindRole({ state, outcome, side }: LoopReport): Role | null {
  if (state !== 'unknown' || outcome === 'skipped' || outcome === 'internal_error') return null;
  if (outcome === 'runner_blocked') return 'runner';
  // The run's time was up before any result: no part of the path is to blame.
  return side === 'runner' ? null : 'access';
}

function suspectsOf(faultGroups: readonly FaultGroup[]): readonly Suspect[] {
  return faultGroups.flatMap(({ explanations }) => {
    const known = new Map<string, { readonly part: Component; readonly suspicion: Suspicion }>();
    for (const suspicion of explanations.flat())
      for (const part of suspicion.parts) if (!known.has(part.key)) known.set(part.key, { part, suspicion });
    return [...known.values()].map(({ part, suspicion }) => ({
      component: part.name,
      kind: suspectKind(part.role),
      accusedBy: suspicion.accusedBy.map(({ name }) => name),
      clearedBy: suspicion.clearedBy.map(({ name }) => name),
      alternatives: [...known.values()].filter(
        (other) => other.part.key !== part.key && other.suspicion.accusedBy.some((loop) => suspicion.accusedBy.includes(loop)),
      ).length,
    }));
  });
}
