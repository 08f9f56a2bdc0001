import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { columns, fit, padEnd, padStart, wrap } from '../../../../src/report/terminal/columns.ts';

const line = fc
  .array(fc.constantFrom('a', 'word', ' ', 'é', 'e\u0301', '漢字', '🙂', 'averylongwordthatfitsnowhere'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('wide characters take two columns, combining marks none', () => {
  assert.equal(columns('abc'), 3);
  assert.equal(columns('漢字'), 4);
  assert.equal(columns('🙂'), 2);
  assert.equal(columns('e\u0301'), 1);
  assert.equal(columns('✓ – … →'), 7);
});

test('padding counts columns, and leaves alone what is wider already', () => {
  assert.equal(padEnd('漢', 4), '漢  ');
  assert.equal(padStart('1 s', 5), '  1 s');
  assert.equal(padEnd('abcdef', 3), 'abcdef');
});

test('fit keeps within any width', () => {
  fc.assert(fc.property(line, fc.integer({ min: 0, max: 40 }), (text, width) => assert.ok(columns(fit(text, width)) <= width)));
  assert.equal(fit('abcdef', 4), 'abc…');
  assert.equal(fit('漢字漢字', 4), '漢…');
  assert.equal(fit('abcd', 4), 'abcd');
});

test('wrap keeps within any width and loses nothing but the spaces at which it breaks', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      for (const piece of lines) assert.ok(columns(piece) <= width, piece);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }),
  );
  assert.deepEqual(wrap('to be or not', 6), ['to be', 'or not']);
  assert.deepEqual(wrap('abcdefgh ij', 4), ['abcd', 'efgh', 'ij']);
});
