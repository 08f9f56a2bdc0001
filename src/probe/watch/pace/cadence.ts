// How often a mailbox is looked at, and when a failed one is opened again.
// Called by probe.

import type { Reach } from '../../../core/ports/mailbox.ts';
import type { LoopKind } from '../../../core/result/report.ts';

/** How long a probe may be on its way before looks become rare, ms. One's own server is looked at densely for longer. */
const BURST: Readonly<Record<LoopKind, number>> = { internal: 30_000, external: 10_000, inbound: 30_000, echo: 30_000 };
/**
 * Between looks in the burst, ms: a twentieth of the time so far, so that the latency has an error of a twentieth. A limit ensures that a
 * probe is seen at most some 100 ms late.
 */
const SHORTEST = 10;
const LONGEST: Readonly<Record<LoopKind, number>> = { internal: 90, external: 150, inbound: 90, echo: 90 };
/** Every so many looks reaches all folders: in the burst, and after it. */
const FAR_EVERY = { burst: 4, later: 2 } as const;
/** Between looks at one's own server after the burst, ms. */
const OWN_SERVER = 1_000;
/** Between looks at a foreign server after the burst, ms: in the first minute, then later. */
const OTHERS = { until: 60_000, early: 2_000, late: 5_000 } as const;
/** Between looks without trust in announcements, ms: in the first half minute, then later. */
const DEEP = { until: 30_000, early: 5_000, late: 15_000 } as const;
/** The looks that each need a login: their times after the probe's acceptance, ms, beside the one at once; then an interval. */
const POLLS = [5_000, 15_000, 30_000] as const;
const LATER_POLLS = { from: 30_000, every: 60_000 } as const;
/**
 * The looks that each need a request: their times after the probe's acceptance, ms, beside the one at once, because a near server delivers
 * within the first second. Then the intervals, for half a minute and later.
 */
const REQUESTS = { soon: [2, 12, 30, 75, 200, 450], until: 30_000, early: 1_000, late: 5_000 } as const;
/** How long further copies are awaited, ms. */
const SETTLING = { shortest: 30, longest: 250 } as const;

/** The state of a missing probe. */
export interface Missing {
  readonly kind: LoopKind;
  /** ms since it was accepted. */
  readonly elapsed: number;
}

/** The facts about the mailbox's server. */
export interface Server {
  /** IDLE has announced mail in this session. */
  readonly announces: boolean;
  readonly throttled: boolean;
  /** The cost of a look; absent: almost nothing. */
  readonly polled?: 'logins' | 'requests';
}

/** The looks so far. */
export interface Looks {
  readonly made: number;
  /** ms since the last look without trust in announcements. */
  readonly sinceDeep: number;
}

/** The next step. */
export interface CadenceStep {
  readonly ms: number;
  readonly reach: Reach;
  /** The wait is spent in IDLE: an announcement cuts it short. */
  readonly idle: boolean;
}

/**
 * Dense looks right after the 250, then rarer ones. Dovecot announces new mail to idlers half a second late by design (it waits for more).
 * Cyrus without idled and Courier do so only after a minute, and no server announces Junk. So looks go on while IDLE waits. One's own
 * server is not idled at unless it has made announcements: IDLE and DONE cost as much as a look.
 */
function pace({ kind, elapsed }: Missing, looks: Looks, server: Server): CadenceStep {
  if (server.polled === 'logins') return { ms: untilPoll(elapsed), reach: 'deep', idle: true };
  const inBurst = elapsed < BURST[kind];
  const idle = !inBurst && (kind === 'external' || server.announces);
  const slower = server.throttled ? 2 : 1;
  if (server.polled === 'requests') return { ms: slower * untilRequest(elapsed), reach: reachOf(elapsed, looks, 1), idle: true };
  const every = inBurst ? FAR_EVERY.burst : FAR_EVERY.later;
  return { ms: slower * wait(kind, elapsed, idle), reach: reachOf(elapsed, looks, idle ? 1 : every), idle };
}

/** Until the next look at a mailbox with a login for each look, ms. */
function untilPoll(elapsed: number): number {
  const early = POLLS.find((at) => at > elapsed);
  if (early !== undefined) return early - elapsed;
  const { from, every } = LATER_POLLS;
  return every - ((elapsed - from) % every);
}

function untilRequest(elapsed: number): number {
  const soon = REQUESTS.soon.find((at) => at > elapsed);
  if (soon !== undefined) return soon - elapsed;
  const every = elapsed < REQUESTS.until ? REQUESTS.early : REQUESTS.late;
  return every - (elapsed % every);
}

/** The step of the probe that needs the next look; null if none is missing. */
export function soonestStep(missing: readonly Missing[], looks: Looks, server: Server): CadenceStep | null {
  const steps = missing.map((each) => pace(each, looks, server));
  return steps.toSorted((a, b) => a.ms - b.ms)[0] ?? null;
}

function wait(kind: LoopKind, elapsed: number, idle: boolean): number {
  if (elapsed < BURST[kind]) return Math.min(LONGEST[kind], Math.max(SHORTEST, elapsed / 20));
  if (kind === 'internal') return idle ? 2 * OWN_SERVER : OWN_SERVER;
  return elapsed < OTHERS.until ? OTHERS.early : OTHERS.late;
}

/** @param farEvery every so many looks reaches all folders */
function reachOf(elapsed: number, { made, sinceDeep }: Looks, farEvery: number): Reach {
  if (sinceDeep >= (elapsed < DEEP.until ? DEEP.early : DEEP.late)) return 'deep';
  return made % farEvery === farEvery - 1 ? 'far' : 'near';
}

/** How long to look for further copies after the first, ms: as long again as the first took, because copies of one mail come together. */
export function settleTime(latency: number): number {
  return Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency));
}
