// A report for a step of a workflow: annotations, outputs, the result of the step.
// Called by app and incidents.

import { fateOf } from '../../core/judge/burst/loss.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';
import { compareStates, worst } from '../../core/result/state.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { formatCount } from '../../core/text/format/count.ts';
import type { Annotation } from '../../core/ports/runner.ts';

/** GitHub shows ten annotations of a step and silently drops the rest. */
const MOST = 10;
const TITLE_LENGTH = 100;
const MESSAGE_LENGTH = 1000;

/**
 * At most ten, worst first, loops before findings; a good loop or finding gets none. If there are more, the last one counts them.
 *
 * @param taken how many of the ten are reserved for something else
 */
export function annotations(report: Report, taken = 0): readonly Annotation[] {
  const most = Math.max(1, MOST - taken);
  const failures = [...report.loops.map(fromLoop), ...report.findings.map(fromFinding)]
    .filter((failure) => failure.state !== 'ok')
    .toSorted((a, b) => compareStates(b.state, a.state));
  if (failures.length <= most) return failures.map((failure) => failure.annotation);
  const shown = failures.slice(0, most - 1);
  const rest = failures.slice(most - 1);
  return [
    ...shown.map((failure) => failure.annotation),
    {
      level: levelOf(worst(rest.map((failure) => failure.state))),
      title: formatCount(rest.length, 'more problem'),
      message: 'The job summary and report.json list all of them.',
    },
  ];
}

interface Failure {
  readonly state: State;
  readonly annotation: Annotation;
}

function fromLoop(loop: LoopReport): Failure {
  const level = loop.outcome === 'skipped' ? 'notice' : levelOf(loop.state);
  return { state: loop.state, annotation: annotation(level, `${loop.name}: ${fateOf(loop)}`, loop.message, loop.remedy) };
}

function fromFinding(finding: Finding): Failure {
  return {
    state: finding.state,
    annotation: annotation(levelOf(finding.state), `${finding.check} ${finding.target}: ${finding.code}`, finding.message, finding.remedy),
  };
}

function annotation(level: Annotation['level'], title: string, message: string, remedy: string | null): Annotation {
  const text = remedy === null ? message : `${message} What to do: ${remedy}`;
  return { level, title: plainText(title, TITLE_LENGTH), message: plainText(text, MESSAGE_LENGTH) };
}

function levelOf(state: State): Annotation['level'] {
  switch (state) {
    case 'critical':
      return 'error';
    case 'warning':
    case 'unknown':
      return 'warning';
    case 'ok':
      return 'notice';
  }
}
