import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import {
  countIn,
  EMPTY_SKETCH,
  mergedSketch,
  quantile,
  readSketch,
  RELATIVE_ERROR,
  sketchNumbers,
  sketchOf,
} from '../../../../src/report/history/sketch/sketch.ts';

/** Durations of every size that a mail has, ms. */
const durations = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.double({ min: 0.02, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 4e8, noNaN: true }),
    fc.integer({ min: 1, max: 999 }),
  ),
  { minLength: 1, maxLength: 400 },
);
const shares = fc.constantFrom(0, 0.01, 0.5, 0.9, 0.95, 0.99, 1);

function exact(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? NaN;
}

function assertWithinError(found: number | null, wanted: number): void {
  assert.ok(found !== null && Math.abs(found - wanted) <= wanted * RELATIVE_ERROR * (1 + 1e-9), `${found} for ${wanted}`);
}

suite('a sketch of durations', () => {
  test('every quantile is within its bound, and the worst is exact', () => {
    fc.assert(
      fc.property(durations, shares, (values, share) => {
        const sketch = sketchOf(values);
        assertWithinError(quantile(sketch, share), exact(values, share));
        assert.equal(sketch.worst, Math.max(...values));
        assert.equal(countIn(sketch), values.length);
      }),
    );
  });

  test('sketches of parts are merged to that of the whole', () => {
    fc.assert(
      fc.property(durations, durations, durations, (one, two, three) => {
        const merged = mergedSketch([sketchOf(one), mergedSketch([sketchOf(two), sketchOf(three)])]);
        assert.deepEqual(sketchNumbers(merged), sketchNumbers(sketchOf([...one, ...two, ...three])));
      }),
    );
  });

  test('what is written is read again, through JSON too', () => {
    fc.assert(
      fc.property(durations, (values) => {
        const numbers: unknown = JSON.parse(JSON.stringify(sketchNumbers(sketchOf(values))));
        const read = readSketch(numbers);
        assert.ok(read !== null);
        assert.deepEqual(sketchNumbers(read), numbers);
      }),
    );
  });

  test('without values nothing is known', () => {
    assert.equal(quantile(EMPTY_SKETCH, 0.5), null);
    assert.deepEqual(readSketch(sketchNumbers(sketchOf([NaN, -1, Infinity]))), EMPTY_SKETCH);
  });

  test('numbers that are no sketch are refused', () => {
    for (const wrong of [null, 'x', [1], [1, 2], [1, 0.5, 3, 1], [-1, 0, 1, 1], [1, 0, 1, 0.5], [1, 0, 1e9, 1], [1, 0, 1, null]]) {
      assert.equal(readSketch(wrong), null, JSON.stringify(wrong));
    }
  });
});
