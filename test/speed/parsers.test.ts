import { suite, test } from 'node:test';
import { assertWithin, processorTime } from '../harness/bounds.ts';
import { markdownText, plainText } from '../../src/core/text/foreign-text.ts';
import { isMeantAs, readTagList } from '../../src/core/mail/tag-list.ts';
import { redactor } from '../../src/core/text/redact.ts';
import { headerFields } from '../../src/core/mail/header/header-fields.ts';
import { parseAuthenticationResults } from '../../src/core/mail/header/authentication-results.ts';
import { parseReceived } from '../../src/core/mail/header/received.ts';
import { parseSignatureTags } from '../../src/core/mail/header/signature-tags.ts';
import { parseDkimKey } from '../../src/checks/domain/dkim/key.ts';
import { parseDmarcRecord } from '../../src/checks/domain/dmarc/record.ts';
import { parseSpfRecord } from '../../src/checks/domain/spf/record/record.ts';
import { parseStsPolicy } from '../../src/checks/domain/transport/mta-sts/mta-sts-policy.ts';

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  plainText,
  markdownText,
  redactor: redactor(['correct horse battery staple', 'hunter2hunter2']),
  readTagList: (text) => readTagList(`v=STSv1; id=${text}`),
  isMeantAs: (text) => isMeantAs(text, 'DMARC1'),
  headerFields,
  parseAuthenticationResults,
  parseReceived,
  parseSignatureTags: (text) => parseSignatureTags(`d=example.net; s=${text}; h=${text}; b=${text}`),
  parseDkimKey: (text) => parseDkimKey(`v=DKIM1; p=${text}`),
  parseDmarcRecord: (text) => parseDmarcRecord(`v=DMARC1; p=none; rua=mailto:${text}; x=${text}`),
  parseSpfRecord: (text) => parseSpfRecord(`v=spf1 include:a.${text} exp=${text} -all`),
  parseStsPolicy: (text) => parseStsPolicy(`version: STSv1\nmode: enforce\nmx: ${text}\nmax_age: 1\n`),
};

/** Texts that mislead parsers: one sign again and again, with a mismatch behind it. */
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
  'a:b\n',
  '550 ',
  '=41',
  '&#65;',
  'v=1;',
] as const;

/** Characters of a text. */
const LENGTH = 1_000_000;
/** The event loop is held no longer by any of them, ms of the processor. */
const MOST = 50;
const TRIES = 4;

suite('parsers of foreign text hold the event loop for no more than 50 ms, whatever it is and however long', () => {
  for (const [name, parse] of Object.entries(PARSERS)) {
    test(name, () => {
      for (const brick of BRICKS) {
        const count = Math.floor(LENGTH / brick.length);
        const texts = [`${brick.repeat(count)}\u0001`, `${brick.repeat(count / 2)}!${brick.repeat(count / 2)}@`];
        for (const text of texts) {
          // The first time includes the compiler, and any may include the machine's load: the least counts.
          let least = Infinity;
          for (let tries = 0; tries < TRIES && least > MOST; tries += 1)
            least = Math.min(
              least,
              processorTime(() => parse(text)),
            );
          assertWithin(least, MOST, JSON.stringify(brick));
        }
      }
    });
  }
});
