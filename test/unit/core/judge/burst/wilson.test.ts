import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile } from '../../../../../src/core/judge/burst/percentile.ts';
import { wilson } from '../../../../../src/core/judge/burst/wilson.ts';
import { fc } from '../../../../harness/random.ts';

/** Reckoned apart: the roots of (p - share)² = z² p (1 - p) / trials, of which the interval consists. */
const KNOWN = [
  [0, 20, 0, 0.1611],
  [1, 20, 0.0089, 0.2361],
  [5, 20, 0.1119, 0.4687],
  [20, 20, 0.8389, 1],
  [2, 100, 0.0055, 0.07],
] as const;

test('the interval is the one that statisticians know', () => {
  for (const [hits, trials, atLeast, atMost] of KNOWN) {
    const interval = wilson(hits, trials);
    assert.ok(interval);
    assert.ok(Math.abs(interval.atLeast - atLeast) < 0.0001, `${hits}/${trials}: ${interval.atLeast}`);
    assert.ok(Math.abs(interval.atMost - atMost) < 0.0001, `${hits}/${trials}: ${interval.atMost}`);
  }
  assert.equal(wilson(0, 0), null);
});

test('it holds the share that was seen, and never leaves 0 to 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, part) => {
      const hits = Math.round(trials * part);
      const interval = wilson(hits, trials);
      assert.ok(interval);
      const { atLeast, atMost } = interval;
      assert.ok(0 <= atLeast && atLeast <= hits / trials && hits / trials <= atMost && atMost <= 1, `${hits}/${trials}`);
      assert.ok(atLeast < atMost);
    }),
  );
});

test('a percentile is one of the values, by nearest rank', () => {
  const values = [15, 20, 35, 40, 50];
  const at = (share: number) => percentile(values.toReversed(), share, (value) => value);
  assert.deepEqual([at(0.05), at(0.3), at(0.4), at(0.5), at(0.95), at(1)], [15, 20, 20, 35, 50, 50]);
  assert.equal(
    percentile([], 0.5, (value: number) => value),
    undefined,
  );
});
