/**
 * Stands for a library that a package imports for what this project never asks of it. Called all the same, by a later version of that
 * package, it says so.
 */
export function absent(): never {
  throw new Error('a library was asked for that is not in this bundle; scripts/stage-packages.ts names those that are left out');
}
