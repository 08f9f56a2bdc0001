import { countsText, readCounts } from '../counts/counts-lines.ts';
import { countDay } from '../counts/day-counts.ts';
import { unitedCounts, unreadLines } from '../counts/history.ts';
import type { DayLines } from '../lines/day-lines.ts';
import { textLines, withLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import { countsPath, linesPath } from '../lines/day.ts';

/** What becomes of the file of a day's counts. */
export interface FoldedFile {
  /** Null: it stays as it is. */
  readonly bytes: Uint8Array | null;
  /** Nothing of the day is lost without its lines. */
  readonly isWhole: boolean;
  readonly note: string | null;
}

/**
 * A day's counts by its lines. Of a loop that more was counted of before, that stands: its lines were damaged since. Lines of the file that
 * cannot be read stay in it.
 *
 * @param before the file as it is; null: there is none
 * @param lines null: its lines are gone, or were not needed
 */
export function foldedFile(day: Day, before: Uint8Array | null, lines: DayLines | null): FoldedFile {
  const known = readCounts(day, before);
  const note = unreadLines(countsPath(day), known) ?? (lines === null ? null : unreadLines(linesPath(day), lines));
  const isReadable = known.newer === 0 && known.damaged === 0;
  if (lines === null) return { bytes: null, isWhole: isReadable && known.unread === 0, note };
  const left = lines.newer + lines.damaged;
  // What a later version has counted is not for this one to count.
  if (known.newer > 0) return { bytes: null, isWhole: false, note };
  const loops = unitedCounts(countDay(day, lines.entries), known.loops);
  const posture = lines.postures.at(-1)?.posture ?? known.posture;
  const text = new TextEncoder().encode(countsText({ day, loops, posture, unread: left }));
  const unread = textLines(before).filter((line) => readCounts(day, new TextEncoder().encode(line)).damaged > 0);
  return { bytes: withLines(text, unread), isWhole: isReadable && left === 0, note };
}
