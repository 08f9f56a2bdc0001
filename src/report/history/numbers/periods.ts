import type { Result } from '../../../core/result/outcome.ts';
import type { Day } from '../lines/day.ts';
import { beginOf, dayOf, daysLater, isDay, weekdayOf } from '../lines/day.ts';
import type { Days } from './compare.ts';

/** The form in words, for an error. */
const FORM = 'a day 2026-11-27, a week 2026-W48, a month 2026-11, or two days 2026-11-01/2026-11-14';

/** Two periods such as `2026-10..2026-11`, each in a form of `readPeriod`. */
export function readComparison(text: string): Result<{ before: Days; after: Days }, { error: string }> {
  const [one, other, ...more] = text.split('..');
  if (one === undefined || other === undefined || more.length > 0)
    return { ok: false, error: `"${text}" is no comparison: write two periods as in 2026-10..2026-11` };
  const [before, after] = [readPeriod(one), readPeriod(other)];
  if (before === null || after === null) return { ok: false, error: `"${before === null ? one : other}" is no period: write ${FORM}` };
  if (before.from <= after.to && after.from <= before.to) return { ok: false, error: `${one} and ${other} overlap` };
  return { ok: true, before, after };
}

/** A day, a month, a week or a range of days, in the form of ISO 8601; null for other text. */
export function readPeriod(text: string): Days | null {
  const [from = '', to, ...more] = text.trim().split('/');
  if (more.length > 0) return null;
  if (to !== undefined) return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
  if (isDay(from)) return { from, to: from };
  if (/^\d{4}-\d\d$/.test(from) && isDay(`${from}-01`)) return { from: `${from}-01`, to: lastOfMonth(from) };
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(from) ?? [];
  return year === undefined || week === undefined ? null : weekOf(year, Number(week));
}

function lastOfMonth(month: string): Day {
  return daysLater(`${dayOf(beginOf(`${month}-01`) + 31 * 24 * 3_600_000).slice(0, 7)}-01`, -1);
}

/** The first week holds the 4th of January, and weeks begin on Monday (ISO 8601). */
function weekOf(year: string, week: number): Days | null {
  const fourth = `${year}-01-04`;
  const from = daysLater(fourth, 7 * (week - 1) - ((weekdayOf(fourth) + 6) % 7));
  const thursday = daysLater(from, 3);
  return week >= 1 && thursday.startsWith(`${year}-`) ? { from, to: daysLater(from, 6) } : null;
}
