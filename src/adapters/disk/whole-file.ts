import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** No file of a history is as large, bytes. */
const LARGEST = 64 * 1024 * 1024;

/** Null: the file does not exist. */
export function readBytes(path: string): Uint8Array | null {
  try {
    if (statSync(path).size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MiB`);
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw named(error, path);
  }
}

/**
 * Writes a file completely or not at all, and safe against a loss of power: beside it first, then renamed. `mayRename` is asked last;
 * false: nothing was written.
 */
export function replaceFile(path: string, beside: string, bytes: Uint8Array, mayRename: () => boolean): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, bytes, { flush: true });
    if (!mayRename()) return false;
    renameSync(beside, path);
    flushFolder(dirname(path));
    return true;
  } catch (error) {
    throw named(error, path);
  }
}

/** Not every system can flush folders: there a renamed file is as safe as the system makes it. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders.
  }
}

/** The code of a system's error, as ENOENT; null for other errors. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function named(error: unknown, path: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes(path) ? new Error(message, { cause: error }) : new Error(`${path}: ${message}`, { cause: error });
}
