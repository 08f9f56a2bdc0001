import { randomInt } from 'node:crypto';

/** The seed of random tests in CI: a failure there is then the change's, not chance. */
const IN_CI = 20_260_701;

/** The seed of the random tests: `SEED` if it is set, a fixed one in CI, otherwise a new one each time. */
export function chosenSeed(env: Readonly<Record<string, string | undefined>>): number {
  const given = env['SEED'];
  if (given === undefined || given === '') return env['CI'] === 'true' ? IN_CI : randomInt(2 ** 31);
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`SEED is no whole number: ${given}`);
  return seed;
}
