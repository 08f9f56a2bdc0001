// The findings about an arrived probe.
// Called by checks.

/** The context of findings about an arrived probe. */
export interface ArrivedProbe {
  readonly loop: string;
  readonly from: string;
  /** The subject as it was sent. */
  readonly subject: string;
}
