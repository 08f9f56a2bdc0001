import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { editDistance, nearest } from '../../../../src/core/text/nearest.ts';

const KEYS = ['protocol', 'host', 'port', 'security', 'user', 'password', 'tls-name', 'ca'];

test('the nearest key is named, if one is near', () => {
  const cases: Readonly<Record<string, string | null>> = {
    pasword: 'password',
    passwrod: 'password',
    securty: 'security',
    hsot: 'host',
    tls_name: 'tls-name',
    tlsName: 'tls-name',
    PORT: 'port',
    username: null,
    xyz: null,
    '': null,
    host: null,
  };
  for (const [word, expected] of Object.entries(cases)) assert.equal(nearest(word, KEYS), expected, word);
});

test('the distance is symmetric, zero for equal words only, and at most the longer length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      assert.equal(distance, editDistance(b, a));
      assert.equal(distance === 0, a === b);
      assert.ok(distance <= Math.max(a.length, b.length) && distance >= Math.abs(a.length - b.length));
    }),
  );
});

test('one swap of neighbours, one letter more or less, is one step', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 9 }), fc.nat(), (word, seed) => {
      const at = seed % (word.length - 1);
      const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      assert.equal(editDistance(word, swapped), word === swapped ? 0 : 1);
      assert.equal(editDistance(word, word.slice(0, at) + word.slice(at + 1)), 1);
    }),
  );
});

test('a known word is never a hint for itself, and every hint is known', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...KEYS)), (word) => {
      const near = nearest(word, KEYS);
      assert.ok(near === null || (KEYS.includes(near) && near !== word));
    }),
  );
});
