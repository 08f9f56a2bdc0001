import type { HistoryEntry, PostureEntry } from './entry.ts';
import { readLine } from './line.ts';

/** The readable lines of a day, and the count of the others. */
export interface DayLines {
  /** By time, then loop; one of each run and loop. */
  readonly entries: readonly HistoryEntry[];
  readonly postures: readonly PostureEntry[];
  /** Foreign lines; they stay in place. */
  readonly damaged: number;
  /** Lines that a later version wrote. */
  readonly newer: number;
}

export const NO_LINES: DayLines = { entries: [], postures: [], damaged: 0, newer: 0 };

/** The lines of a day's file. Unreadable lines are skipped and counted; a repeated line counts once. */
export function readDayLines(bytes: Uint8Array | null): DayLines {
  const entries = new Map<string, HistoryEntry>();
  const postures = new Map<string, PostureEntry>();
  let [damaged, newer] = [0, 0];
  for (const line of textLines(bytes)) {
    const read = readLine(line);
    switch (read.kind) {
      case 'entry':
        keepFirst(entries, `${read.entry.run}\0${read.entry.loop}`, read.entry);
        break;
      case 'posture':
        keepFirst(postures, read.posture.run, read.posture);
        break;
      case 'newer':
        newer += 1;
        break;
      case 'damaged':
        damaged += 1;
        break;
    }
  }
  return { entries: [...entries.values()].toSorted(byTime), postures: [...postures.values()].toSorted(byTime), damaged, newer };
}

/** The non-empty lines of a file; bytes that are not UTF-8 make an unreadable line. */
export function textLines(bytes: Uint8Array | null): readonly string[] {
  if (bytes === null) return [];
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/**
 * A file with further lines at its end, without those that it already holds. The old content stays, byte for byte; a truncated last line
 * gets its end.
 */
export function withLines(bytes: Uint8Array | null, lines: readonly string[]): Uint8Array {
  const known = new Set(textLines(bytes));
  const added = lines.filter((line) => !known.has(line));
  const before = bytes ?? new Uint8Array();
  if (added.length === 0) return before;
  const isCut = before.length > 0 && before.at(-1) !== 10;
  const more = new TextEncoder().encode(`${isCut ? '\n' : ''}${added.map((line) => `${line}\n`).join('')}`);
  const whole = new Uint8Array(before.length + more.length);
  whole.set(before);
  whole.set(more, before.length);
  return whole;
}

function keepFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

function byTime(one: { readonly at: string; readonly loop?: string }, other: { readonly at: string; readonly loop?: string }): number {
  const [a, b] = [`${one.at}\0${one.loop ?? ''}`, `${other.at}\0${other.loop ?? ''}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
