/** What a loop's probe must look like when it arrives (YAML: `loops.<name>.expect`); null: not asked for. */
export interface ExpectedArrival {
  /** Results that are good, in the words of RFC 8601. */
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
