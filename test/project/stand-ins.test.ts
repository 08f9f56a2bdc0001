import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { fc } from '../harness/random.ts';
import { string } from '../../stand-ins/base64-text.ts';
import { characterReferences } from '../../stand-ins/character-references.ts';

/** A package's own library, without stand-ins. */
function asks(importer: string, name: string): unknown {
  return createRequire(createRequire(import.meta.url).resolve(importer))(name);
}

const he = asks('mailparser', 'he') as { readonly encode: (text: string) => string };
const joi = asks('mailauth/lib/tools.js', 'joi') as {
  readonly string: () => { base64: (options: object) => { validate: (text: string) => { readonly error?: Error } } };
};

suite('stand-ins', () => {
  test('every character is written into HTML as he does', () => {
    // One text for each 256 of them; a letter between keeps halves of a pair apart.
    for (let first = 0; first < 0x110000; first += 256) {
      const text = Array.from({ length: 256 }, (_, index) => String.fromCodePoint(first + index)).join('a');
      assert.equal(characterReferences.encode(text), he.encode(text));
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(characterReferences.encode(text), he.encode(text))));
  });

  test('base64 is what joi takes for it', () => {
    const own = string().base64();
    const theirs = joi.string().base64({ paddingRequired: false });
    const piece = fc.oneof(fc.base64String(), fc.constantFrom('=', '==', '-', '_', ' ', '\n', 'A', 'AA', 'AAA', 'ä'));
    const text = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(''))
      .filter((all) => all !== '');
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(text, (all) => {
        const good = own.validate(all).error === undefined;
        assert.equal(good, theirs.validate(all).error === undefined, all);
        seen.add(good);
      }),
    );
    assert.equal(seen.size, 2, 'texts of both kinds were made');
  });
});
