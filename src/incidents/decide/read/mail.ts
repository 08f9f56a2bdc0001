import { fateOf, isLossy } from '../../../core/judge/burst/loss.ts';
import { hasArrived } from '../../../core/judge/handed-over.ts';
import { verdict } from '../../../core/judge/verdict/verdict.ts';
import type { LoopReport, Report } from '../../../core/result/report.ts';
import type { IncidentMemory } from '../model/memory.ts';
import type { Problem, Reading, Standing } from '../model/problem.ts';
import { fingerprint } from './incident-key.ts';
import { formatOnce, titleOf } from './phrases.ts';
import { rankOf } from './rank.ts';
import { isBlind, isSingleLoss, whoseFinding } from './whose.ts';
import { formatCount } from '../../../core/text/format/count.ts';

/**
 * A run's result for mail itself: for its loops. An `unknown` says nothing of mail: it neither opens nor closes an incident of mail. Junk
 * is no failure of a loop, because the mail is there: see posture.ts.
 *
 * @param isComplete all loops of the configuration were run, so a missing one has been removed from it
 */
export function readMailProblems(report: Report, isComplete: boolean): Reading {
  const { loops, findings } = report;
  const passing = findings
    .filter((finding) => whoseFinding(finding) === 'mail')
    .map(({ code, target }): Problem => ({ ...MINOR, id: `${code} ${target}`, hold: 'longer', label: `${target} (${code})` }));
  const problems = [...loops.flatMap(problemOf), ...passing];
  const level = problems.some(({ weight }) => weight === 'critical') ? 'alarm' : problems.length > 0 ? 'warning' : levelOf(loops);
  // One lost mail is no loss: the verdict is that of the failing loops.
  const isOnce = loops.some(isSingleLoss);
  const judged = isOnce ? verdict(loops.map(asArrived), findings, false) : report.verdict;
  const summary = level === 'alarm' ? judged.summary : sentence(level, report, problems);
  return {
    level,
    verdict: level === 'alarm' ? judged.code : report.verdict.code,
    rank: level === 'alarm' && !loops.some(isBlind) ? rankOf(judged.code) : 0,
    judged: fingerprint(
      loops
        .filter(({ state }) => state !== 'unknown')
        .map(({ name }) => name)
        .toSorted()
        .join('\n'),
    ),
    problems,
    isWhole: level !== 'unknown' && !loops.some(isBlind),
    standing: (id) => standing(id, loops, isComplete),
    title: titleOf(summary),
    summary,
  };
}

/** The loops that people know to fail. */
export function pathsThatFail({ phase, known }: Pick<IncidentMemory, 'phase' | 'known'>): readonly string[] {
  if (phase !== 'open') return [];
  return (known ?? []).filter(({ firing, isPath }) => firing && isPath).map(({ id }) => id.replace(LOOP, ''));
}

/** The outcomes of the failing loops; the count of a burst's lost mails does not matter. */
export function fatesOf({ known }: Pick<IncidentMemory, 'known'>): string {
  const paths = (known ?? []).filter(({ firing, isPath }) => firing && isPath);
  return paths.map(({ label }) => label.replace(/\d+/g, '#')).join('\n');
}

const LOOP = /^loop /;
const MINOR = { weight: 'warning', hold: 'open-after', isPath: false } as const;

function problemOf(loop: LoopReport): readonly Problem[] {
  const { name, state, outcome } = loop;
  const label = `${name} (${fateOf(loop)})`;
  if (isSingleLoss(loop)) return [{ ...MINOR, id: `once ${name}`, label: `${name} (${outcome} once)` }];
  if (state === 'critical') return [{ id: `loop ${name}`, weight: 'critical', hold: 'none', isPath: true, label }];
  if (state !== 'warning' || outcome === 'junk') return [];
  const what = isLossy(loop) ? 'loss' : outcome;
  return [{ ...MINOR, id: `${what} ${name}`, hold: outcome === 'slow' ? 'longer' : 'open-after', label }];
}

function levelOf(loops: readonly LoopReport[]): 'good' | 'unknown' {
  const asked = loops.filter(({ outcome }) => outcome !== 'skipped');
  return asked.length === 0 || asked.some(isBlind) ? 'unknown' : 'good';
}

function asArrived(loop: LoopReport): LoopReport {
  return isSingleLoss(loop) ? { ...loop, state: 'warning' } : loop;
}

function standing(id: string, loops: readonly LoopReport[], isComplete: boolean): Standing {
  const space = id.indexOf(' ');
  const loop = loops.find(({ name }) => name === id.slice(space + 1));
  if (space === -1) return loops.some(isBlind) ? 'unknown' : 'good';
  if (loop === undefined) return isComplete ? 'gone' : 'left-out';
  return hasArrived(loop) ? 'good' : 'unknown';
}

function sentence(level: Reading['level'], { loops, verdict: overall }: Report, problems: readonly Problem[]): string {
  switch (level) {
    case 'warning':
    case 'alarm':
      return `Mail works, with ${formatOnce(problems.map(({ label }) => label))}.`;
    case 'unknown':
      if (overall.code === 'undetermined' || loops.length === 0) return overall.summary;
      return `Could not look: whether mail works is not known for ${formatOnce(loops.filter(isBlind).map(({ name, outcome }) => `${name} (${outcome})`))}.`;
    case 'good':
      return overall.code === 'healthy'
        ? overall.summary
        : `Mail works: ${formatCount(loops.filter(hasArrived).length, 'loop')} delivered.`;
  }
}
