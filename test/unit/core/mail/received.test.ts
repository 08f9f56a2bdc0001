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

const SECURED: readonly (readonly [software: string, rest: string, read: readonly [protocol: string, tls: string | null]])[] = [
  [
    'chasquid',
    'with ESMTPS tls TLS_AES_128_GCM_SHA256 (over SMTP, TLS-1.3, envelope from "a@example.net")',
    ['ESMTPS', 'TLSv1.3 TLS_AES_128_GCM_SHA256'],
  ],
  [
    'chasquid, without a name for the version',
    'with ESMTPS tls TLS_AES_128_GCM_SHA256 (over SMTP, TLS-0x0304, envelope from "a@example.net")',
    ['ESMTPS', 'TLSv1.3 TLS_AES_128_GCM_SHA256'],
  ],
  ['chasquid, no TLS', 'with ESMTP (over SMTP, plain text!, envelope from "a@example.net")', ['ESMTP', null]],
  ['netqmail with TLS', 'with (TLS_AES_256_GCM_SHA384 encrypted) ESMTP', ['ESMTP', 'TLS_AES_256_GCM_SHA384']],
  ['netqmail with an older cipher', 'with (DHE-RSA-AES256-SHA encrypted) SMTP', ['SMTP', 'DHE-RSA-AES256-SHA']],
];

for (const [software, rest, read] of SECURED) {
  test(`protocol and TLS by ${software}`, () => {
    const hop = parseReceived(`from a.example (a.example [192.0.2.1]) by mx.example ${rest}; Fri, 27 Nov 2026 10:00:00 +0000`);
    assert.deepEqual([hop?.with, hop?.tls], read);
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
