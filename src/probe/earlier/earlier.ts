// Probes of earlier runs in a mailbox: late ones are reported, all are removed.
// Called by probe and app.

import type { Token } from '../token/token.ts';

/** A live run may await its probe this much longer than the probe's lifetime, because its tries to submit come on top, ms. */
const SLACK = 180_000;
/** After this time, a probe of no configured loop belongs to nobody, ms. */
const ORPHANED = 7 * 86_400_000;
/** Servers give whole seconds, so a seemingly punctual probe may be late. It must not be removed unreported, ms. */
const UNSURE = 1_000;

/** The facts about this run. */
export interface Here {
  /** ms since the epoch. */
  readonly now: number;
  /** The tags of the loops that this configuration awaits in the mailbox. */
  readonly tags: ReadonlySet<number>;
  readonly host: number;
  /** Whether a run of this machine may still be alive; this one counts too. */
  readonly alive: (process: number) => boolean;
}

/** The treatment of another run's probe: if that run may still wait, the probe is never touched. */
export type Earlier = { readonly kind: 'leave' } | { readonly kind: 'remove' } | { readonly kind: 'late'; readonly delayMs: number };

/**
 * Judges a probe of an earlier run. It is late if it came after its own run had given it up. If it came in time, but its run died before
 * removing it, it is only removed.
 *
 * @param receivedAt its arrival by the server's clock, ms since the epoch; null where the server does not give it, then the present counts
 */
export function judgeEarlier(token: Token, receivedAt: number | null, here: Here): Earlier {
  const orphan = !here.tags.has(token.loop);
  if (orphan) return here.now - token.sentAt > ORPHANED ? { kind: 'remove' } : { kind: 'leave' };
  if (!over(token, here)) return { kind: 'leave' };
  const delayMs = Math.max(0, (receivedAt ?? here.now) - token.sentAt);
  return delayMs > token.lifetime * 1000 - UNSURE ? { kind: 'late', delayMs } : { kind: 'remove' };
}

/** Whether the run that sent it is certainly over: its time is up, or its process on this machine is gone. */
function over(token: Token, here: Here): boolean {
  if (here.now > token.sentAt + token.lifetime * 1000 + SLACK) return true;
  if (token.host === 0 || token.host !== here.host) return false;
  return !here.alive(token.process);
}
