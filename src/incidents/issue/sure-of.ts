import type { Clock } from '../../core/time/clock.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';

/** The waits before a missing write is repeated, ms. */
const WAITS = [1_000, 4_000];

/**
 * Writes something that must not exist twice. If the tracker's answer was lost, it is looked for before it is written again. Rejects with
 * the tracker's own error if that does not help.
 */
export async function sureOf<T>(clock: Clock, write: () => Promise<T>, find: () => Promise<T | null>): Promise<T> {
  for (const wait of [...WAITS, null]) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof TrackerError) || error.kind !== 'unavailable') throw error;
      const found = await find();
      if (found !== null) return found;
      if (wait === null) throw error;
      await clock.sleep(wait);
    }
  }
  throw new Error('every try returns or throws');
}
