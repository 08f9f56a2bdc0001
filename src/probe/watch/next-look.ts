import type { Telling } from '../../core/ports/mailbox.ts';
import type { Expectation } from './mail/expectation.ts';
import type { CadenceStep } from './pace/cadence.ts';
import { soonestStep } from './pace/cadence.ts';

/** A far mailbox is asked for a probe so long after it went out, ms: the look and the mail are on their way at the same time. */
const AHEAD = 40;
/**
 * A probe whose reply stays away for longer is not looked for any more often than one that is being sent, ms: it may be tried again by now.
 */
const REPLIED_BY = 2_000;

/** When a look is planned. All times are monotonic ms. */
export interface Planning {
  readonly now: number;
  /** How many looks were made so far. */
  readonly looks: number;
  /** When the last look was made that relied on no announcement. */
  readonly deepAt: number;
}

/** The wait for the next look, cut where a probe of this mailbox is to be given up; null while all are being sent. */
export function nextLook(
  expectations: readonly Expectation[],
  own: readonly Expectation[],
  server: Telling,
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

/** How long a look into a far mailbox is too early to show what has just left, ms. */
export function tooEarly(expectations: readonly Expectation[], far: boolean, now: number): number {
  const left = expectations.flatMap(({ since, leftAt, over }) => (since === null && leftAt !== null && !over ? [leftAt] : []));
  return far && left.length > 0 ? Math.max(0, Math.min(...left) + AHEAD - now) : 0;
}
