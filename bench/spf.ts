// Random SPF records through our evaluator, pyspf and Mail::SPF (Debian's packages, by `.ci/unpack`): every difference, and whose it is. `SEED=7 npm run bench:spf`.
import { compareSpf } from '../test/real/references/compare.ts';
import { SEED } from '../test/harness/random.ts';

const COUNT = 5_000;

const { count, results, theirs, unexplained } = await compareSpf(SEED, COUNT);
const listed = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, times]) => `${key} ${times}`)
    .join(', ');
console.log(`seed ${SEED}: ${count} records; ${listed(results)}`);
console.log(`differences that are theirs: ${listed(theirs) || 'none'}`);
console.log(`unexplained: ${unexplained.length}`);
for (const line of unexplained.slice(0, 20)) console.log(`  ${line}`);
process.exitCode = unexplained.length === 0 ? 0 : 1;
