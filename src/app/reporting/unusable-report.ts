import type { ConfigError } from '../../config/document/errors.ts';
import { formatConfigError } from '../../config/document/errors.ts';
import type { Scope } from '../../core/request/plan.ts';
import { findingOn } from '../../core/result/finding.ts';
import type { Report } from '../../core/result/report.ts';
import { skippedLoop } from '../../probe/findings/unseen-loop.ts';
import { withoutRun } from './report-without-run.ts';

/** One error in the configuration, or in an input or an argument, which has no place in a file. */
export type Mistake = ConfigError | string;

export function sayMistake(mistake: Mistake): string {
  return typeof mistake === 'string' ? mistake : formatConfigError(mistake);
}

/** The most mistakes in a report; the log has all of them. */
const MOST = 25;

/** The report of a run that could not begin because of `mistakes`: nothing was sent, and each known loop says so. */
export function unusableReport(mistakes: readonly Mistake[], scope: Scope): Report {
  const [first, ...others] = mistakes;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return withoutRun(
    `The configuration is not usable, nothing was sent: ${first === undefined ? 'it is not readable' : inShort(first)}${more}`,
    scope.loops.map((loop) => skippedLoop(loop, 'the configuration is not usable')),
    mistakes.slice(0, MOST).map(mistakeFinding),
  );
}

/** Readers read a headline of this length to its end. */
const LONGEST = 160;

/** A mistake with its correction, if both fit into a headline; "What to do" always has it. */
function inShort(mistake: Mistake): string {
  const whole = sayMistake(mistake);
  return typeof mistake === 'string' || whole.length <= LONGEST ? whole : formatConfigError({ ...mistake, hint: null });
}

function mistakeFinding(mistake: Mistake) {
  const at =
    typeof mistake === 'string' || mistake.file === null
      ? 'inputs'
      : [mistake.file, mistake.line].filter((part) => part !== null).join(':');
  const finding = findingOn(at);
  if (typeof mistake === 'string') return finding('configuration-unusable', 'unknown', mistake);
  const message = formatConfigError({ ...mistake, file: null, line: null, column: null, hint: null });
  const { hint, path } = mistake;
  // Each of several in a list names its subject.
  return finding('configuration-unusable', 'unknown', `${message}.`, { remedy: hint === null || path === '' ? hint : `${path}: ${hint}` });
}
