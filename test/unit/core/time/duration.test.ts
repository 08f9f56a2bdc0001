import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { formatDuration } from '../../../../src/core/time/duration.ts';

const cases: readonly (readonly [number | null, string])[] = [
  [null, '–'],
  [Number.NaN, '–'],
  [-1, '–'],
  [Number.POSITIVE_INFINITY, '–'],
  [0, '0 ms'],
  [0.4, '<1 ms'],
  [43.2, '43 ms'],
  [499.4, '499 ms'],
  [499.6, '0.5 s'],
  [900, '0.9 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [15_000, '15 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [250_000, '4 min 10 s'],
  [3_599_600, '1 h'],
  [11_100_000, '3 h 5 min'],
  [187_200_000, '2 d 4 h'],
];

for (const [ms, text] of cases) test(`${ms} ms is told as ${text}`, () => assert.equal(formatDuration(ms), text));

test('never tells 60 of what has a larger unit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e10, noNaN: true }), (ms) => {
      assert.match(formatDuration(ms), /^(?:0 ms|<1 ms|\d{1,3} ms|\d\.\d s|[1-5]\d s|\d+ (?:min|h|d)(?: [1-5]?\d (?:s|min|h))?)$/);
    }),
  );
});
