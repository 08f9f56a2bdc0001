/** The results that each method may have (RFC 8601 sections 2.7.1 and 2.7.2; RFC 7489 section 11.2). */
export const RESULT_WORDS: Readonly<Record<'spf' | 'dkim' | 'dmarc', readonly string[]>> = {
  spf: ['none', 'pass', 'fail', 'softfail', 'neutral', 'policy', 'temperror', 'permerror'],
  dkim: ['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'],
  dmarc: ['none', 'pass', 'fail', 'temperror', 'permerror'],
};

/** What a loop's probe must look like when it arrives (YAML: `loops.<name>.expect`); null: not asked for. */
export interface ExpectedArrival {
  /** Results that are good, of `RESULT_WORDS`. */
  readonly spf: readonly string[] | null;
  readonly dkim: readonly string[] | null;
  readonly dmarc: readonly string[] | null;
  /** True: every hop between two hosts tells TLS. False: none does. */
  readonly tls: boolean | null;
  /** False: it must not lie in Junk. True: it must. */
  readonly junk: boolean | null;
  /** Hosts that the probe must have come by, in any order. */
  readonly via: readonly string[];
}

/** A time of day by a time zone's clocks. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** IANA time zone database. */
  readonly zone: string;
}

/** A mail of somebody else that must come (YAML: `expect-mail.<name>`); nothing is sent for it. */
export interface ExpectedMail {
  readonly name: string;
  /** Key in `mailboxes`. */
  readonly mailbox: string;
  /** The author's address; null: anybody. */
  readonly from: string | null;
  /** What the subject holds, in plain text; null: anything. */
  readonly subject: string | null;
  /** One must have come within so many ms. */
  readonly every: number;
  /** When it must be there, each day; null: at any time. */
  readonly by: TimeOfDay | null;
  /** Results of its authentication that are good; a mail with others is not the one. */
  readonly expect: Pick<ExpectedArrival, 'spf' | 'dkim' | 'dmarc'> | null;
}
