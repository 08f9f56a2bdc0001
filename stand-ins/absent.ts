/**
 * Stands for a library that imapflow uses for what this project never asks of it: its own logger, proxies, and downloads that are decoded
 * on the way. Called all the same, by a later version of imapflow, it says so.
 */
export function absent(): never {
  throw new Error('a library that imapflow asks for is not in this bundle; scripts/stage-imapflow.ts names those that are left out');
}
