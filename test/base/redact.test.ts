import assert from 'node:assert/strict';
import test from 'node:test';

import { redactDeep, redactor } from '../../src/base/redact.ts';

test('the longest form is masked first, so that no part of it stays', () => {
  assert.equal(redactor(['pass', 'password'])('the password is pass'), 'the *** is ***');
});

test('an empty secret masks nothing', () => {
  assert.equal(redactor([''])('text'), 'text');
});

test('every string of a value is masked, and nothing but strings is touched', () => {
  const value = { pass: ['a pass', 1, null, { deep: 'pass' }], flag: true };
  assert.deepEqual(redactDeep(value, redactor(['pass'])), { pass: ['a ***', 1, null, { deep: '***' }], flag: true });
});
