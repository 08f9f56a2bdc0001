import type { LoopReport } from '../../result/report.ts';
import { isLossy } from '../burst/loss.ts';
import { endedAtSubmission, hasArrived, wasAccepted } from '../handed-over.ts';
import type { LoopPath, Role } from './components.ts';

/**
 * Faults that are looked for separately. A server that junks one mail may deliver another; a slow server loses none; a server that loses a
 * part of the mail still takes some.
 */
export type FaultKind = 'fails' | 'loss' | 'junk' | 'slow';

export const FAULTS: readonly FaultKind[] = ['fails', 'loss', 'junk', 'slow'];

const ON_THE_WAY: readonly Role[] = ['queue', 'outgoing', 'way', 'inbound', 'filter', 'store', 'host-inbound', 'host-filter', 'host-store'];
const BEHIND: readonly Role[] = [...ON_THE_WAY, 'standing', 'host-standing'];
const OF_JUNK: readonly Role[] = ['standing', 'filter', 'outgoing', 'host-standing', 'host-filter'];
/** The first server itself refuses. At home it may speak for a server behind it; outside it may not be willing to send there. */
const REFUSED_AT_HOME: readonly Role[] = ['submission', 'way', 'standing', 'filter', 'store', 'host-standing', 'host-filter', 'host-store'];
const REFUSED: readonly Role[] = ['submission', 'outgoing', 'way', 'standing', 'host-standing'];

/**
 * The roles on a loop's path that may bear the fault; empty where the loop does not show it. An `unknown` blames nobody: it says nothing of
 * mail.
 */
export function accusedRoles(loop: LoopReport, fault: FaultKind): readonly Role[] {
  switch (fault) {
    case 'fails':
      return loop.state === 'critical' && !isLossy(loop) ? failedRoles(loop) : [];
    case 'loss':
      // A path that mostly works is not broken, and does not contradict loops that call it broken.
      return loop.state === 'critical' && isLossy(loop) ? (isLost(loop) ? BEHIND : refusedRoles(loop)) : [];
    case 'junk':
      return loop.outcome === 'junk' && loop.state === 'warning' ? OF_JUNK : [];
    case 'slow':
      return loop.outcome === 'slow' && loop.state === 'warning' ? ON_THE_WAY : [];
  }
}

/** The roles on a loop's path that cannot have the fault, because this loop's probe passed them without it. */
export function clearedRoles(loop: LoopReport, fault: FaultKind, path: LoopPath): readonly Role[] {
  if (loop.state === 'unknown') return [];
  if (isGood(loop, fault)) return [...path.keys()].filter((role) => role !== 'access');
  if (fault !== 'fails') return [];
  return wasAccepted(loop) ? ['submission', 'runner'] : isAnswered(loop) ? ['runner'] : [];
}

/** Whether the first server let the runner in, and refused its login or the mail: the network between them works. */
function isAnswered(loop: LoopReport): boolean {
  return loop.outcome === 'auth_failed' || (!endedAtSubmission(loop) && (loop.outcome === 'rejected' || loop.outcome === 'deferred'));
}

function failedRoles(loop: LoopReport): readonly Role[] {
  if (endedAtSubmission(loop)) return loop.outcome === 'auth_failed' ? ['submission'] : ['submission', 'runner'];
  return wasAccepted(loop) ? BEHIND : refusedRoles(loop);
}

function refusedRoles({ kind }: LoopReport): readonly Role[] {
  return kind === 'internal' ? REFUSED_AT_HOME : REFUSED;
}

/** Of a burst that arrived in part: some probes were accepted and did not arrive. */
function isLost({ probes }: LoopReport): boolean {
  return (probes?.lost ?? 0) > 0;
}

function isGood(loop: LoopReport, fault: FaultKind): boolean {
  const { outcome, confirmation } = loop;
  const arrived = hasArrived(loop);
  switch (fault) {
    case 'fails':
      // A second probe that arrived shows that the path is open, and so does a part of a burst.
      return arrived || isLossy(loop) || (confirmation !== null && hasArrived(confirmation));
    case 'loss':
      return arrived && !isLossy(loop);
    case 'junk':
      return arrived && outcome !== 'junk';
    case 'slow':
      // A duplicate or a mail in Junk may have been slow too: the outcome does not show it.
      return arrived && outcome === 'delivered';
  }
}
