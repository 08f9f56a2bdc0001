// The findings about an arrived probe.
// Called by checks.

/** What the findings about an arrived probe are reported with. */
export interface ArrivedProbe {
  readonly loop: string;
  readonly from: string;
  /** The subject as it was sent. */
  readonly subject: string;
}
