import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SEED } from '../harness/random.ts';
import { compareSpf, REFERENCES } from './references/compare.ts';
import { compareDkim } from './references/compare-dkim.ts';
import { missingOf, skipWithout } from './world/skip.ts';

const title = 'other implementations';
const skip = skipWithout(title, missingOf(REFERENCES));

for (const { name, compare, seen } of [
  { name: 'SPF beside pyspf and Mail::SPF', compare: compareSpf, seen: ['pass', 'fail', 'softfail', 'neutral', 'permerror'] },
  { name: 'DKIM beside dkimpy', compare: compareDkim, seen: ['pass', 'fail', 'neutral', 'permerror'] },
]) {
  test(`${name}: random cases, of which every difference is theirs by a section of the RFC`, { skip }, async () => {
    const { results, unexplained } = await compare(SEED, 300);
    assert.deepEqual(unexplained, [], `seed ${SEED}`);
    for (const result of seen) assert.ok((results.get(result) ?? 0) > 0, `never ${result}`);
  });
}
