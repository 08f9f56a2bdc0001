import type { IncidentMemory, KnownProblem } from '../model/memory.ts';
import { isOutage, rankOf } from '../read/rank.ts';
import type { VerdictCode } from '../../../core/result/outcome.ts';
import type { Level, Reading } from '../model/problem.ts';

/**
 * The verdict that people were notified of last, from what a version kept that knew no single problems: that of the run which was reported,
 * else the oldest that is remembered. Null: none is.
 */
export function reportedVerdict({ runs, last, openedAt }: IncidentMemory): VerdictCode | null {
  const isBad = (level: Level) => level === 'warning' || level === 'alarm';
  const first = runs.find(({ level, at }) => isBad(level) && (openedAt === null || at >= openedAt));
  return (runs.find(({ at }) => at === last?.at) ?? first)?.verdict ?? null;
}

/** Whether what such a version kept in the issue of mail was about posture alone. */
export function wasPosture(memory: IncidentMemory): boolean {
  const verdict = reportedVerdict(memory);
  return memory.known === null && memory.phase === 'open' && (verdict === 'posture' || verdict === 'degraded');
}

/**
 * What people have been notified of already by such a version: everything that this run meets, unless its verdict has become worse than the
 * one that they were notified of. Then they hear of it now.
 */
export function problemsReportedBefore(memory: IncidentMemory, reading: Reading, at: string): readonly KnownProblem[] {
  if (memory.phase !== 'open' && !memory.dismissed) return [];
  const verdict = reportedVerdict(memory);
  const isNew = isOutage(reading.verdict) && verdict !== null && rankOf(verdict) < rankOf(reading.verdict);
  return reading.problems
    .filter(({ weight, hold }) => hold !== 'longer' && (memory.kind !== 'mail' || weight !== 'critical' || !isNew))
    .map(({ id, label, weight, isPath }) => {
      const since = memory.since ?? at;
      return { id, label, weight, isPath, since, firing: true, bad: 0, good: 0, signs: '', leftOut: 0 };
    });
}
