// Probes of earlier runs in a mailbox: late ones are told, all are cleared away.
// Called by probe and app.

import type { Token } from '../token/token.ts';

/** A live run may still wait for its probe for this long after the probe's lifetime: tries at handing over come on top, ms. */
const SLACK = 180_000;
/** After this, a probe that no configured loop claims is nobody's any more, ms. */
const ORPHANED = 7 * 86_400_000;
/** Servers tell whole seconds: what seems to have come just in time may have come too late, and must not be cleared away untold, ms. */
const UNSURE = 1_000;

/** What this run knows of itself. */
export interface Here {
  /** ms since the epoch. */
  readonly now: number;
  /** The tags of the loops that this configuration awaits in the mailbox. */
  readonly tags: ReadonlySet<number>;
  readonly host: number;
  /** Whether a run of this machine may still be going on; this one counts as such. */
  readonly alive: (process: number) => boolean;
}

/** What to do with a probe that this run did not send: a probe of a run that may still be waiting is never touched. */
export type Earlier = { readonly kind: 'leave' } | { readonly kind: 'remove' } | { readonly kind: 'late'; readonly delayMs: number };

/**
 * Judges a probe of an earlier run. Late is one that came after its own run had given it up; a probe that came in time, but whose run
 * died before it could remove it, is only cleared away.
 *
 * @param receivedAt when the server says that it came, ms since the epoch; null where it does not tell, then now is taken
 */
export function judgeEarlier(token: Token, receivedAt: number | null, here: Here): Earlier {
  const orphan = !here.tags.has(token.loop);
  if (orphan) return here.now - token.sentAt > ORPHANED ? { kind: 'remove' } : { kind: 'leave' };
  if (!over(token, here)) return { kind: 'leave' };
  const delayMs = Math.max(0, (receivedAt ?? here.now) - token.sentAt);
  return delayMs > token.lifetime * 1000 - UNSURE ? { kind: 'late', delayMs } : { kind: 'remove' };
}

/** Whether the run that sent it is over for sure: its time is up, or its process on this machine is gone. */
function over(token: Token, here: Here): boolean {
  if (here.now > token.sentAt + token.lifetime * 1000 + SLACK) return true;
  if (token.host === 0 || token.host !== here.host) return false;
  return !here.alive(token.process);
}
