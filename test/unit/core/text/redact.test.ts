import assert from 'node:assert/strict';
import test from 'node:test';
import { redactDeep, redactor } from '../../../../src/core/text/redact.ts';

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

test('a secret that is split by characters nobody sees is masked too, and nothing else is changed', () => {
  const redact = redactor(['s3cret']);
  assert.equal(redact('the s3\u200bcr\u0000et is out'), 'the *** is out');
  assert.equal(redact('no secret\u200b here'), 'no secret\u200b here');
});

test('words of ours under a kept key stand, even where a password is the same word', () => {
  const value = { state: 'ok', message: 'ok, it said', nested: [{ code: 'ok' }] };
  assert.deepEqual(redactDeep(value, redactor(['ok']), new Set(['state', 'code'])), {
    state: 'ok',
    message: '***, it said',
    nested: [{ code: 'ok' }],
  });
});
