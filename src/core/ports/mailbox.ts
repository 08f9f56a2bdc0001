import type { Placement } from '../result/report.ts';

/** A mail in a watched folder: enough to tell whether it is ours. */
export interface Arrival {
  readonly placement: Placement;
  /** Means this mail and no other, for ever (IMAP: UIDVALIDITY and UID). */
  readonly id: string;
  /** The raw header block; foreign text. */
  readonly header: string;
  /** When the server says that it came, ms since the epoch in whole seconds; null if it does not tell. */
  readonly receivedAt: number | null;
  /** Bytes. */
  readonly size: number | null;
  /** Monotonic ms at which the server announced it, or at which it was found. */
  readonly noticedAt: number;
}

/** What became of mails that were to be removed. */
export interface Removal {
  readonly removed: number;
  /** Marked as deleted only, since the server cannot expunge single mails (no UIDPLUS, RFC 4315). */
  readonly marked: number;
}

/**
 * A mailbox in which probes are awaited: one login for a whole run, whatever the number of loops. Every method but `close` rejects
 * with a TroubleError where the server fails; after that, `open` may be called again and goes on from where it was.
 */
export interface Mailbox {
  /** Logs in, finds Inbox and Junk, and remembers where their mail ends: what comes later is new. Resolves with the folders watched. */
  open(signal: AbortSignal): Promise<readonly Placement[]>;
  /** New mail since the last look. `near`: only the folder that is watched, at the price of one round trip; `far`: all folders. */
  look(reach: 'near' | 'far'): Promise<readonly Arrival[]>;
  /** The newest mails that were there before, at most `limit` of each folder. */
  before(limit: number): Promise<readonly Arrival[]>;
  /** Every mail in all folders that has the header field `name`, by the server's own search. */
  withHeader(name: string): Promise<readonly Arrival[]>;
  /** Waits for news, `ms` at most; returns early when the server announces some or `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** The first `limit` bytes of a mail as it is, header included; null if it is gone. */
  source(arrival: Arrival, limit: number): Promise<Uint8Array | null>;
  /** Gmail's labels of a mail, and its category; empty at every other server. A mailbox of another kind need not have this. */
  labels?(arrival: Arrival): Promise<readonly string[]>;
  /** Removes exactly these mails and no other. */
  remove(arrivals: readonly Arrival[]): Promise<Removal>;
  /** Logs out, briefly; never rejects. */
  close(): Promise<void>;
}

/** A mail's readable parts, decoded. */
export interface ReadableMail {
  readonly subject: string;
  readonly text: string;
}
