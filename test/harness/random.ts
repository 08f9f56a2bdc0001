import fc from 'fast-check';
import { chosenSeed } from '../../scripts/seed.ts';

/** The seed of every random test, given by the runner; see scripts/seed.ts. A file that runs alone gets a new one each time. */
export const SEED = chosenSeed(process.env);

// A failing property prints it, with the path to the smallest example.
fc.configureGlobal({ seed: SEED });

/** fast-check, which starts from the seed. */
export { default as fc } from 'fast-check';

/** Numbers from 0 to below 1, evenly spread, the same ones for the same seed. */
export function numbers(): () => number {
  // fc.double() chooses every double equally often, and nearly all of those below 1 are next to 0.
  const next = fc.sample(fc.noBias(fc.nat({ max: 2 ** 30 - 1 })), { numRuns: 1_000, seed: SEED });
  let at = 0;
  return () => (next[at++ % next.length] ?? 0) / 2 ** 30;
}
