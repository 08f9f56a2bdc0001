import { setTimeout as pause } from 'node:timers/promises';
import { isOver } from '../../harness/bounds.ts';

/**
 * Calls `look` every 20 ms until it returns something other than null, and returns that. After `limit` ms, or more on a busy machine, it
 * throws an error that names the awaited event, with `context` (a log's tail, say).
 */
export async function until<T>(
  what: string,
  look: () => T | null | Promise<T | null>,
  limit = 10_000,
  context: () => string = () => '',
): Promise<T> {
  const begin = performance.now();
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (isOver(performance.now() - begin, limit)) throw new Error(`waited ${limit} ms in vain for ${what}\n${context()}`);
    await pause(20);
  }
}
