import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { mayBeNotice, readNotice } from '../../../../src/core/mail/bounce/dsn.ts';
import { findTokens } from '../../../../src/probe/token/token.ts';
import { RETURNED, TOKEN } from '../../../doubles/mails/returned-mails.ts';
import { processorTime } from '../../../harness/bounds.ts';

for (const mail of RETURNED) {
  test(mail.name, () => {
    const read = readNotice(mail.source);
    if (mail.kind === null) {
      assert.equal(read, null);
      return;
    }
    assert.ok(read);
    assert.ok(mayBeNotice(mail.source.slice(0, mail.source.indexOf('\r\n\r\n') + 4)));
    assert.deepEqual([read.kind, read.status, read.reportedBy], [mail.kind, mail.status, mail.reportedBy]);
    if (mail.diagnostic === null) assert.equal(read.diagnostic, null);
    else assert.match(read.diagnostic ?? '', mail.diagnostic);
    if (mail.remote !== undefined) assert.equal(read.remote, mail.remote);
    if (mail.retryUntil) assert.match(read.retryUntil ?? '', mail.retryUntil);
    assert.equal(
      read.texts.some((text) => findTokens(text).includes(TOKEN)),
      mail.token ?? true,
      'the token is found',
    );
  });
}

test('a notification that is cut off at any place is read without an exception, and never says more than the whole', () => {
  for (const { source, kind } of RETURNED) {
    for (let length = 0; length < source.length; length += 37) {
      const read = readNotice(source.slice(0, length));
      if (kind === null) assert.equal(read, null);
    }
  }
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES, ' ', '\r\n', '\n', '\r\n\r\n', 'a', '\u0000', '\ufffd'), { maxLength: 80 }),
      (pieces) => {
        readNotice(pieces.join(''));
        mayBeNotice(pieces.join(''));
      },
    ),
  );
});

test('no text of the length that is read takes long', () => {
  const long = 256 * 1024;
  const head = 'From: MAILER-DAEMON@x\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n';
  for (const filling of [
    '<',
    '@',
    ' ',
    '\t\n',
    '=',
    '= \n',
    '\n ',
    ' \n',
    ';',
    '"',
    '\\"',
    '\\',
    '<a@',
    '550 ',
    '5.1.1',
    '--b\n',
    '\r\n\r\n',
    'a:\n',
    '-',
    'undeliver',
    'delivery ',
    'ec1.',
  ]) {
    const body = filling.repeat(Math.ceil(long / filling.length));
    for (const part of [
      'Content-Type: text/html\r\n\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n\r\n',
      'Content-Type: message/delivery-status\r\n\r\n',
      'Content-Type: multipart/mixed;',
      // As Amazon SNS writes it.
      '\r\n{"',
    ]) {
      const took = processorTime(() => {
        readNotice(head + part + body);
        mayBeNotice(body);
      });
      assert.ok(took < 1_000, JSON.stringify([part, filling]));
    }
  }
});

const PIECES = [
  'From: MAILER-DAEMON@example.net\r\n',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n',
  'Content-Type: message/delivery-status\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Content-Type: text/plain; charset=no-such\r\n',
  '--b\r\n',
  '--b--\r\n',
  'Action: failed\r\n',
  'Status: 5.1.1\r\n',
  'Diagnostic-Code: smtp; 550 5.1.1 x\r\n',
  'Reporting-MTA: dns; x\r\n',
  'could not be delivered',
  '=ZZ=C3=28',
  '!!!!',
];
