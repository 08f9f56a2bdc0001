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

test('a secret with quotes is masked where they were made single within quotes of ours, and the other way round', () => {
  for (const [secret, said] of [
    ['my"pass"word', 'GitHub said "no: my\'pass\'word"'],
    ["my'pass'word", 'GitHub said "no: my"pass"word"'],
    ['"my"', 'GitHub said "no: \'my\'"'],
  ] as const)
    assert.equal(redactor([secret])(said), 'GitHub said "no: ***"');
});

test('words of ours under a kept key stand, even where a password is the same word', () => {
  const value = { state: 'ok', message: 'ok, it said', nested: [{ code: 'ok' }] };
  assert.deepEqual(redactDeep(value, redactor(['ok']), new Set(['state', 'code'])), {
    state: 'ok',
    message: '***, it said',
    nested: [{ code: 'ok' }],
  });
});

test('the beginning of a secret before an ellipsis is masked in the middle of a text too', () => {
  const secret = 'a-long-secret-of-somebody';
  const redact = redactor([secret, 'https://hooks.example/very-long-secret']);
  for (let length = 4; length < secret.length; length += 1) {
    const rest = `${secret.slice(0, length)}…`;
    assert.equal(redact(`HTTP 401 (Not ${rest}). Again: ${rest}`), 'HTTP 401 (Not ***…). Again: ***…');
  }
  assert.equal(redact(`${secret}… and ${secret}`), '***… and ***');
  for (const text of ['HTTP 401 (Not a-l…).', 'a-long… a-lon', 'see https://hook… there', '…', 'a-long-other…']) {
    const masked = redact(text);
    assert.equal(masked, text.replace('a-long…', '***…'), text);
  }
});
