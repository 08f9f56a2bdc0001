// How often a mailbox is looked at, and when one that failed is opened again.
// Called by probe.

import type { Reach } from '../../../core/ports/mailbox.ts';
import type { LoopKind } from '../../../core/result/report.ts';

/** How long a probe may be on its way before looks grow rare, ms. A server of one's own is asked densely for longer. */
const BURST: Readonly<Record<LoopKind, number>> = { internal: 30_000, external: 10_000, inbound: 30_000, echo: 30_000 };
/**
 * Between looks in the burst, ms: a twentieth of the time so far, so that the latency is known to a twentieth. Never so long that a probe
 * is seen much more than 100 ms late.
 */
const SHORTEST = 10;
const LONGEST: Readonly<Record<LoopKind, number>> = { internal: 90, external: 150, inbound: 90, echo: 90 };
/** Every so many looks goes to all folders: in the burst, and after it. */
const FAR_EVERY = { burst: 4, later: 2 } as const;
/** Between looks at one's own server after the burst, ms. */
const OWN_SERVER = 1_000;
/** Between looks at another's after the burst, ms: for a minute, then on. */
const OTHERS = { until: 60_000, early: 2_000, late: 5_000 } as const;
/** Between looks that do not rely on what a server announced, ms: in the first half minute, then on. */
const DEEP = { until: 30_000, early: 5_000, late: 15_000 } as const;
/** Where every look is a login: when it is made after the probe was accepted, ms, beside the one at once; then every so often. */
const POLLS = [5_000, 15_000, 30_000] as const;
const LATER_POLLS = { from: 30_000, every: 60_000 } as const;
/**
 * Where every look is a request of its own: when it is made after the probe was accepted, ms, beside the one at once, since a server near by
 * delivers within the first second; then how often, for half a minute and after that.
 */
const REQUESTS = { soon: [2, 12, 30, 75, 200, 450], until: 30_000, early: 1_000, late: 5_000 } as const;
/** How long further copies are waited for, ms. */
const SETTLING = { shortest: 30, longest: 250 } as const;

/** Where a probe stands. */
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
  /** What a look costs; absent: next to nothing. */
  readonly polled?: 'logins' | 'requests';
}

/** The looks so far. */
export interface Looks {
  readonly made: number;
  /** ms since the last one that relied on no announcement. */
  readonly sinceDeep: number;
}

/** What to do next. */
export interface CadenceStep {
  readonly ms: number;
  readonly reach: Reach;
  /** The wait is spent in IDLE: what the server announces cuts it short. */
  readonly idle: boolean;
}

/**
 * Dense looks right after the 250, growing rarer. Dovecot announces new mail to idlers half a second late by design (it waits for more),
 * Cyrus without idled and Courier not for a minute, and no server announces Junk: so looks go on while IDLE waits. A server of one's own
 * is not idled at, unless it has shown that it announces: IDLE and DONE cost as much as a look.
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

/** Until the next look at a mailbox that takes a login for each, ms. */
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

/** The step of the probe that is to be looked for soonest; null where none is missing. */
export function soonestStep(missing: readonly Missing[], looks: Looks, server: Server): CadenceStep | null {
  const steps = missing.map((each) => pace(each, looks, server));
  return steps.toSorted((a, b) => a.ms - b.ms)[0] ?? null;
}

function wait(kind: LoopKind, elapsed: number, idle: boolean): number {
  if (elapsed < BURST[kind]) return Math.min(LONGEST[kind], Math.max(SHORTEST, elapsed / 20));
  if (kind === 'internal') return idle ? 2 * OWN_SERVER : OWN_SERVER;
  return elapsed < OTHERS.until ? OTHERS.early : OTHERS.late;
}

/** @param farEvery every so many looks goes to all folders */
function reachOf(elapsed: number, { made, sinceDeep }: Looks, farEvery: number): Reach {
  if (sinceDeep >= (elapsed < DEEP.until ? DEEP.early : DEEP.late)) return 'deep';
  return made % farEvery === farEvery - 1 ? 'far' : 'near';
}

/** How long to go on looking for further copies after the first, ms: as long again as that took, for copies of one mail come together. */
export function settleTime(latency: number): number {
  return Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency));
}
