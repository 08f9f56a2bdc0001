// The request: the checked configuration, and the part of it that runs.
// Called by every room.

/** The calendar functions that the configuration needs. */
export interface Calendar {
  /** ms since the epoch. */
  readonly now: () => number;
  /** The problem of five fields of cron, or null. */
  readonly cronProblem: (fields: string) => string | null;
  /** Whether this machine knows this time zone (IANA time zone database). */
  readonly isTimeZone: (name: string) => boolean;
}
