import type { Placement } from '../model/report.ts';

/** How much of a probe is read back, bytes: more than any that we send. */
export const COPY_LIMIT = 256 * 1024;

/** The first copy of a probe that arrived, as it lies in the mailbox. */
export interface ArrivedCopy {
  readonly source: Uint8Array;
  /** False: it is longer than what was read, so that its body cannot be verified. */
  readonly whole: boolean;
  readonly placement: Placement;
  /** ms since the epoch by our own clock. */
  readonly seenAt: number;
  /** Labels and category by Gmail; empty at other servers. */
  readonly labels: readonly string[];
}
