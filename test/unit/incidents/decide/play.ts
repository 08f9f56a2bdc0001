import type { Circumstances } from '../../../../src/incidents/decide/incident.ts';
import { nextIncident, untouched } from '../../../../src/incidents/decide/incident.ts';
import type { IncidentMemory } from '../../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../../src/incidents/decide/model/memory.ts';
import type { IncidentPolicy } from '../../../../src/incidents/decide/model/policy.ts';
import type { Decision } from '../../../../src/incidents/decide/model/decision.ts';
import { policyOf, readingOf } from '../../../../src/incidents/memory/tracked-run.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { runOf } from '../letters.ts';
import { HOUR, INCIDENTS } from '../stage.ts';

export const POLICY: IncidentPolicy = policyOf(INCIDENTS);
const BEGIN = Date.parse('2026-11-24T00:00:00Z');

/** The actions, one letter a run. */
const LETTERS: Readonly<Record<Decision, string>> = {
  open: 'O',
  reopen: 'R',
  update: 'u',
  worsen: 'W',
  ease: 'e',
  escalate: 'E',
  remind: 'M',
  resolve: 'C',
  nothing: '-',
};

export interface Played {
  readonly told: string;
  readonly memory: IncidentMemory;
}

export interface Play {
  readonly policy?: Partial<IncidentPolicy>;
  /** Between two runs, ms. */
  readonly every?: number;
  readonly at?: (run: number) => Partial<Circumstances>;
  readonly from?: IncidentMemory;
  readonly findings?: (run: number) => readonly Finding[];
  readonly isComplete?: boolean;
}

/** Runs as letters.ts has them: one letter each, or separated by spaces, one for each loop. */
export function play(runs: string, options: Play = {}): Played {
  const { policy = {}, every = HOUR / 2, at = () => ({}), from = noIncident('mail'), findings = () => [], isComplete = true } = options;
  let memory = from;
  const told = (runs.includes(' ') ? runs.trim().split(/ +/) : [...runs]).map((letters, index) => {
    const now = BEGIN + index * every;
    const report = runOf(letters, now, findings(index));
    const reading = readingOf(memory.kind, { report, isComplete, incidents: INCIDENTS });
    const circumstances = { ...untouched(now, false), ...at(index) };
    const step = nextIncident(memory, reading, { ...POLICY, ...policy }, circumstances);
    memory = step.memory;
    return LETTERS[step.decision];
  });
  return { told: told.join(''), memory };
}
