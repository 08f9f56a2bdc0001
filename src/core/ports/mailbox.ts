// The contracts between the rooms: what adapters implement, what others are given.
// Called by every room.

import type { Placement } from '../result/report.ts';

/** A mail in a watched folder: enough to tell whether it is ours. */
export interface Arrival {
  readonly placement: Placement;
  /** Means this mail and no other, for ever (IMAP: UIDVALIDITY and UID). */
  readonly id: string;
  /** The fields of its header that tell mails apart; foreign text. */
  readonly header: string;
  /** When the server says that it came, ms since the epoch in whole seconds; null if it does not tell. */
  readonly receivedAt: number | null;
  /** Bytes; null where that was not asked for. */
  readonly size: number | null;
  /** Monotonic ms at which the server announced it, or at which it was found. */
  readonly noticedAt: number;
  /** Monotonic ms at which the last look began that would have shown it and did not; null without one. */
  readonly unseenAt: number | null;
  /** Marked as deleted already, by any client. */
  readonly deleted: boolean;
}

/** What became of mails that were to be removed. */
export interface Removal {
  readonly removed: number;
  /** Marked as deleted only, since the server cannot expunge single mails (no UIDPLUS, RFC 4315). */
  readonly marked: number;
  /** Still there though the server was asked: it may be read only, or it keeps expunged mail. */
  readonly kept: number;
  /** What the server moved into another folder meanwhile instead of expunging it, be it ours or not. */
  readonly moved: readonly Arrival[];
}

/** A folder that could not be looked into, though the mailbox itself can be read; foreign text. */
export interface UnreadFolder {
  readonly folder: string;
  /** The server's words. */
  readonly reason: string;
}

/** What an open mailbox is like. */
export interface Opened {
  /** The folders in which probes are awaited, the Inbox first. */
  readonly watched: readonly Placement[];
  readonly unread: readonly UnreadFolder[];
  /** Nothing can be removed from the Inbox. */
  readonly readOnly: boolean;
}

/** How much came into the Inbox since the mailbox was opened, by the server's own count, and how much of it we have read. */
export interface Inflow {
  readonly came: number;
  readonly read: number;
}

/** The facts about a mailbox besides its mail. */
export interface Telling {
  readonly unread: readonly UnreadFolder[];
  readonly readOnly: boolean;
  /** Mails that could not be read and were stepped over. */
  readonly skipped: number;
  /** Those of them that came after the mailbox was opened first: a missing probe may be one of them. Absent: all. */
  readonly skippedFresh?: number;
  /** The server has announced new mail by itself at least once in this session (IDLE). */
  readonly announces: boolean;
  /** The server has said that it slows us down. */
  readonly throttled: boolean;
  /** What a look costs: a login (POP3), so that looks are few, or a request (JMAP). Absent: next to nothing. */
  readonly polled?: 'logins' | 'requests';
  /** Its answers take so long that what is known to be asked later is better asked before. */
  readonly far: boolean;
}

/** Mail that is searched for among all that a mailbox holds. */
export interface MailSearch {
  /** ms since the epoch: mail that the server dates earlier may be left out. */
  readonly since: number;
  /** The author's address, by which the server narrows down what is more than `limit`; null: anybody. */
  readonly from: string | null;
  /** The newest so many of each folder are read. */
  readonly limit: number;
}

/** What a search came to. */
export interface MailsFound {
  readonly mails: readonly Arrival[];
  /** How many more there are, older than those of their folder. */
  readonly more: number;
}

/** How far a look goes. `near`: the Inbox; `far`: all watched folders; `deep`: the same, without relying on what the server announced. */
export type Reach = 'near' | 'far' | 'deep';

/** What is known of an account by looking at it. Foreign text, made harmless. */
export interface AccountFacts {
  /** What the server offers this account, each with its words. */
  readonly offers: readonly string[];
  /** Every folder that can hold mail; `use`: by the server's mark or its localised name, as `\\Junk`. Null: there are none. */
  readonly folders: readonly { readonly folder: string; readonly use: string | null }[] | null;
  /** Bytes; null where the server does not tell, or sets no limit. */
  readonly quota: { readonly used: number; readonly limit: number } | null;
  /** Whether mails can be marked as deleted; null: not known. */
  readonly mayDelete: boolean | null;
  /** Mails in the Inbox; null: not known. */
  readonly mails: number | null;
}

/**
 * A mailbox in which probes are awaited: one login for a whole run, whatever the number of loops. Every method but `close` rejects
 * with a FailureError where the server fails; after that, `open` may be called again and goes on from where it was.
 */
export interface Mailbox {
  /**
   * Logs in, finds Inbox and Junk, and remembers where their mail ends: what comes later is new.
   *
   * @param readOnly nothing is to be removed: the server is told so, where it can be
   */
  open(signal: AbortSignal, readOnly?: boolean): Promise<Opened>;
  /** New mail since the last look. */
  look(reach: Reach): Promise<readonly Arrival[]>;
  /** The newest mails that were there before, at most `limit` of each folder. */
  before(limit: number): Promise<readonly Arrival[]>;
  /**
   * The newest mails of every other folder that can hold mail, at most `limit` of each; those that came since the last call. What cannot be
   * looked through within `ms` is told as unread.
   */
  elsewhere(limit: number, ms: number): Promise<readonly Arrival[]>;
  /**
   * Mail of the watched folders by the server's own search, which changes nothing there (IMAP: EXAMINE). A mailbox of another kind need not
   * have it: then `before` is all there is.
   */
  search?(wanted: MailSearch): Promise<MailsFound>;
  /** Every mail in all folders that has the header field `name`, by the server's own search. */
  withHeader(name: string): Promise<readonly Arrival[]>;
  /** Waits for news, `ms` at most; returns early when the server announces some or `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** The first `limit` bytes of a mail as it is, header included; null if it is gone. */
  source(arrival: Arrival, limit: number): Promise<Uint8Array | null>;
  /** Gmail's labels of a mail, and its category; empty at every other server. A mailbox of another kind need not have this. */
  labels?(arrival: Arrival): Promise<readonly string[]>;
  /**
   * The newest mails in the folder of what the mailbox's owner has sent that have the header field `name`. Not every kind has such a
   * folder.
   */
  sent?(name: string): Promise<readonly Arrival[]>;
  /** What an account is like, of an open mailbox; changes nothing. Not every kind tells. */
  facts?(): Promise<AccountFacts>;
  /** Removes exactly these mails and no other. */
  remove(arrivals: readonly Arrival[]): Promise<Removal>;
  /** Null where the server does not count. */
  inflow(): Promise<Inflow | null>;
  /** What held up the reading since the last call, in words that end a sentence, the longest; null: nothing worth a word. */
  heldUp(): string | null;
  telling(): Telling;
  /** Logs out, briefly; never rejects. */
  close(): Promise<void>;
}

/** A mail's readable parts, decoded. */
export interface ReadableMail {
  readonly subject: string;
  readonly text: string;
}
