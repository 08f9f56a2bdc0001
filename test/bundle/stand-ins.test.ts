import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite, test } from 'node:test';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { readMail } from '../../src/adapters/mail-checks/read-mail.ts';
import { verifyMail } from '../../src/adapters/mail-checks/verify-mail.ts';
import { organizationByList } from '../../src/adapters/mail-checks/public-suffix.ts';
import { FakeResolver } from '../doubles/dns/fake-resolver.ts';
import { fc } from '../harness/random.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { ROOT } from './dist.ts';

/*
 * The bundled code with its stand-ins, against the packages as their authors wrote them. The build leaves its input in lib/, where Node
 * finds the stand-ins as the bundler does.
 */
async function built<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(ROOT, 'lib', 'src', 'adapters', 'mail-checks', path)).href)) as T;
}

const own = {
  ...(await built<{ readonly readMail: typeof readMail }>('read-mail.js')),
  ...(await built<{ readonly verifyMail: typeof verifyMail }>('verify-mail.js')),
  ...(await built<{ readonly organizationByList: typeof organizationByList }>('public-suffix.js')),
};

const japanese = createRequire(createRequire(import.meta.url).resolve('imapflow'))('encoding-japanese') as {
  readonly convert: (text: string, options: object) => number[];
};
const TEXT = 'お客様のメールは届きませんでした。〜ｶﾅ①㈱髙 http://example.net/?a=1&b="2" @someone <x@example.net>';
const bytes = (charset: string) => Buffer.from(japanese.convert(TEXT, { from: 'UNICODE', to: charset, type: 'array' }));

/** One part of a mail, in base64. */
function part(type: string, content: Uint8Array | string, more = ''): string {
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${Buffer.from(content).toString('base64')}\r\n`;
}

function mail(body: string, subject = 'a subject'): string {
  return `From: "Jörg" <a@example.net>\r\nTo: b@example.org, group: c@example.org;\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nReferences: <1@example.net>\r\n${body}`;
}

const multi = (kind: string, ...parts: readonly string[]) =>
  `Content-Type: multipart/${kind}; boundary=cut\r\n\r\n${parts.map((text) => `--cut\r\n${text}\r\n`).join('')}--cut--\r\n`;
const HTML = '<p>Grüße &amp; <a href="https://example.net">mehr</a> <img src="cid:one"></p>';
const ENCLOSED = `Content-Type: message/rfc822\r\n\r\n${mail(part('text/html; charset=utf-8', HTML), '=?utf-8?q?"Gr=C3=BC=C3=9Fe"_&_<=F0=9F=98=80>?=')}`;

const MAILS: Readonly<Record<string, string>> = {
  'a plain text': mail(part('text/plain; charset=utf-8', TEXT)),
  ...Object.fromEntries(
    [
      ['iso-2022-jp', 'JIS'],
      ['shift_jis', 'SJIS'],
      ['euc-jp', 'EUCJP'],
    ].map(([name = '', charset = '']) => [
      name,
      mail(part(`text/plain; charset=${name}`, bytes(charset)), `=?${name}?B?${bytes(charset).toString('base64')}?=`),
    ]),
  ),
  'windows-1251': mail(part('text/plain; charset=windows-1251', Buffer.from('cff0e8e2e5f2', 'hex')), '=?koi8-r?B?8NLJ18XU?='),
  gb18030: mail(part('text/plain; charset=gb18030', Buffer.from('c4e3bac30a94329a35', 'hex')), '=?big5?B?p0GmbQ==?='),
  'HTML alone': mail(part('text/html; charset=utf-8', HTML)),
  'text and HTML': mail(multi('alternative', part('text/plain', 'text'), part('text/html', HTML))),
  'an enclosed mail': mail(multi('mixed', part('text/plain', 'see below'), part('text/html', HTML), ENCLOSED)),
  'a report of a failure': mail(
    multi(
      'report; report-type=delivery-status',
      part('text/plain', 'It failed.'),
      'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; x@example.net\r\nStatus: 5.1.1\r\n',
      ENCLOSED,
    ),
  ),
  'a flowed text': mail('Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\none \r\ntwo\r\n> three \r\n> four\r\n'),
  attachments: mail(
    multi(
      'mixed',
      part('text/plain', 'text'),
      part('application/octet-stream; name=a.pdf', 'x', 'Content-Disposition: attachment; filename=a.pdf\r\n'),
      part('image/png', 'x', 'Content-ID: <one>\r\n'),
    ),
  ),
};

suite('what stands in the bundle for libraries', SIDE_BY_SIDE, () => {
  for (const [name, text] of Object.entries(MAILS)) {
    test(`a mail is read as mailparser reads it: ${name}`, async () => {
      const read = await own.readMail(Buffer.from(text));
      assert.deepEqual(read, await readMail(Buffer.from(text)));
      assert.notEqual(read.text.trim(), '');
    });
  }

  test('and whatever is no mail, too', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.constantFrom('', '--cut', '--cut--', 'Content-Type: text/html', 'Content-Type: message/rfc822', 'Subject: =?iso-2022-jp?B?GyRC?='),
      fc.constantFrom('Content-Type: multipart/mixed; boundary=cut', 'Content-Type: text/plain; charset=utf-7', 'From: a <b@c>', HTML),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const source = Buffer.from(lines.join('\r\n'), 'latin1');
        assert.deepEqual(await own.readMail(source), await readMail(source));
      }),
    );
  });

  test('signatures are verified as by mailauth, whatever the record of the key is', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const signer = {
      signingDomain: 'bücher.example',
      selector: 's1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const now = Date.UTC(2026, 10, 1);
    const told = new Set<string>();
    for (const text of Object.values(MAILS)) {
      const { signatures } = await dkimSign(text, {
        ...signer,
        algorithm: 'rsa-sha256',
        canonicalization: 'relaxed/relaxed',
        signTime: new Date(now),
        signatureData: [signer],
      });
      const signed = Buffer.from(`${signatures}${text}`);
      const changed = Buffer.from(`${signatures}${text}more\r\n`);
      for (const source of [signed, changed]) {
        for (const record of [`v=DKIM1; p=${key}`, `p=${key.slice(0, -1)}`, `p=${key} =`, 'p=!', 'p=', 'v=DKIM2; p=AA']) {
          const resolver = () => new FakeResolver({ 'TXT s1._domainkey.xn--bcher-kva.example': [record] });
          const verified = await own.verifyMail(resolver(), source, now);
          assert.deepEqual(verified, await verifyMail(resolver(), source, now));
          told.add(verified.kind === 'verified' ? (verified.signatures[0]?.result ?? 'none') : verified.kind);
        }
      }
    }
    assert.deepEqual([...told].toSorted(), ['fail', 'pass', 'permerror']);
  });

  test('organizations are found by the same list', async () => {
    for (const name of ['a.b.example.co.uk', 'x.github.io', 'www.bücher.example', 'com', 'a.b.c.kawasaki.jp', '']) {
      assert.equal(await own.organizationByList(name), await organizationByList(name), name);
    }
  });
});
