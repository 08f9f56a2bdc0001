/** Why an issue tracker did not do what it was asked for. */
export type TrackerTrouble = 'forbidden' | 'not-found' | 'unauthorized' | 'rate-limited' | 'invalid' | 'unavailable';

/** The message teaches: what was asked for, the tracker's own words, the next step. It holds no secret. */
export class TrackerError extends Error {
  readonly trouble: TrackerTrouble;

  constructor(trouble: TrackerTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TrackerError';
    this.trouble = trouble;
  }
}
