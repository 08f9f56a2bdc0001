// The request: the checked configuration, and the part of it that is run.
// Called by every room.

/** What the configuration asks of a calendar. */
export interface Calendar {
  /** ms since the epoch. */
  readonly now: () => number;
  /** Whether these are five fields of cron; what is wrong with them, or null. */
  readonly cronProblem: (fields: string) => string | null;
  /** Whether this is a time zone that this machine knows (IANA time zone database). */
  readonly isTimeZone: (name: string) => boolean;
}
