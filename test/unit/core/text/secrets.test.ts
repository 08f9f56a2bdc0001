import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { secretForms } from '../../../../src/core/text/secrets.ts';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

test('every form in which a login goes over the wire is there', () => {
  const forms = secretForms('me@example.net', 'pä"s\\s /+');
  for (const form of [
    'pä"s\\s /+',
    base64('pä"s\\s /+'),
    base64('\0me@example.net\0pä"s\\s /+'),
    base64('me@example.net\0me@example.net\0pä"s\\s /+'),
    base64('user=me@example.net\x01auth=Bearer pä"s\\s /+\x01\x01'),
    'p%C3%A4%22s%5Cs%20%2F%2B',
    'p%c3%a4%22s%5cs%20%2f%2b',
    'p%C3%A4%22s%5Cs+%2F%2B',
    'pä\\"s\\\\s /+',
  ]) {
    assert.ok(forms.includes(form), form);
  }
});

test('the lines of a secret of several lines are there, but not the trivial ones', () => {
  const forms = secretForms(null, '{\n"private": "abcdef"\r\n}\n');
  assert.ok(forms.includes('"private": "abcdef"'));
  assert.ok(!forms.includes('{') && !forms.includes('}'));
});

test('an empty secret has no forms', () => {
  assert.deepEqual(secretForms('me', ''), []);
});

test('longest first, none twice, none empty, whatever the secret', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.string({ unit: 'binary', minLength: 1 }), (user, secret) => {
      const forms = secretForms(user, secret);
      assert.ok(forms.includes(secret));
      assert.equal(new Set(forms).size, forms.length);
      for (const [index, form] of forms.entries()) {
        assert.ok(form !== '');
        assert.ok(index === 0 || form.length <= (forms[index - 1]?.length ?? 0));
      }
    }),
  );
});
