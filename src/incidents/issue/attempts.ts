// An incident's issue in the tracker: found, opened, changed, commented, closed.
// Called by incidents.

import { TrackerError } from '../../core/ports/services/issue-tracker.ts';

/** Calls of the tracker: a failed one must not stop the others. */
export class Attempts {
  readonly #problems: string[] = [];

  /** The failures, in words for people. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Undefined if the tracker failed; that is noted. */
  async of<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof TrackerError)) throw error;
      this.note([error.message]);
      return undefined;
    }
  }

  /** Whether it succeeded. */
  async did(act: () => Promise<unknown>): Promise<boolean> {
    const done = await this.of(async () => {
      await act();
      return true;
    });
    return done === true;
  }

  note(problems: readonly string[]): void {
    this.#problems.push(...problems);
  }
}
