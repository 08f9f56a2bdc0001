import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { fc } from '../harness/random.ts';
import { folderNames } from '../../stand-ins/folder-names.ts';

/** imapflow's own library, without stand-ins. */
const requireOf = createRequire(createRequire(import.meta.url).resolve('imapflow'));
const iconv = requireOf('iconv-lite') as {
  readonly encode: (text: string, encoding: string) => Buffer;
  readonly decode: (bytes: Buffer, encoding: string) => string;
};

suite('names of folders', () => {
  test('are encoded as iconv-lite does', () => {
    const name = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 2 }), fc.constantFrom('&', '-', '/', 'Entwürfe')) });
    fc.assert(
      fc.property(name, (text) => {
        assert.equal(folderNames.encode(text).toString(), iconv.encode(text, 'utf-7-imap').toString());
      }),
    );
  });

  test('are decoded as iconv-lite does', () => {
    const name = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(name, (text) => {
        const encoded = iconv.encode(text, 'utf-7-imap');
        assert.equal(folderNames.decode(encoded), iconv.decode(encoded, 'utf-7-imap'));
      }),
    );
  });

  // RFC 3501 section 5.1.3, and servers' names for a Junk folder.
  for (const [encoded, name] of [
    ['~peter/mail/&U,BTFw-/&ZeVnLIqe-', '~peter/mail/台北/日本語'],
    ['Courrier ind&AOk-sirable', 'Courrier indésirable'],
    ['&BCEEPwQwBDw-', 'Спам'],
    ['R&-D', 'R&D'],
  ] as const) {
    test(`${encoded} is ${name}`, () => {
      assert.equal(folderNames.decode(Buffer.from(encoded)), name);
      assert.equal(folderNames.encode(name).toString(), encoded);
    });
  }
});
