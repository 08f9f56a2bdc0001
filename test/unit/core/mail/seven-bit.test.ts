import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { simpleParser } from 'mailparser';
import { sevenBit } from '../../../../src/core/mail/mime/seven-bit.ts';

const LONG = `<p>${'x'.repeat(1_200)}</p>`;

function made(...lines: readonly string[]): string {
  const result = sevenBit(lines.join('\n'));
  assert.ok(result.ok, result.ok ? '' : `${result.line}: ${result.problem}`);
  return `${result.fields.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${result.body}`;
}

function refused(...lines: readonly string[]): string {
  const result = sevenBit(lines.join('\n'));
  return result.ok ? 'taken' : `${result.line}: ${result.problem}`;
}

function assertSevenBit(mail: string): void {
  for (const line of mail.split('\n')) assert.match(line, /^[\t\u0020-\u007e]{0,998}$/);
}

suite('a mail that every server takes', () => {
  test('what is sound stays as it is', () => {
    const mail = ['Content-Type: text/plain', '', 'One', '', 'Two', ''];
    assert.equal(made(...mail), mail.join('\n'));
  });

  test('bare eight bits and long lines become base64, text as UTF-8', async () => {
    const mail = made('Content-Type: text/html; charset=us-ascii', 'Content-Transfer-Encoding: 8bit', '', '<p>Grüße</p>', LONG, '');
    assertSevenBit(mail);
    assert.match(mail, /Content-Type: text\/html; charset=utf-8\nContent-Transfer-Encoding: base64\n/);
    assert.equal(((await simpleParser(mail)).html || '').replaceAll('\r\n', '\n'), `<p>Grüße</p>\n${LONG}\n`);
  });

  test('each part by itself: attachments and sound parts stay', async () => {
    const inner = ['Content-Type: text/plain', '', 'Grüße', ''];
    const parts = ['--b', 'Content-Type: text/plain', '', 'sound', '--b', ...inner, '--b', 'Content-Transfer-Encoding: base64'];
    const mail = made(
      'Content-Type: multipart/mixed; boundary="b"',
      'Content-Transfer-Encoding: 8bit',
      '',
      'preämble',
      ...parts,
      '',
      'A'.repeat(1_200),
      '--b--',
      '',
    );
    assertSevenBit(mail);
    assert.match(mail, /\n--b\nContent-Type: text\/plain\n\nsound\n--b\n/);
    assert.doesNotMatch(mail, /8bit|pre/);
    assert.match((await simpleParser(mail)).text ?? '', /sound\s+Grüße/);
  });

  test('an attachment of any number of lines', () => {
    const attachment = Array.from({ length: 300_000 }, () => 'QUJD');
    const mail = made('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'é', '--b', '', attachment.join('\n'), '--b--', '');
    assert.equal(mail.split('\nQUJD').length - 1, attachment.length);
  });

  test('a returned or forwarded mail within', () => {
    const mail = made('Content-Type: message/rfc822', '', 'Subject: x', '', LONG, '');
    assertSevenBit(mail);
    assert.match(mail, /Subject: x\nContent-Transfer-Encoding: base64\n\n/);
  });

  test('what cannot be changed names its line', () => {
    assert.match(
      refused('Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable', '', 'a', 'ü'),
      /^5: a line that quoted-printable/,
    );
    assert.match(refused('Content-Type: text/plain; charset=iso-8859-1', '', 'ü'), /^3: text said to be iso-8859-1/);
    assert.match(refused('Content-Disposition: attachment; filename="ü.pdf"', '', 'x'), /^1: a header field/);
    assert.match(refused('Content-Type: multipart/signed; boundary=b', '', '--b', '', 'ü', '--b--'), /^3: a signed part/);
    assert.match(refused('Content-Type: multipart/mixed', '', 'ü'), /^3: a multipart body without a boundary/);
    assert.match(refused('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'ü'), /^3: .*last boundary is missing/);
    assert.match(refused('Content-Transfer-Encoding: base64', '', 'ü'), /^3: base64 with other characters/);
  });

  test('whatever the text, it is sent in seven bits and read back as it was', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 1_500 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (body) => {
        const mail = made('Content-Type: text/plain', '', ...body, 'end', '');
        assertSevenBit(mail);
        assert.equal((await simpleParser(mail, { skipTextToHtml: true })).text?.replaceAll('\r\n', '\n'), [...body, 'end', ''].join('\n'));
      }),
      { numRuns: 50 },
    );
  });
});
