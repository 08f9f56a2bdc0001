// Facts that several forms of a report share: causes, counts.
// Called by report, incidents and app.

import { formatDuration } from '../../core/time/duration.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings } from '../../core/result/finding.ts';
import { hasArrived } from '../../core/judge/handed-over.ts';
import { isExplainable } from '../../core/judge/verdict/causes.ts';
import type { Side } from '../../core/result/outcome.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { compareStates } from '../../core/result/state.ts';

/** A possible or certain cause of the verdict. */
export interface Cause {
  readonly message: string;
  /** Verbatim, foreign; null without an observation. */
  readonly evidence: string | null;
  readonly remedy: string | null;
  /** Its finding; null: the report holds no finding of this code. */
  readonly finding: Finding | null;
}

/** Worst first; loops of one state stay in the report's order. */
export function loopsWorstFirst(report: Report): readonly LoopReport[] {
  return report.loops.toSorted((a, b) => compareStates(b.state, a.state));
}

/** Worst first, then in the findings' own fixed order. */
export function findingsWorstFirst(report: Report): readonly Finding[] {
  return report.findings.toSorted(compareFindings);
}

/** Loops that somebody has to check, worst first. A skipped loop is nobody's failure. */
export function failingLoops(report: Report): readonly LoopReport[] {
  return loopsWorstFirst(report).filter((loop) => loop.state !== 'ok' && loop.outcome !== 'skipped');
}

/** Findings that decided the run's state: those of that state, unless it is ok. */
export function decidingFindings(report: Report): readonly Finding[] {
  return report.state === 'ok' ? [] : findingsWorstFirst(report).filter((finding) => finding.state === report.state);
}

/** The event of a loop, and the result of its second probe, if one was sent. */
export function loopMessage({ message, confirmation }: LoopReport): string {
  if (confirmation === null) return message;
  const { state, outcome, latencyMs } = confirmation;
  if (hasArrived(confirmation)) {
    const when = latencyMs === null ? '' : ` after ${formatDuration(latencyMs)}`;
    return `${message} A second probe, sent right after it, arrived${when}: a single mail failed.`;
  }
  const again = state === 'unknown' ? 'could not be judged' : 'failed as well';
  return `${message} A second probe, sent right after it, ${again} (${outcome}).`;
}

/**
 * The verdict's causes in words, likeliest first. Outcomes are left out, because their loop's own message reports them. Empty if no loop
 * fails: the findings are then the event, not its cause.
 */
export function causesOf(report: Report): readonly Cause[] {
  if (failingLoops(report).length === 0) return [];
  const outcomes = new Set<string>(report.loops.map((loop) => loop.outcome));
  const findings = findingsWorstFirst(report);
  return [...new Set(report.verdict.causes)].flatMap((code): readonly Cause[] => {
    const finding = findings.find((candidate) => candidate.code === code);
    if (finding !== undefined) return [{ message: finding.message, evidence: finding.evidence, remedy: finding.remedy, finding }];
    return outcomes.has(code) ? [] : [{ message: code, evidence: null, remedy: null, finding: null }];
  });
}

/** The findings behind the causes. If no loop fails: the deciding ones. They are what a story puts into words. */
export function storyFindings(report: Report, most: number): ReadonlySet<Finding> {
  if (failingLoops(report).length === 0) return new Set(decidingFindings(report).slice(0, most));
  const causes = new Set(
    causesOf(report)
      .slice(0, most)
      .map(({ message }) => message),
  );
  return new Set(findingsWorstFirst(report).filter(({ message }) => causes.has(message)));
}

/** Failing loops, worst first; those with one and the same reason stand together. */
export function failingTogether(report: Report): readonly (readonly LoopReport[])[] {
  const groups = new Map<string, LoopReport[]>();
  for (const loop of failingLoops(report)) {
    const reason = JSON.stringify([loop.outcome, loop.side, loopMessage(loop), loop.remedy]);
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, [loop]);
    else group.push(loop);
  }
  return [...groups.values()];
}

/** The side that has to act, in words that end "to act: ". */
export function whoActs(side: Side): string {
  switch (side) {
    case 'sender':
      return 'you';
    case 'network':
      return 'you first, then the receiver';
    case 'receiver':
      return 'the receiver';
    case 'runner':
      return 'whoever runs this monitor';
  }
}

/** Whether an external loop fails or lands in Junk, and no finding explains it. */
export function isUnexplained(report: Report): boolean {
  const { loops, findings, verdict } = report;
  const riddle = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok' && isExplainable(loop));
  return riddle && findings.length > 0 && verdict.causes.length === 0;
}

/** The text in place of a missing cause. */
export const NO_CAUSE = 'No cause found: nothing that was looked at points to one.';

/**
 * The remedies, most useful first and each once: the remedy of the likeliest cause, then those of the failing loops. If no loop fails:
 * those of the deciding findings.
 */
export function remediesOf(report: Report): readonly string[] {
  const loops = failingLoops(report);
  const sources = loops.length > 0 ? [...causesOf(report), ...loops] : decidingFindings(report);
  return [...new Set(sources.flatMap((source) => source.remedy ?? []))];
}
