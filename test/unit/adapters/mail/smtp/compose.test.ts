import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { simpleParser } from 'mailparser';
import type { Probe } from '../../../../../src/core/ports/sender.ts';
import { compose } from '../../../../../src/adapters/mail/smtp/session/compose.ts';

const PROBE: Probe = {
  id: 'f'.repeat(32),
  from: 'a@example.net',
  to: '"b c"@example.org',
  subject: '[continuity] example.net ec1.0123',
  messageId: 'token@example.net',
  envelopeId: null,
  date: Date.UTC(2026, 10, 24, 5, 6, 7, 890),
  headers: [
    ['X-Email-Continuity', `${'t'.repeat(90)}; loop=gmail; sent=2026-11-24T05:06:07.890Z`],
    ['Auto-Submitted', 'auto-generated'],
  ],
  text: 'One line.\n\n.\nFrom here on another.\n',
};

test('a plain probe, octet by octet', () => {
  assert.deepEqual(compose(PROBE).toString('latin1').split('\r\n'), [
    'From: a@example.net',
    'To: "b c"@example.org',
    'Subject: [continuity] example.net ec1.0123',
    'Message-ID: <token@example.net>',
    'Date: Tue, 24 Nov 2026 05:06:07 +0000',
    `X-Email-Continuity: ${'t'.repeat(90)};`,
    ' loop=gmail; sent=2026-11-24T05:06:07.890Z',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 7bit',
    '',
    'One line.',
    '',
    '.',
    'From here on another.',
    '',
  ]);
});

test('a foreign parser reads back every subject and every text', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim());
  const subject = fc.oneof(
    line,
    line.map((text) => `=?UTF-8?Q?${text}?=`),
    fc.constant('x'.repeat(2000)),
    fc.constant(`${'y'.repeat(60)} `.repeat(30).trim()),
  );
  await fc.assert(
    fc.asyncProperty(subject, fc.array(line, { maxLength: 4 }), async (text, lines) => {
      const body = `${lines.join('\n')}\nend\n`;
      const source = compose({ ...PROBE, subject: text, text: body });
      const mail = await simpleParser(source, { skipTextToHtml: true });
      assert.equal(mail.subject ?? '', text);
      assert.equal(mail.text, body);
      assert.equal(mail.messageId, `<${PROBE.messageId}>`);
      assert.equal(mail.date?.getTime(), Math.floor(PROBE.date / 1000) * 1000);
      const lengths = source
        .toString('latin1')
        .split('\r\n')
        .map((each) => each.length);
      assert.ok(Math.max(...lengths) <= 998, 'RFC 5322 section 2.1.1');
    }),
  );
});
