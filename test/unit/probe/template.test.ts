import assert from 'node:assert/strict';
import test from 'node:test';
import { contentOf } from '../../../src/probe/send/template.ts';
import type { Probe } from '../../../src/core/ports/sender.ts';
import { compose } from '../../../src/adapters/mail/smtp/session/compose.ts';
import { readMail } from '../../../src/adapters/mail-checks/read-mail.ts';

const TOKEN = 'ec1.token';
const PROBE: Probe = {
  id: '0'.repeat(32),
  from: 'a@example.net',
  to: 'b@example.org',
  subject: 'Invoice 7',
  messageId: 'x@example.net',
  envelopeId: null,
  date: 0,
  headers: [['X-Email-Continuity', TOKEN]],
  text: 'ours',
};

test('a text gets the token below it, whatever its letters', async () => {
  const raw = compose({ ...PROBE, content: contentOf({ kind: 'text', text: 'Grüße,\r\nBüro\r\n' }, TOKEN) });
  const mail = await readMail(raw);
  assert.equal(mail.text.trim().replaceAll('\r\n', '\n'), `Grüße,\nBüro\n\nReference: ${TOKEN}`);
});

test('a page gets it at its end, within its body', async () => {
  const raw = compose({ ...PROBE, content: contentOf({ kind: 'html', text: '<html><body><h1>Offer</h1></body></html>' }, TOKEN) });
  assert.match(raw.toString(), /Content-Type: text\/html; charset=utf-8/);
  assert.match((await readMail(raw)).text, /<h1>Offer<\/h1><p style="font-size:small">Reference: ec1\.token<\/p>\n<\/body>/);
});

test('a whole mail keeps its parts and attachments; addresses, subject and token are the probe’s', async () => {
  const eml = [
    'From: "News" <news@example.com>',
    'Bcc: secret@example.com',
    'Subject: other',
    'Content-Type: multipart/mixed;',
    ' boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>Hello</p>',
    '--b',
    'Content-Type: application/pdf; name="invoice.pdf"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    'JVBERi0=',
    '--b--',
    '',
  ].join('\n');
  const raw = compose({ ...PROBE, content: contentOf({ kind: 'eml', text: eml }, TOKEN) }).toString();
  assert.match(raw, /^From: a@example\.net\r\nTo: b@example\.org\r\nSubject: Invoice 7\r\n/);
  assert.match(raw, /Content-Type: multipart\/mixed;\s+boundary="b"\r\n\r\n--b\r\n/);
  assert.match(raw, /JVBERi0=\r\n--b--\r\n$/);
  assert.doesNotMatch(raw, /news@|secret@|other/);
  assert.equal((await readMail(Buffer.from(raw))).text.includes('<p>Hello</p>'), true);
});

test('a line that is too long for SMTP is encoded', () => {
  const raw = compose({ ...PROBE, content: contentOf({ kind: 'html', text: `<p>${'x'.repeat(5000)}</p>` }, TOKEN) }).toString();
  assert.ok(raw.split('\r\n').every((line) => line.length <= 998));
});
