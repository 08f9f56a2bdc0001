import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isNameSized } from '../../../src/core/address/name-size.ts';
import { markdownText, plainText } from '../../../src/core/text/foreign-text.ts';
import { readTagList } from '../../../src/core/text/tag-list.ts';
import { redactor } from '../../../src/core/text/redact.ts';
import { headerFields } from '../../../src/core/mail/header/header-fields.ts';
import { parseAuthenticationResults } from '../../../src/core/mail/header/authentication-results.ts';
import { parseReceived } from '../../../src/core/mail/header/received.ts';
import { parseSignatureTags } from '../../../src/core/mail/header/signature-tags.ts';
import { parseDkimKey } from '../../../src/checks/domain/dkim/key.ts';
import { parseDmarcRecord } from '../../../src/checks/domain/dmarc/record.ts';
import { parseSpfRecord } from '../../../src/checks/domain/spf/record/record.ts';
import { parseStsPolicy } from '../../../src/checks/domain/transport/mta-sts-policy.ts';

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  plainText,
  markdownText,
  redactor: redactor(['correct horse battery staple', 'aaaaaaaaaaaaaaab']),
  readTagList: (text) => readTagList(`v=STSv1; id=${text}`),
  headerFields,
  parseAuthenticationResults,
  parseReceived,
  parseSignatureTags: (text) => parseSignatureTags(`d=example.net; s=${text}; h=${text}; b=${text}`),
  parseDkimKey: (text) => parseDkimKey(`v=DKIM1; p=${text}`),
  parseDmarcRecord: (text) => parseDmarcRecord(`v=DMARC1; p=none; rua=mailto:${text}; x=${text}`),
  parseSpfRecord: (text) => parseSpfRecord(`v=spf1 include:a.${text} exp=${text} -all`),
  parseStsPolicy: (text) => parseStsPolicy(`version: STSv1\nmode: enforce\nmx: ${text}\nmax_age: 1\n`),
};

/** What parsers stumble over: one sign again and again, with something behind it that does not fit. */
const BRICKS = [
  'a',
  'a.',
  '.',
  ' ',
  '\t',
  '(',
  '"',
  '\\',
  ';',
  '=',
  '%',
  '%{',
  '@',
  'a@',
  '<',
  '[',
  '-',
  '1',
  '\n',
  '\n ',
  ': ',
  '\u001b[',
  '\u0301',
  '\u200b',
] as const;

/** One that is quadratic takes minutes for one of these texts, and the runner's time limit for it to fail. */
suite('parsers of foreign text', () => {
  for (const [name, parse] of Object.entries(PARSERS)) {
    test(`${name} is linear: a hundred thousand of anything end at once`, () => {
      for (const brick of BRICKS) {
        parse(`${brick.repeat(100_000)}\u0001`);
        parse(`${brick.repeat(50_000)}!${brick.repeat(50_000)}@`);
      }
    });
  }
});

test('a name has at most 253 octets, and a label 63', () => {
  for (const name of ['example.net', 'example.net.', `${'a'.repeat(63)}.example`, Array.from({ length: 127 }, () => 'a').join('.')])
    assert.ok(isNameSized(name), name);
  for (const name of [
    '..',
    'a..b',
    '.a',
    `${'a'.repeat(64)}.example`,
    Array.from({ length: 128 }, () => 'a').join('.'),
    'a.'.repeat(50_000),
  ])
    assert.ok(!isNameSized(name), name.slice(0, 80));
});
