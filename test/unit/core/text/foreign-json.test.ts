import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsedJson } from '../../../../src/core/text/foreign-json.ts';

const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;

test('JSON is read as it is, brackets in its texts too', () => {
  const value = { a: ['[{'.repeat(5_000), '"[', '\\', '\\"{', {}], b: null };
  assert.deepEqual(parsedJson(JSON.stringify(value)), value);
  assert.deepEqual(
    parsedJson(JSON.stringify(Array.from({ length: 1_000 }, () => [[]]))),
    Array.from({ length: 1_000 }, () => [[]]),
  );
  assert.notEqual(parsedJson(nested(200)), null);
});

test('what is nested deeper than any answer is none, closed or not, and so is what is no JSON', () => {
  for (const text of [nested(202), '['.repeat(3_000_000), `["]",${'{"a":'.repeat(500_000)}`, '<html>', '', null])
    assert.equal(parsedJson(text), null);
});
