import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatCount } from '../../../../src/core/text/format/count.ts';
import { formatAll, formatSome } from '../../../../src/core/text/format/list.ts';
import { formatDay, formatMinute } from '../../../../src/core/text/format/moment.ts';
import { formatPercent } from '../../../../src/core/text/format/percent.ts';
import { fc } from '../../../harness/random.ts';

suite('a percentage', () => {
  const written: readonly (readonly [number, string])[] = [
    [0, '0 %'],
    [0.000_000_1, 'under 0.0001 %'],
    [0.000_01, '0.001 %'],
    [0.000_81, '0.081 %'],
    [0.0043, '0.43 %'],
    [0.0123, '1.2 %'],
    [0.05, '5 %'],
    [1 / 3, '33 %'],
    [0.9979, '99.79 %'],
    [0.999, '99.9 %'],
    [0.999_99, '99.999 %'],
    [0.999_999_9, 'over 99.9999 %'],
    [1, '100 %'],
  ];
  for (const [share, text] of written) test(`${share} is ${text}`, () => assert.equal(formatPercent(share), text));

  test('is 0 % for nothing alone, 100 % for all alone, and never further off than its last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (all, some) => {
        const part = some % (all + 1);
        const text = formatPercent(part / all);
        assert.equal(text === '0 %', part === 0, text);
        assert.equal(text === '100 %', part === all, text);
        const value = Number(/[\d.]+/.exec(text)?.[0]);
        assert.ok(Math.abs(value - (100 * part) / all) <= 0.5, text);
      }),
    );
  });
});

test('a number stands with its noun', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => formatCount(count, 'loop')),
    ['0 loops', '1 loop', '2 loops'],
  );
});

suite('a list', () => {
  test('names the first and counts the others', () => {
    assert.deepEqual(
      [[], ['a'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e']].map((names) => formatSome(names)),
      ['', 'a', 'a, b, c', 'a, b, c and 2 more'],
    );
    assert.equal(formatSome(['a', 'b', 'c'], 1, '; '), 'a and 2 more');
  });

  test('in a sentence has its last behind "and"', () => {
    assert.deepEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']].map((names) => formatAll(names)),
      ['', 'a', 'a and b', 'a, b and c', 'a, b, c and 1 more'],
    );
  });
});

test('a moment is told in UTC, and what is none is unknown', () => {
  const at = Date.UTC(2026, 10, 27, 21, 40, 59);
  assert.deepEqual([formatDay(at), formatMinute(at)], ['2026-11-27', '2026-11-27 21:40 UTC']);
  assert.deepEqual([formatDay(Number.NaN), formatMinute(Infinity)], ['unknown', 'unknown']);
});
