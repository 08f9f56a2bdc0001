import type { Silence, ToLast } from '../../report/action/silence.ts';
import { signsFlap } from './count/flapping.ts';
import type { IncidentMemory } from './model/memory.ts';
import type { IncidentPolicy } from './model/policy.ts';
import { runsNeeded } from './model/policy.ts';
import type { Problem, Reading } from './model/problem.ts';
import { fingerprint } from './read/incident-key.ts';
import { formatOnce } from './read/phrases.ts';

/** Why nobody is notified anew of a run's problems, in an incident with this memory after the run. Empty without any problem. Pure. */
export function silencesOf(memory: IncidentMemory, { problems }: Reading, policy: IncidentPolicy, isPlanned: boolean): readonly Silence[] {
  const known = new Map((memory.known ?? []).map((problem) => [problem.id, problem]));
  const isKnown = problems.some(({ id }) => known.get(id)?.firing === true);
  const rest = problems.filter(({ id }) => known.get(id)?.firing !== true);
  const waiting = isPlanned ? [] : together(rest.flatMap((problem) => waitingOf(problem, memory, policy)));
  return [
    ...(isKnown ? [{ kind: 'known' } as const] : []),
    ...(isPlanned && rest.length > 0 ? [{ kind: 'planned' } as const] : []),
    ...waiting,
  ];
}

/** Empty: it waits for no further run. */
function waitingOf({ id, label, hold }: Problem, memory: IncidentMemory, policy: IncidentPolicy): readonly ToLast[] {
  const before = memory.known?.find((problem) => problem.id === id);
  const common = { kind: 'waiting', what: label } as const;
  if (before !== undefined) {
    const comesAndGoes = memory.flapping || signsFlap(before.signs);
    const runs = Math.max(runsNeeded(hold, policy), comesAndGoes ? policy.stillDownAfter : 1);
    const key = comesAndGoes && policy.stillDownAfter === runs ? 'still-down-after' : 'open-after';
    return before.bad < runs ? [{ ...common, runs: before.bad, until: { key, runs } }] : [];
  }
  const runs = memory.pending.find(({ mark }) => fingerprint(id).startsWith(mark))?.runs;
  if (runs === undefined) return [];
  if (policy.window !== null) return [{ ...common, runs, until: { key: 'window', ...policy.window } }];
  const needed = runsNeeded(hold, policy);
  return runs < needed && Number.isFinite(needed) ? [{ ...common, runs, until: { key: 'open-after', runs: needed } }] : [];
}

/** Those that wait for the same, as one. */
function together(all: readonly ToLast[]): readonly ToLast[] {
  const groups = new Map<string, ToLast[]>();
  for (const each of all) {
    const same = JSON.stringify([each.runs, each.until]);
    groups.set(same, [...(groups.get(same) ?? []), each]);
  }
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ ...first, what: formatOnce([first, ...more].map(({ what }) => what)) }],
  );
}
