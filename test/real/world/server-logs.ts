import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The log files of this process's servers, each with its owner. Those of ended servers stay. */
const logs = new Map<string, string>();

/** The most of one log that is shown: that of a few seconds of several tests at once, with room to spare. */
const [MOST_LINES, MOST_BYTES, LONGEST_LINE] = [80, 200_000, 400];

/** Remembers that a server writes to this file; it need not be there yet. */
export function keepLog(name: string, file: string): void {
  logs.set(file, name);
}

/** How long each log is, bytes. */
export type LogSizes = ReadonlyMap<string, number>;

export function logSizes(): LogSizes {
  return new Map([...logs.keys()].map((file) => [file, read(file, Number.POSITIVE_INFINITY).size]));
}

/** The servers' new lines, each server separately, the last ones if there are many. Empty for a server without any. */
export function loggedSince(sizes: LogSizes): readonly string[] {
  return [...logs].flatMap(([file, name]) => {
    const { text } = read(file, sizes.get(file) ?? 0);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return [];
    const told = lines.slice(-MOST_LINES).map((line) => `    ${line.slice(0, LONGEST_LINE)}`);
    const which = told.length < lines.length ? `, the last ${told.length} lines` : '';
    return [`${name} wrote meanwhile${which}:\n${told.join('\n')}`];
  });
}

/** The end of a file from `begin`; empty for a missing file. */
function read(file: string, begin: number): { readonly size: number; readonly text: string } {
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return { size: 0, text: '' };
  }
  try {
    const { size } = fstatSync(descriptor);
    const from = Math.max(Math.min(begin, size), size - MOST_BYTES);
    const bytes = Buffer.alloc(begin >= size ? 0 : size - from);
    readSync(descriptor, bytes, 0, bytes.length, from);
    return { size, text: bytes.toString('utf8') };
  } finally {
    closeSync(descriptor);
  }
}
