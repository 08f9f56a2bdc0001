import { Cron } from 'croner';

const DAY = 24 * 3_600_000;
/** The most that the longest gap of an even schedule exceeds the shortest. One that leaves out nights or weekends has no usual gap. */
const EVEN = 2;

/** The gap between the times of a schedule (five fields of cron, UTC), ms; null: they are uneven, or the text is no schedule. */
export function scheduleGap(fields: string, now: number): number | null {
  try {
    const cron = new Cron(fields, { mode: '5-part', timezone: 'UTC' });
    const end = now + repetition(fields);
    let [first, last, gaps, shortest, longest] = [null as number | null, now, 0, Infinity, 0];
    for (let next = cron.nextRun(new Date(now)); next !== null && (last <= end || gaps < 2); next = cron.nextRun(next)) {
      if (first !== null) {
        const gap = next.getTime() - last;
        [gaps, shortest, longest] = [gaps + 1, Math.min(shortest, gap), Math.max(longest, gap)];
        if (longest > EVEN * shortest) return null;
      }
      last = next.getTime();
      first ??= last;
    }
    return gaps > 0 && first !== null ? (last - first) / gaps : null;
  } catch {
    return null;
  }
}

/** The time after which a schedule repeats itself, ms: every gap that it has lies within. */
function repetition(fields: string): number {
  const [, , dayOfMonth, month, dayOfWeek] = fields.trim().split(/\s+/);
  if (month !== '*') return 366 * DAY;
  if (dayOfMonth !== '*') return 62 * DAY;
  return dayOfWeek === '*' ? DAY : 7 * DAY;
}
