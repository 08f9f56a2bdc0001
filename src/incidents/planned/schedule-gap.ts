import { Cron } from 'croner';

const WEEK = 7 * 24 * 3_600_000;
/** The most that the longest gap of an even schedule exceeds the shortest. One that leaves out nights or weekends has no usual gap. */
const EVEN = 2;

/** The gap between the times of a schedule (five fields of cron, UTC), ms; null: they are uneven, or the text is no schedule. */
export function scheduleGap(fields: string, now: number): number | null {
  try {
    const cron = new Cron(fields, { mode: '5-part', timezone: 'UTC' });
    const times: number[] = [];
    for (let next = cron.nextRun(new Date(now)); next !== null; next = cron.nextRun(next)) {
      times.push(next.getTime());
      if (next.getTime() > now + WEEK && times.length > 2) break;
    }
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
    return gaps.length > 0 && Math.max(...gaps) <= EVEN * Math.min(...gaps) ? (last - first) / gaps.length : null;
  } catch {
    return null;
  }
}
