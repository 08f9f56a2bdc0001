import assert from 'node:assert/strict';
import test from 'node:test';
import { formatConfigError } from '../../../../src/config/document/errors.ts';
import { ADDRESSES, linesOf, loadText, oneLoop } from '../loading.ts';

function warned(text: string, env: Readonly<Record<string, string>> = {}): string {
  const loaded = loadText(text, { env });
  assert.ok(loaded.ok);
  return loaded.warnings.map(formatConfigError).join('\n');
}

const CONFIG = oneLoop(...ADDRESSES);

test('a secret that ends with a line break or a blank is told, and never quoted', () => {
  const config = CONFIG.replace('secret-of-sender', '"${PASSWORD}"');
  assert.match(warned(config, { PASSWORD: 'pasted-secret\n' }), /^c\.yml:1:\d+ senders\.mta\.password: ends with a line break/);
  assert.match(warned(config, { PASSWORD: 'pasted-secret ' }), /senders\.mta\.password: begins or ends with a blank/);
  assert.doesNotMatch(warned(config, { PASSWORD: ' pasted-secret' }), /pasted-secret/);
  assert.equal(warned(config, { PASSWORD: 'pass phrase' }), '');
});

test('$NAME in place of ${NAME}', () => {
  assert.match(
    warned(CONFIG.replace('secret-of-box', '$BOX_PASSWORD')),
    /mailboxes\.box\.password: \$BOX_PASSWORD is taken as it stands; .*\$\{BOX_PASSWORD\}/,
  );
  assert.equal(warned(CONFIG.replace('secret-of-box', '"${P}"'), { P: '$BOX' }), '', 'what a variable held is its own text');
});

test('a placeholder that nothing has filled in, in the file or in the variable, is told and never quoted', () => {
  const held = CONFIG.replace('secret-of-sender', '"${PASSWORD}"');
  for (const text of ['${{ secrets.PW }}', '$(PW)', '%PW%', '{{ pw }}', 'ENC[AES256_GCM,data:x]', '<your password>']) {
    const said = warned(held, { PASSWORD: text });
    assert.match(said, /senders\.mta\.password: looks like a placeholder that nothing has filled in/, text);
    assert.ok(!said.includes(text), said);
  }
  assert.match(warned(CONFIG.replace('secret-of-box', '"%BOX%"')), /mailboxes\.box\.password: looks like a placeholder/);
  for (const text of ['a$(PW)', '100%sure%', '<', '{x}', 'ENC']) assert.equal(warned(held, { PASSWORD: text }), '', text);
});

for (const host of ['outlook.office365.com', 'outlook.office365.us', 'partner.outlook.cn', 'imap-mail.outlook.com'])
  test(`a password for ${host}`, () => {
    const [imap, smtp] = [CONFIG.replace('imap.example.com', host), CONFIG.replace('smtp.example.net', 'smtp.office365.com')].map((text) =>
      warned(text),
    );
    assert.match(imap ?? '', /mailboxes\.box\.password: Microsoft takes no password for IMAP and POP any more/);
    assert.match(smtp ?? '', /senders\.mta\.password: Microsoft ends passwords for SMTP at smtp\.office365\.com/);
    assert.equal(warned(CONFIG.replace('imap.example.com', 'imap.outlook.example')), '');
  });

test('a template with a signature of its own, or with what cannot be sent, is refused with its line', () => {
  const refused = (mail: string) =>
    linesOf(loadText(oneLoop(...ADDRESSES, 'template: news.eml'), { files: { 'news.eml': mail } })).join('\n');
  const signed = refused('From: a@example.net\r\nDKIM-Signature: v=1; a=rsa-sha256;\r\n b=x\r\n\r\nHello\r\n');
  assert.match(signed, /loops\.one\.template: line 2 of the mail is a DKIM-Signature, which cannot hold for a probe/);
  assert.match(refused('ARC-Seal: i=1\n\nHello\n'), /line 1 of the mail is a ARC-Seal/);
  assert.match(
    refused('Content-Transfer-Encoding: quoted-printable\n\nGrüße\n'),
    /line 3 of the mail cannot be sent: a line that quoted-printable/,
  );
  assert.ok(loadText(oneLoop(...ADDRESSES, 'template: news.eml'), { files: { 'news.eml': 'Content-Type: text/plain\n\nGrüße\n' } }).ok);
});
