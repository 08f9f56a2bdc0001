/** How long a probe may be on its way before IDLE takes over from polling, ms. */
const BURST = 10_000;
/**
 * Between looks in the burst, ms: a twentieth of what has passed, so that the latency is known to a twentieth, and never so long that a
 * probe is seen much more than 100 ms after it has come.
 */
const SHORTEST = 10;
const LONGEST = 150;
/** Between looks at all folders while IDLE waits, ms: the net below IDLE for Junk and for servers that forget to announce. */
const IDLE_SLICES = [2_000, 5_000, 10_000, 15_000] as const;
/** Every so many looks of the burst goes to all folders. */
const FAR_EVERY = 4;
/** How long further copies are waited for, ms. */
const SETTLING = { shortest: 30, longest: 250 } as const;

/** Waits before a mailbox that could not be opened is tried again, ms; when they are used up, it is given up. */
export const OPEN_AGAIN = [1_000, 4_000] as const;
/** The same for one that was open before: a server that restarts comes back. */
export const REOPEN = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000] as const;

/** What to do next for a probe that was accepted `elapsed` ms ago. */
export type Pace = { readonly kind: 'poll'; readonly ms: number; readonly far: boolean } | { readonly kind: 'idle'; readonly ms: number };

/**
 * Dense looks right after the 250, growing rarer, then IDLE. Dovecot announces new mail to idlers half a second late by design (it
 * waits for more), while a NOOP sees it at once; a provider that takes minutes is not asked every 10 ms.
 *
 * @param elapsed ms since the youngest probe was accepted
 * @param looks how many looks were made so far
 * @param idles how many IDLE waits were made so far
 */
export function pace(elapsed: number, looks: number, idles: number): Pace {
  if (elapsed < BURST) {
    return { kind: 'poll', ms: Math.min(LONGEST, Math.max(SHORTEST, elapsed / 20)), far: looks % FAR_EVERY === FAR_EVERY - 1 };
  }
  return { kind: 'idle', ms: IDLE_SLICES[Math.min(idles, IDLE_SLICES.length - 1)] ?? BURST };
}

/** How long to go on looking for further copies after the first, ms: as long again as that took, for copies of one mail come together. */
export function settleTime(latency: number): number {
  return Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency));
}
