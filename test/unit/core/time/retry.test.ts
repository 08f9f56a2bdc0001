import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { retryDelay } from '../../../../src/core/time/retry.ts';

const WAITS = [10_000, 30_000, 90_000];

test('the waits follow one another, spread by 20 %', () => {
  assert.equal(retryDelay(1, { tries: 4, waits: WAITS }, 1e9, 0.5), 10_000);
  assert.equal(retryDelay(2, { tries: 4, waits: WAITS }, 1e9, 0.5), 30_000);
  assert.equal(retryDelay(3, { tries: 4, waits: WAITS }, 1e9, 0.5), 90_000);
  assert.equal(retryDelay(1, { tries: 4, waits: WAITS }, 1e9, 0), 8_000);
});

test('the last wait repeats when there are more tries than waits', () => {
  assert.equal(retryDelay(7, { tries: 10, waits: WAITS }, 1e9, 0.5), 90_000);
});

test('no try beyond the number of tries, none that the deadline leaves no time for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 10 }),
      fc.nat(200_000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (tried, tries, left, random) => {
        const delay = retryDelay(tried, { tries, waits: WAITS }, left, random);
        if (tried >= tries) assert.equal(delay, null);
        if (delay !== null) assert.ok(delay < left && delay >= 8_000 && delay <= 108_000);
      },
    ),
  );
});
