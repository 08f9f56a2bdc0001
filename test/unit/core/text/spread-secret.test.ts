import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { markdownCode, markdownMessage, markdownText, plainText } from '../../../../src/core/text/foreign-text.ts';
import { redactor } from '../../../../src/core/text/redact.ts';
import { secretForms } from '../../../../src/core/text/secrets.ts';

/** The characters that cleaning removes, or shows as a blank, one of each kind. */
const UNSEEN = [
  '\u0000',
  '\u0007',
  '\t',
  '\r\n',
  '\u0085',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u17b4',
  '\u180b',
  '\u180e',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u202e',
  '\u2060',
  '\u2064',
  '\u2069',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\uffa0',
  '\ufff9',
  '\uffff',
  '\u{1d173}',
  '\u{e0001}',
  '\u{e0041}',
  '\u{e0100}',
  '\u001b[31m',
  '\u009b1m',
  '\u001b]0;title\u0007',
  '\u001bc',
  ' ',
  '\u00a0',
  '\u3000',
];

/** A password of the usual characters; from four characters on it differs from a word. */
const secret = fc.oneof(
  fc.string({ minLength: 4, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 }),
  fc.constantFrom(
    'hunter2',
    'two words',
    'correct horse battery staple',
    'pä"s\\s /+',
    '=41%41&amp;',
    '250-ok',
    '::error::x',
    'a\u0301\u0301\u0301bcd',
  ),
);

/** Text as its letters are read: the oracle, which does not share the redactor's list. */
function letters(text: string): string {
  return text
    .replace(/\u001b\[[0-?]*[@-~]|\u009b[0-?]*[@-~]|\u001b\][^\u0007\u001b]*\u0007|\u001b[^[\]]/g, '')
    .replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '')
    .replace(/[\u115f\u1160\u3164\uffa0\ufffd]/g, '');
}

const spread = fc.array(fc.constantFrom(...UNSEEN), { minLength: 1, maxLength: 8 });

suite('a secret', () => {
  test('is masked however it is spread by what cleaning undoes, wherever it is printed', () => {
    fc.assert(
      fc.property(secret, spread, fc.boolean(), (password, between, everywhere) => {
        fc.pre(Array.from(letters(password)).length >= 4);
        const points = Array.from(password);
        const spreading = points
          .map((point, index) => (everywhere || index % 3 === 1 ? `${point}${between[index % between.length] ?? ''}` : point))
          .join('');
        const redact = redactor(secretForms('me@example.net', password));
        const said = `550 no ${spreading} here`;
        for (const print of [plainText, markdownText, markdownCode, markdownMessage]) {
          const printed = redact(print(redact(said), 10_000));
          assert.ok(!letters(printed).includes(letters(password)), `${JSON.stringify(said)} is printed as ${JSON.stringify(printed)}`);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('is masked in the Base64 of whatever text it stands in', () => {
    fc.assert(
      fc.property(
        secret,
        fc.string({ maxLength: 20 }),
        fc.string({ maxLength: 20 }),
        fc.integer({ min: 20, max: 76 }),
        (password, before, after, width) => {
          fc.pre(Buffer.byteLength(password) >= 6 && Buffer.from(password).toString() === password);
          const encoded = Buffer.from(`${before}${password}${after}`).toString('base64');
          const lines = encoded.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
          const printed = redactor(secretForms(null, password))(`before ${lines} after`).replace(/\s/g, '');
          const around = printed.slice('before'.length, -'after'.length).split('***');
          for (const part of around) assert.ok(!Buffer.from(part, 'base64').toString().includes(password), printed);
          assert.ok(around.length > 1, printed);
        },
      ),
    );
  });

  for (const before of ['\u001b[', '\u009b', '\u009b; ', '\u001b]0;', '\u001bP', '\u001b(', '\u001b'])
    test(`is masked behind ${JSON.stringify(before)}, which would take a letter of it, or all of it, for itself`, () => {
      fc.assert(
        fc.property(secret, (password) => {
          fc.pre(Array.from(letters(password)).length >= 4);
          const redact = redactor(secretForms(null, password));
          const said = `250 ok ${before}${password}\u0007 queued`;
          for (const print of [(text: string) => text, plainText, markdownText])
            assert.ok(!print(redact(said), 10_000).includes(password), JSON.stringify(redact(said)));
          assert.ok(!redact(said).includes(password.slice(1)), JSON.stringify(redact(said)));
        }),
        { numRuns: 300 },
      );
    });

  const escapes: Readonly<Record<string, (text: string) => string>> = {
    'percent-encoding': (text) => encodeURIComponent(text),
    'percent-encoding of every byte': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
    'a form': (text) => new URLSearchParams({ p: text }).toString().slice(2),
    JSON: (text) => JSON.stringify(text),
    'JSON of every unit': (text) =>
      text
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    'quoted-printable of every byte, its lines broken': (text) =>
      Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '=$&').replace(/.{9}/g, '$&=\r\n'),
    'HTML entities': (text) => Array.from(text, (point) => `&#${point.codePointAt(0)};`).join(''),
    'a reply of several lines': (text) => Array.from(text).join('\r\n535-5.7.8 '),
  };
  for (const [name, escape] of Object.entries(escapes)) {
    test(`is masked in ${name}`, () => {
      fc.assert(
        fc.property(secret, (password) => {
          fc.pre(Array.from(letters(password)).length >= 4 && Buffer.from(password).toString() === password);
          const said = `before ${escape(password)} after`;
          const printed = redactor(secretForms(null, password))(said);
          assert.ok(printed.includes('***'), `${JSON.stringify(said)} is printed as ${JSON.stringify(printed)}`);
          assert.ok(!printed.includes(escape(password)));
        }),
      );
    });
  }

  test('that a cut has left the beginning of is masked as far as it is there', () => {
    const redact = redactor(secretForms(null, 'correct horse battery'));
    assert.equal(redact(plainText('the password is correct horse battery', 28)), 'the password is ***…');
    assert.equal(redact('the password is correct horse'), 'the password is ***');
    assert.equal(redact('that is correct'), 'that is correct');
  });
});
