/**
 * Replaces a library that a package imports for functions that this project never uses. If a later version of that package does call it, it
 * throws with that text.
 */
export function absent(): never {
  throw new Error('a library was asked for that is not in this bundle; scripts/stage-packages.ts names those that are left out');
}
