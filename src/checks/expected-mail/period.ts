import type { ExpectedMail } from '../../core/request/expected-arrival.ts';

const DAY = 86_400_000;

/** The time in which a mail must arrive; ms since the epoch. */
export interface DuePeriod {
  /** Not before. */
  readonly from: number;
  /** The last due moment; null: it may come at any time. */
  readonly due: number | null;
  /** The next due moment; null likewise. */
  readonly next: number | null;
}

/**
 * The period that ends with the last due moment, so that no mail is missed before its time. Whole days are days of the calendar: when the
 * clocks change, a day has 23 or 25 hours.
 */
export function periodOf({ every, by }: Pick<ExpectedMail, 'every' | 'by'>, now: number): DuePeriod {
  if (by === null) return { from: now - every, due: null, next: null };
  const clocks = clocksOf(by.zone);
  const today = new Date(clocks(now));
  const on = (day: number) =>
    instantOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day, by.hour, by.minute), clocks);
  const last = on(0) <= now ? 0 : -1;
  const due = on(last);
  return { from: every % DAY === 0 ? on(last - every / DAY) : due - every, due, next: on(last + 1) };
}

/** A time zone's local time at a moment, as if it were UTC; both in ms since the epoch. */
type Clocks = (at: number) => number;

function clocksOf(zone: string): Clocks {
  const numeric = 'numeric';
  const date = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric } as const;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-hc-h23', { ...date, timeZone: zone });
  return (at) => {
    const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const of = (type: keyof typeof date) => shown.get(type) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  };
}

/**
 * The moment of a local time. If clocks show it twice, the later one; if they skip it, the one at the same distance from the last midnight
 * as without the change (RFC 5545 section 3.3.5).
 */
function instantOf(wanted: number, clocks: Clocks): number {
  const candidates = [wanted - DAY, wanted + DAY].map((at) => wanted - (clocks(at) - at));
  const [before = wanted] = candidates;
  const real = candidates.filter((at) => clocks(at) === wanted);
  return real.length === 0 ? before : Math.max(...real);
}
