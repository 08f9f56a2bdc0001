/** The results that each method may have (RFC 8601 sections 2.7.1 and 2.7.2; RFC 7489 section 11.2). */
export const RESULT_WORDS: Readonly<Record<'spf' | 'dkim' | 'dmarc', readonly string[]>> = {
  spf: ['none', 'pass', 'fail', 'softfail', 'neutral', 'policy', 'temperror', 'permerror'],
  dkim: ['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'],
  dmarc: ['none', 'pass', 'fail', 'temperror', 'permerror'],
};

/** The requirements for a loop's arrived probe (YAML: `loops.<name>.expect`); null: no requirement. */
export interface ExpectedArrival {
  /** Accepted results, of `RESULT_WORDS`. */
  readonly spf: readonly string[] | null;
  readonly dkim: readonly string[] | null;
  readonly dmarc: readonly string[] | null;
  /** True: every hop between two hosts reports TLS. False: no hop does. */
  readonly tls: boolean | null;
  /** False: it must not lie in Junk. True: it must. */
  readonly junk: boolean | null;
  /** Hosts that the probe must have passed, in any order. */
  readonly via: readonly string[];
}

/** A time of day in a time zone. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** IANA time zone database. */
  readonly zone: string;
}

/** Another sender's mail that must arrive (YAML: `expect-mail.<name>`); this program sends nothing for it. */
export interface ExpectedMail {
  readonly name: string;
  /** Key in `mailboxes`. */
  readonly mailbox: string;
  /** The author's address; null: anybody. */
  readonly from: string | null;
  /** A part of the subject, in plain text; null: any subject. */
  readonly subject: string | null;
  /** One must arrive within so many ms. */
  readonly every: number;
  /** The daily deadline; null: at any time. */
  readonly by: TimeOfDay | null;
  /** Accepted results of its authentication; a mail with other results does not count. */
  readonly expect: Pick<ExpectedArrival, 'spf' | 'dkim' | 'dmarc'> | null;
}
