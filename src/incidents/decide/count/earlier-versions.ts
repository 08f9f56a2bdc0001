import type { IncidentMemory, KnownProblem } from '../model/memory.ts';
import { rankOf } from '../read/rank.ts';
import type { VerdictCode } from '../../../core/result/outcome.ts';
import type { Level, Reading } from '../model/problem.ts';

/**
 * The last verdict that people were notified of, read from a version without single problems. It is the verdict of the reported run, else
 * of the oldest remembered one. Null: none.
 */
export function reportedVerdict({ runs, last, openedAt }: IncidentMemory): VerdictCode | null {
  const isBad = (level: Level) => level === 'warning' || level === 'alarm';
  const first = runs.find(({ level, at }) => isBad(level) && (openedAt === null || at >= openedAt));
  return (runs.find(({ at }) => at === last?.at) ?? first)?.verdict ?? null;
}

/** Whether the issue of mail from such a version was about posture alone. */
export function wasPosture(memory: IncidentMemory): boolean {
  const verdict = reportedVerdict(memory);
  return memory.known === null && memory.phase === 'open' && (verdict === 'posture' || verdict === 'degraded');
}

/**
 * The problems that such a version has already notified people of: all of this run, unless its verdict has become worse. Then people are
 * notified of them now.
 */
export function problemsReportedBefore(memory: IncidentMemory, reading: Reading, at: string): readonly KnownProblem[] {
  if (memory.phase !== 'open' && !memory.dismissed) return [];
  const verdict = reportedVerdict(memory);
  const isNew = verdict !== null && rankOf(verdict) < rankOf(reading.verdict);
  return reading.problems
    .filter(({ weight, hold }) => hold !== 'longer' && (memory.kind !== 'mail' || weight !== 'critical' || !isNew))
    .map(({ id, label, weight, isPath }) => {
      const since = memory.since ?? at;
      return { id, label, weight, isPath, since, firing: true, bad: 0, good: 0, signs: '', leftOut: 0 };
    });
}
