import type { Finding } from '../../../core/result/finding.ts';
import type { LoopReport, Report } from '../../../core/result/report.ts';
import type { Problem, Reading, Standing } from '../model/problem.ts';
import { formatOnce, titleOf } from './phrases.ts';
import { isBlind, whoseFinding } from './whose.ts';

const BLIND = 'blind';
const CHECKS = `${BLIND} checks`;

/** A run's result for this monitor: whether it could look, and whether its runs are on time. It never says that mail is down. */
export function readMonitor(report: Report, isComplete: boolean): Reading {
  const { loops, state } = report;
  const asked = loops.filter(({ outcome }) => outcome !== 'skipped');
  const blind = asked.filter(isBlind);
  const warned = report.findings.filter(
    (finding) => whoseFinding(finding) === 'monitor' && (finding.state === 'warning' || finding.state === 'critical'),
  );
  const isNothing = loops.length > 0 && asked.length === 0;
  // A loop that was not run makes the run unknown too, and says nothing of the checks.
  const isBlindAtAll = state === 'unknown' && loops.every((loop) => loop.state !== 'unknown');
  const problems: readonly Problem[] = [
    ...blind.map((loop): Problem => ({ ...UNSEEN, id: `${BLIND} ${loop.name}`, label: loopLabel(loop) })),
    ...(isBlindAtAll ? [{ ...UNSEEN, id: CHECKS, label: 'the checks' }] : []),
    ...warned.map(problemOf),
  ];
  const summary = sentence(blind, isBlindAtAll, warned);
  return {
    level: problems.length > 0 ? 'warning' : isNothing ? 'unknown' : 'good',
    verdict: report.verdict.code,
    rank: 0,
    judged: '',
    problems,
    isWhole: !isNothing,
    standing: (id) => standing(id, report, isComplete),
    title: titleOf(summary),
    summary,
  };
}

const UNSEEN = { weight: 'unknown', hold: 'open-after', isPath: false } as const;

function problemOf({ check, target, code }: Finding): Problem {
  return { id: `${check} ${target} ${code}`, weight: 'warning', hold: 'open-after', isPath: false, label: code };
}

function loopLabel({ name, outcome }: LoopReport): string {
  return `${name} (${outcome})`;
}

function standing(id: string, report: Report, isComplete: boolean): Standing {
  const [what, target] = id.split(' ');
  if (what === BLIND && id !== CHECKS) {
    const loop = report.loops.find(({ name }) => name === target);
    if (loop === undefined) return isComplete ? 'gone' : 'left-out';
    return loop.outcome === 'skipped' ? 'unknown' : 'good';
  }
  // A run that somebody started by hand shows nothing of the schedule.
  if (what === 'schedule') return report.findings.some(({ check }) => check === 'schedule') ? 'good' : 'unknown';
  // A worse or equal state hides from the run's state whether all checks gave an answer.
  const isHidden = report.state === 'critical' || report.state === 'unknown';
  if (id === CHECKS && isHidden && report.findings.some(({ state }) => state === 'unknown')) return 'unknown';
  // The content of an unreadable mailbox is unknown.
  if (report.loops.some((loop) => loop.name === target && isBlind(loop))) return 'unknown';
  return report.loops.some(({ outcome }) => outcome !== 'skipped') || report.loops.length === 0 ? 'good' : 'unknown';
}

/** The result of a run that could not look, in one sentence that never says that mail is down. */
function sentence(blind: readonly LoopReport[], isBlindAtAll: boolean, warned: readonly Finding[]): string {
  if (blind.length > 0) return `The monitor cannot look: whether mail arrives is not known for ${formatOnce(blind.map(loopLabel))}`;
  if (isBlindAtAll) return 'The monitor cannot look: the checks gave no answer to judge by';
  const [first, ...more] = warned;
  if (first === undefined) return 'The monitor looks, and its runs come as they should';
  return `The monitor itself: ${first.message.replace(/\.$/, '')}${more.length > 0 ? `, and ${more.length} more` : ''}`;
}
