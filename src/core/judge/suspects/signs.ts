import type { LoopReport } from '../../result/report.ts';
import { endedAtSubmission, wasAccepted } from '../handed-over.ts';
import type { LoopPath, Role } from './components.ts';

/** Faults that are looked for apart: who junks one mail may deliver another, and who delivers late loses none. */
export type FaultKind = 'fails' | 'junk' | 'slow';

export const FAULTS: readonly FaultKind[] = ['fails', 'junk', 'slow'];

const BEHIND: readonly Role[] = ['queue', 'outgoing', 'way', 'inbound', 'standing', 'filter', 'store'];
const ON_THE_WAY: readonly Role[] = ['queue', 'outgoing', 'way', 'inbound', 'filter', 'store'];

/**
 * The roles on a loop's path that may bear the fault; none where the loop does not show it. An `unknown` blames nobody: what cannot be
 * looked at says nothing of mail.
 */
export function accusedRoles(loop: LoopReport, fault: FaultKind): readonly Role[] {
  switch (fault) {
    case 'fails':
      return loop.state === 'critical' ? failedRoles(loop) : [];
    case 'junk':
      return loop.outcome === 'junk' && loop.state === 'warning' ? ['standing', 'filter', 'outgoing'] : [];
    case 'slow':
      return loop.outcome === 'slow' && loop.state === 'warning' ? ON_THE_WAY : [];
  }
}

/** The roles on a loop's path that cannot have the fault, for this loop's probe came by them without it. */
export function clearedRoles(loop: LoopReport, fault: FaultKind, path: LoopPath): readonly Role[] {
  if (loop.state === 'unknown') return [];
  if (isGood(loop, fault)) return [...path.keys()].filter((role) => role !== 'access');
  return fault === 'fails' && wasAccepted(loop) ? ['submission', 'runner'] : [];
}

function failedRoles(loop: LoopReport): readonly Role[] {
  if (endedAtSubmission(loop)) return loop.outcome === 'auth_failed' ? ['submission'] : ['submission', 'runner'];
  if (wasAccepted(loop)) return BEHIND;
  // Refused by the first server itself, which at home may speak for what stands behind it.
  return loop.kind === 'internal' ? ['submission', 'way', 'standing', 'filter', 'store'] : ['submission', 'way', 'standing'];
}

function isGood({ state, outcome, confirmation }: LoopReport, fault: FaultKind): boolean {
  const arrived = state === 'ok' || state === 'warning';
  switch (fault) {
    case 'fails':
      // A second probe that came through shows that the way is open.
      return arrived || confirmation?.state === 'ok' || confirmation?.state === 'warning';
    case 'junk':
      return arrived && outcome !== 'junk';
    case 'slow':
      // A duplicate, as junk, may have been slow too: its outcome does not tell.
      return arrived && outcome === 'delivered';
  }
}
