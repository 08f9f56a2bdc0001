import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SEED } from '../harness/random.ts';
import { compareSpf, REFERENCES } from './references/compare.ts';
import { missingOf, skipWithout } from './world/skip.ts';

const title = 'SPF beside pyspf and Mail::SPF';
const skip = skipWithout(title, missingOf(REFERENCES));

test(`${title}: random records, of which every difference is theirs by a section of the RFC`, { skip }, async () => {
  const { results, unexplained } = await compareSpf(SEED, 300);
  assert.deepEqual(unexplained, [], `seed ${SEED}`);
  for (const result of ['pass', 'fail', 'softfail', 'neutral', 'permerror']) assert.ok((results.get(result) ?? 0) > 0, `never ${result}`);
});
