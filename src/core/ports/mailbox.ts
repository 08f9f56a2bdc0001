// The contracts between the rooms: adapters implement them, the other rooms are given them.
// Called by every room.

import type { Placement } from '../result/report.ts';

/** A mail in a watched folder: enough to recognise it as ours. */
export interface Arrival {
  readonly placement: Placement;
  /** The id of exactly this mail, for ever (IMAP: UIDVALIDITY and UID). */
  readonly id: string;
  /** The header fields that tell mails apart; foreign text. */
  readonly header: string;
  /** Its arrival by the server's clock, ms since the epoch in whole seconds; null if the server does not give it. */
  readonly receivedAt: number | null;
  /** Bytes; null where nobody asked for it. */
  readonly size: number | null;
  /** Monotonic ms of the server's announcement, or of our finding it. */
  readonly noticedAt: number;
  /** Monotonic ms at which the last look began that could have shown it but did not; null without one. */
  readonly unseenAt: number | null;
  /** Any client has marked it as deleted. */
  readonly deleted: boolean;
}

/** The result of a removal. */
export interface Removal {
  readonly removed: number;
  /** Only marked as deleted, since the server cannot expunge single mails (no UIDPLUS, RFC 4315). */
  readonly marked: number;
  /** Still there after the request: the folder may be read-only, or the server keeps expunged mail. */
  readonly kept: number;
  /** Mail, ours or other, that the server moved into another folder meanwhile instead of expunging it. */
  readonly moved: readonly Arrival[];
}

/** A folder that could not be looked into, though the mailbox itself can be read; foreign text. */
export interface UnreadFolder {
  readonly folder: string;
  /** The server's words. */
  readonly reason: string;
}

/** The properties of an open mailbox. */
export interface Opened {
  /** The folders in which probes are awaited, the Inbox first. */
  readonly watched: readonly Placement[];
  readonly unread: readonly UnreadFolder[];
  /** Nothing can be removed from the Inbox. */
  readonly readOnly: boolean;
}

/** How many mails came into the Inbox since the mailbox was opened, by the server's count, and how many of them were read. */
export interface Inflow {
  readonly came: number;
  readonly read: number;
}

/** The facts about a mailbox besides its mail. */
export interface MailboxStatus {
  readonly unread: readonly UnreadFolder[];
  readonly readOnly: boolean;
  /** Mails that could not be read and were skipped. */
  readonly skipped: number;
  /** Those of them that came after the first opening: a missing probe may be one of them. Absent: all. */
  readonly skippedFresh?: number;
  /** The server has announced new mail by itself at least once in this session (IDLE). */
  readonly announces: boolean;
  /** The server has said that it slows us down. */
  readonly throttled: boolean;
  /** The cost of a look: a login (POP3), so looks are rare, or a request (JMAP). Absent: almost nothing. */
  readonly polled?: 'logins' | 'requests';
  /** Its answers are slow, so known later questions are better asked early. */
  readonly far: boolean;
}

/** Mail to search for in all of a mailbox. */
export interface MailSearch {
  /** ms since the epoch: earlier mail by the server's date may be left out. */
  readonly since: number;
  /** The author's address: the server narrows more than `limit` mails down by it; null: anybody. */
  readonly from: string | null;
  /** Only so many of each folder's newest mails are read. */
  readonly limit: number;
}

/** The result of a search. */
export interface MailsFound {
  readonly mails: readonly Arrival[];
  /** How many older ones exist beyond the limit of their folder. */
  readonly more: number;
}

/** The range of a look. `near`: the Inbox; `far`: all watched folders; `deep`: the same, without trust in the server's announcements. */
export type Reach = 'near' | 'far' | 'deep';

/** The facts about an account that its mailbox shows. Foreign text, neutralised. */
export interface AccountFacts {
  /** The capabilities of the server for this account, each with its words. */
  readonly offers: readonly string[];
  /** Every folder that can hold mail; `use`: by the server's mark or its localised name, as `\\Junk`. Null: the mailbox has no folders. */
  readonly folders: readonly { readonly folder: string; readonly use: string | null }[] | null;
  /** Bytes; null where the server does not report it, or sets no limit. */
  readonly quota: { readonly used: number; readonly limit: number } | null;
  /** Whether mails can be marked as deleted; null: unknown. */
  readonly mayDelete: boolean | null;
  /** Mails in the Inbox; null: unknown. */
  readonly mails: number | null;
}

/**
 * A mailbox in which probes are awaited, with one login for a whole run and all its loops. Every method except `close` rejects with a
 * FailureError if the server fails. After that, `open` may be called again and continues.
 */
export interface Mailbox {
  /**
   * Logs in, finds Inbox and Junk, and remembers the end of their mail: later mail is new.
   *
   * @param readOnly nothing will be removed; the server is asked to enforce it, if it can
   */
  open(signal: AbortSignal, readOnly?: boolean): Promise<Opened>;
  /** New mail since the last look. */
  look(reach: Reach): Promise<readonly Arrival[]>;
  /** The newest older mails, at most `limit` of each folder. */
  before(limit: number): Promise<readonly Arrival[]>;
  /**
   * The newest mails of every other folder that can hold mail, at most `limit` of each, since the last call. A folder that needs more than
   * `ms` is reported as unread.
   */
  elsewhere(limit: number, ms: number): Promise<readonly Arrival[]>;
  /**
   * Mail of the watched folders by the server's own search, which changes nothing there (IMAP: EXAMINE). Mailboxes of other kinds may lack
   * it: the caller then uses `before`.
   */
  search?(wanted: MailSearch): Promise<MailsFound>;
  /** Every mail in all folders that has the header field `name`, by the server's own search. */
  withHeader(name: string): Promise<readonly Arrival[]>;
  /** Waits for news, `ms` at most; returns early when the server announces mail, or `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** The first `limit` bytes of a mail, unchanged, with its header; null if it is gone. */
  source(arrival: Arrival, limit: number): Promise<Uint8Array | null>;
  /** Gmail's labels of a mail, and its category; empty at every other server. Mailboxes of other kinds may lack it. */
  labels?(arrival: Arrival): Promise<readonly string[]>;
  /** The owner's newest sent mails with the header field `name`. Not every kind has such a folder. */
  sent?(name: string): Promise<readonly Arrival[]>;
  /** The facts about an open mailbox's account; changes nothing. Not every kind has it. */
  facts?(): Promise<AccountFacts>;
  /** Removes exactly these mails and no other. */
  remove(arrivals: readonly Arrival[]): Promise<Removal>;
  /** Null where the server does not count. */
  inflow(): Promise<Inflow | null>;
  /** The longest delay of reading since the last call, in words that end a sentence; null: none worth a word. */
  heldUp(): string | null;
  status(): MailboxStatus;
  /** Logs out, briefly; never rejects. */
  close(): Promise<void>;
}

/** A mail's readable parts, decoded. */
export interface ReadableMail {
  readonly subject: string;
  readonly text: string;
}
