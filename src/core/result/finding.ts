import { cut } from '../text/foreign-text.ts';
import type { Check, FindingCode, StateOf } from './catalogue.ts';
import { CATALOGUE } from './catalogue.ts';
import type { State } from './state.ts';
import { compareStates } from './state.ts';

/** One judged fact. */
export interface Finding {
  readonly check: Check;
  /** The target: a domain, an address, a host:port, a loop. */
  readonly target: string;
  readonly code: FindingCode;
  readonly state: State;
  /** One sentence for a tired person: the fact. */
  readonly message: string;
  /** The observation, verbatim (records, answers, replies); null without one. Foreign text: neutralise before printing. */
  readonly evidence: string | null;
  /** The next step; null where nobody has to act. */
  readonly remedy: string | null;
  /** RFC section or vendor page behind the judgement; null without one. */
  readonly reference: string | null;
  /** Its numbers for programs; null or absent without any. */
  readonly measures?: Measures | null;
  /** `runner`: this run's place cannot see the `unknown` fact at all; null or absent: every other case. */
  readonly side?: 'runner' | null;
}

export interface Measures {
  /** The end of a certificate, ISO 8601 UTC. */
  readonly expiresAt?: string | null;
  /** The blocklists' answers about a target; null: a list gave no verdict. */
  readonly lists?: readonly { readonly target: string; readonly zone: string; readonly listed: boolean | null }[] | null;
}

/** The optional fields of a finding. */
export type Details = Partial<Pick<Finding, 'evidence' | 'remedy' | 'reference' | 'measures' | 'side'>>;

/** Codes that findings of every check may have; each has one state. */
type CommonCode = { [C in FindingCode]: (typeof CATALOGUE)[C]['check'] extends null ? C : never }[FindingCode];

/** Makes a finding about one target. The catalogue holds its check and its possible states. */
export type FindingMaker = <C extends Exclude<FindingCode, CommonCode>>(
  code: C,
  state: StateOf<C>,
  message: string,
  details?: Details,
) => Finding;

/** Characters of a message. A record with a thousand faults is reported by its first ones. */
const LONGEST = 1000;

/** Makes the findings about one target; beside `commonFinding` the only maker. */
export function findingOn(target: string): FindingMaker {
  return (code, state, message, details) => make({ check: CATALOGUE[code].check, target, code, state }, message, details);
}

/** Makes a finding of a code that every check may have. */
export function commonFinding(
  { check, target }: Pick<Finding, 'check' | 'target'>,
  code: CommonCode,
  message: string,
  details?: Details,
): Finding {
  return make({ check, target, code, state: CATALOGUE[code].states[0] }, message, details);
}

function make(
  fact: Pick<Finding, 'check' | 'target' | 'code' | 'state'>,
  message: string,
  { evidence = null, remedy = null, reference = null, measures, side }: Details = {},
): Finding {
  return {
    ...fact,
    message: cut(message, LONGEST),
    evidence,
    remedy,
    reference,
    ...(measures === undefined ? {} : { measures }),
    ...(side === undefined ? {} : { side }),
  };
}

/** The remedy of an unknown fact whose reason another finding reports. */
export function seeFinding({ code, target }: Pick<Finding, 'code' | 'target'>): string {
  return `See ${code} of ${target}.`;
}

/** A defect of ours in one family of checks; it must not hide the results of the others. */
export function brokenCheck(check: Check, error: unknown): Finding {
  const message = `A defect of this monitor, not of your records: ${error instanceof Error ? error.message : String(error)}`;
  return commonFinding({ check, target: 'monitor' }, 'check-broken', message, {
    remedy: 'Please report it, with the version and report.json.',
  });
}

/** Worst first, then by check, target and code, so that equal facts always have the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareStates(b.state, a.state) ||
    compareText(a.check, b.check) ||
    compareText(a.target, b.target) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
