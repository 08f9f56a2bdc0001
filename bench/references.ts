// Random SPF records through our evaluator, pyspf and Mail::SPF, and random signed mails through our verifier and dkimpy (Debian's
// packages, by `.ci/unpack`). Prints every difference, and which side is wrong. `SEED=7 npm run bench:references`.
import { compareDkim } from '../test/real/references/compare-dkim.ts';
import { compareSpf } from '../test/real/references/compare.ts';
import { SEED } from '../test/harness/random.ts';

const COUNT = 5_000;

const listed = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, times]) => `${key} ${times}`)
    .join(', ');
for (const [name, compare] of [
  ['SPF', compareSpf],
  ['DKIM', compareDkim],
] as const) {
  const { count, results, theirs, unexplained } = await compare(SEED, COUNT);
  console.log(`${name}, seed ${SEED}: ${count} cases; ${listed(results)}`);
  console.log(`differences that are theirs: ${listed(theirs) || 'none'}`);
  console.log(`unexplained: ${unexplained.length}`);
  for (const line of unexplained.slice(0, 20)) console.log(`  ${line}`);
  if (unexplained.length > 0) process.exitCode = 1;
}
