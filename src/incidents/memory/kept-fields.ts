import type { ProblemWeight } from '../decide/model/problem.ts';

/** The readable items of a list; empty for other values. */
export function keptList<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] {
  return Array.isArray(value) ? value.flatMap((item: unknown): readonly T[] => [read(item)].filter((found) => found !== null)) : [];
}

/** ISO 8601 UTC in our own form, so that no other text gets in. */
export function timeOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}

/** A short text. */
export function keptText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 300 ? value : null;
}

export function weightOf(value: unknown): ProblemWeight {
  return value === 'critical' || value === 'unknown' ? value : 'warning';
}
