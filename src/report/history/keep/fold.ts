import { countsText, readCounts } from '../counts/counts-lines.ts';
import { countDay } from '../counts/day-counts.ts';
import { unitedCounts, unreadLines } from '../counts/history.ts';
import type { DayLines } from '../lines/day-lines.ts';
import { textLines, withLines } from '../lines/day-lines.ts';
import type { Day } from '../lines/day.ts';
import { countsPath, linesPath } from '../lines/day.ts';

/** The new content of the file of a day's counts. */
export interface FoldedFile {
  /** Null: no change. */
  readonly bytes: Uint8Array | null;
  /** The counts hold everything of the day, so its lines may go. */
  readonly isWhole: boolean;
  readonly note: string | null;
}

/**
 * A day's counts from its lines. Higher earlier counts of a loop stay: its lines were damaged since. Unreadable lines of the file stay in
 * it.
 *
 * @param before the present file; null: none
 * @param lines null: its lines are gone, or were not needed
 */
export function foldedFile(day: Day, before: Uint8Array | null, lines: DayLines | null): FoldedFile {
  const known = readCounts(day, before);
  const note = unreadLines(countsPath(day), known) ?? (lines === null ? null : unreadLines(linesPath(day), lines));
  const isReadable = known.newer === 0 && known.damaged === 0;
  if (lines === null) return { bytes: null, isWhole: isReadable && known.unread === 0, note };
  const left = lines.newer + lines.damaged;
  // The counts of a later version belong to that version.
  if (known.newer > 0) return { bytes: null, isWhole: false, note };
  const loops = unitedCounts(countDay(day, lines.entries), known.loops);
  const posture = lines.postures.at(-1)?.posture ?? known.posture;
  const text = new TextEncoder().encode(countsText({ day, loops, posture, unread: left }));
  const unread = textLines(before).filter((line) => readCounts(day, new TextEncoder().encode(line)).damaged > 0);
  return { bytes: withLines(text, unread), isWhole: isReadable && left === 0, note };
}
