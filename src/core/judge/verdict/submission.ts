import type { LoopReport } from '../../result/report.ts';
import { endedAtSubmission, isTurnedAway, wasAccepted } from '../handed-over.ts';

/**
 * The failing loops, if all of them ended at one sender before it accepted anything, and it took no other loop's probe. Empty: some failing
 * loop got further, or the failing loops have several senders.
 */
export function submissionFailures(loops: readonly LoopReport[]): readonly LoopReport[] {
  const failing = loops.filter((loop) => loop.state === 'critical');
  const servers = new Set(failing.map(serverOf));
  const [server] = servers;
  if (server === undefined || servers.size > 1 || !failing.every(endedAtSubmission)) return [];
  return loops.some((loop) => serverOf(loop) === server && wasAccepted(loop)) ? [] : failing;
}

/** The event at the sender, as the end of a sentence. `failing` is not empty. */
export function submissionStory(failing: readonly LoopReport[]): string {
  const host = hostOf(failing[0]);
  const outcomes = new Set(failing.map(({ outcome }) => outcome));
  if (outcomes.size > 1) return `${host} fails before it takes mail (${[...outcomes].join(', ')})`;
  if (outcomes.has('auth_failed')) return `${host} refuses the monitor's login`;
  if (outcomes.has('tls_failed')) return `no TLS connection to ${host} could be made`;
  if (failing.every(isTurnedAway)) return `${host} takes no mail from this monitor's connection`;
  // A session that was begun has a time of its connection.
  return failing.every(({ phasesMs }) => phasesMs.connect !== null) ? `${host} breaks the session off` : `${host} cannot be reached`;
}

function hostOf(loop: LoopReport | undefined): string {
  return loop?.server?.replace(/:\d+$/, '') ?? loop?.sender ?? 'the sender';
}

function serverOf({ sender, server }: LoopReport): string {
  return server ?? sender;
}
