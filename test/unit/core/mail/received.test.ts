import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { headerFields } from '../../../../src/core/mail/header/header-fields.ts';
import { parseReceived } from '../../../../src/core/mail/header/received.ts';
import { SAMPLES } from '../../../doubles/mails/real-headers.ts';

for (const { server, header, read } of SAMPLES) {
  test(`Received by ${server}`, () => {
    const [field] = headerFields(`Received: ${header.replaceAll('\n', '\r\n')}\r\n\r\n`);
    const hop = parseReceived(field?.value ?? '');
    const said = hop && [
      hop.from?.helo ?? null,
      hop.from?.rdns ?? null,
      hop.from?.ip ?? null,
      hop.by,
      hop.with,
      hop.tls,
      hop.at === null ? null : new Date(hop.at).toISOString(),
    ];
    assert.deepEqual(said, read);
  });
}

test('no text crashes it, and what it finds stands in the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'from ',
      'by ',
      ' with ',
      ' id ',
      '; ',
      '(',
      ')',
      '[',
      ']',
      '"',
      '\\',
      'helo=',
      '203.0.113.7',
      'mx.example.org',
      ' (TLS1_3 ',
      'TLS_AES_128',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const hop = parseReceived(text);
      for (const found of [hop?.by, hop?.id]) {
        if (found) assert.ok(text.replaceAll('\\', '').includes(found.replaceAll('\\', '')));
      }
    }),
  );
});
