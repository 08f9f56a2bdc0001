import { randomInt } from 'node:crypto';

/** What random tests start from in CI, so that a run there says something about the change and not about its luck. */
const IN_CI = 20_260_701;

/** The seed of the random tests: `SEED` where it is set, the same one in CI, otherwise another one each time. */
export function chosenSeed(env: Readonly<Record<string, string | undefined>>): number {
  const given = env['SEED'];
  if (given === undefined || given === '') return env['CI'] === 'true' ? IN_CI : randomInt(2 ** 31);
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`SEED is no whole number: ${given}`);
  return seed;
}
