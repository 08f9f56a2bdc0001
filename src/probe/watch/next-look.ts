import type { MailboxStatus } from '../../core/ports/mailbox.ts';
import type { Expectation } from './mail/expectation.ts';
import type { CadenceStep } from './pace/cadence.ts';
import { soonestStep } from './pace/cadence.ts';

/** This long after a probe leaves, a far mailbox is asked for it, ms: the look and the mail travel at the same time. */
const AHEAD = 40;
/** If a probe's reply takes longer, looks for it become as rare as for one that is being sent, ms: it may be tried again by now. */
const REPLIED_BY = 2_000;

/** The facts for planning a look. All times are monotonic ms. */
export interface Planning {
  readonly now: number;
  /** How many looks were made so far. */
  readonly looks: number;
  /** When the last look without trust in announcements was made. */
  readonly deepAt: number;
}

/** The wait for the next look, cut where a probe of this mailbox has to be given up; null while all are being sent. */
export function nextLook(
  expectations: readonly Expectation[],
  own: readonly Expectation[],
  server: MailboxStatus,
  { now, looks, deepAt }: Planning,
): CadenceStep | null {
  const begun = ({ since, leftAt }: Expectation) => since ?? (server.far && leftAt !== null && now - leftAt < REPLIED_BY ? leftAt : null);
  const missing = expectations
    .filter((expectation) => begun(expectation) !== null && !expectation.over)
    .map((expectation) => ({ kind: expectation.kind, elapsed: now - (begun(expectation) ?? now) }));
  const soonest = soonestStep(missing, { made: looks, sinceDeep: now - deepAt }, server);
  if (soonest === null) return null;
  const unsettled = own.filter(({ over, settlesAt }) => !over && settlesAt === null);
  const until = unsettled.map((expectation) => (expectation.until ?? Infinity) - now);
  return { ...soonest, ms: Math.max(0, Math.min(Math.max(soonest.ms, tooEarly(expectations, server.far, now)), ...until)) };
}

/** By how much a look into a far mailbox is too early to show a probe that has just left, ms. */
export function tooEarly(expectations: readonly Expectation[], far: boolean, now: number): number {
  const left = expectations.flatMap(({ since, leftAt, over }) => (since === null && leftAt !== null && !over ? [leftAt] : []));
  return far && left.length > 0 ? Math.max(0, Math.min(...left) + AHEAD - now) : 0;
}
