// What several forms of a report tell alike: causes, counts.
// Called by report, incidents and app.

import { formatDuration } from '../../core/time/duration.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings } from '../../core/result/finding.ts';
import { hasArrived } from '../../core/judge/handed-over.ts';
import { isExplainable } from '../../core/judge/verdict/causes.ts';
import type { Side } from '../../core/result/outcome.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { compareStates } from '../../core/result/state.ts';

/** Something that may have brought the verdict about, or did. */
export interface Cause {
  readonly message: string;
  /** Verbatim, foreign; null when nothing was seen. */
  readonly evidence: string | null;
  readonly remedy: string | null;
  /** Where it comes from; null: a code that the report holds no finding of. */
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

/** Loops that somebody has to look at, worst first. A skipped loop is nobody's failure. */
export function failingLoops(report: Report): readonly LoopReport[] {
  return loopsWorstFirst(report).filter((loop) => loop.state !== 'ok' && loop.outcome !== 'skipped');
}

/** Findings that made the run what it is: those of its own state, unless that is fine. */
export function decidingFindings(report: Report): readonly Finding[] {
  return report.state === 'ok' ? [] : findingsWorstFirst(report).filter((finding) => finding.state === report.state);
}

/** What happened on a loop, and what became of a second probe where one was sent. */
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
 * The verdict's causes in words, likeliest first; outcomes are left out, for their loop's own message tells them. None where no loop is in
 * failure: there the findings are what happened, not what caused it.
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

/** The findings behind the causes and, where no loop is in failure, those that decided: what a story tells in words. */
export function toldFindings(report: Report, most: number): ReadonlySet<Finding> {
  if (failingLoops(report).length === 0) return new Set(decidingFindings(report).slice(0, most));
  const causes = new Set(
    causesOf(report)
      .slice(0, most)
      .map(({ message }) => message),
  );
  return new Set(findingsWorstFirst(report).filter(({ message }) => causes.has(message)));
}

/** Loops in failure, worst first; those that fail for one and the same reason together. */
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

/** Who has to act, in words that end "to act: ". */
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

/** What stands in place of a cause where none was found. */
export const NO_CAUSE = 'No cause found: nothing that was looked at points to one.';

/**
 * What to do, most useful first and each once: what ends the likeliest cause, then what the troubled loops ask for; where no loop is in
 * failure, what the deciding findings ask for.
 */
export function remediesOf(report: Report): readonly string[] {
  const loops = failingLoops(report);
  const sources = loops.length > 0 ? [...causesOf(report), ...loops] : decidingFindings(report);
  return [...new Set(sources.flatMap((source) => source.remedy ?? []))];
}
