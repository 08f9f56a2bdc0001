import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNameSized } from '../../../../src/core/address/name-size.ts';

test('a name has at most 253 octets, and a label 63', () => {
  for (const name of ['example.net', 'example.net.', `${'a'.repeat(63)}.example`, Array.from({ length: 127 }, () => 'a').join('.')])
    assert.ok(isNameSized(name), name);
  for (const name of [
    '..',
    'a..b',
    '.a',
    `${'a'.repeat(64)}.example`,
    Array.from({ length: 128 }, () => 'a').join('.'),
    'a.'.repeat(50_000),
  ])
    assert.ok(!isNameSized(name), name.slice(0, 80));
});
