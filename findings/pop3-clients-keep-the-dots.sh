#!/usr/bin/env bash
# Four POP3 clients of npm (node-pop3 0.11.0, yapople 0.4.10, poplib 0.1.7, mailpop3 0.1.0) give a mail as it was on the wire: the dot that the server put before
# a line that begins with one (RFC 1939, section 3) is still there, and the last line end is gone. Expected: the mail. Python's and Debian's clients (mpop, for one)
# undo it. What was signed does not verify any more: mailauth 7.1.0 says "body hash did not verify" of a DKIM signature that holds, so a monitor that reads by POP3
# blames the sender or a relay for its own library. A mail without such a line shows nothing of it. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save \
  node-pop3@0.11.0 yapople@0.4.10 poplib@0.1.7 mailpop3@0.1.0 mailauth@7.1.0 >/dev/null 2>&1
cat >read.mjs <<'JS'
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
const require = createRequire(import.meta.url);

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const plain = ['From: a@example.net', 'To: b@example.org', 'Subject: dots', 'Message-ID: <1@example.net>', 'Date: Fri, 27 Nov 2026 10:00:00 +0000', '', 'first', '.profile', 'last', ''];
const { signatures } = await dkimSign(plain.join('\r\n'), {
  canonicalization: 'relaxed/relaxed',
  signatureData: [{ signingDomain: 'example.net', selector: 's', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) }],
});
const mail = signatures + plain.join('\r\n');
const wire = mail.replace(/^\./gm, '..');

const server = createServer((socket) => {
  let rest = '';
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (/^RETR/i.test(line)) socket.write(`+OK\r\n${wire}.\r\n`);
      else if (/^CAPA/i.test(line)) socket.write('+OK\r\nUSER\r\nUIDL\r\n.\r\n');
      else if (/^STAT/i.test(line)) socket.write(`+OK 1 ${mail.length}\r\n`);
      else if (/^QUIT/i.test(line)) socket.end('+OK bye\r\n');
      else socket.write('+OK\r\n');
    }
  });
  socket.write('+OK ready\r\n');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address();
const at = { host: '127.0.0.1', port };

const old = (name) => () =>
  new Promise((done, failed) => {
    const client = new (require(name))(port, at.host, { tlserrs: false, enabletls: false, debug: false });
    client.on('error', failed);
    client.on('connect', () => client.login('b', 'any'));
    client.on('login', () => client.retr(1));
    client.on('retr', (_status, _number, text) => { client.quit(); done(text); });
  });
const clients = {
  'node-pop3': async () => {
    const { default: Pop3 } = await import('node-pop3');
    const client = new Pop3({ ...at, user: 'b', password: 'any' });
    const text = await client.RETR(1);
    await client.QUIT();
    return text;
  },
  yapople: async () => {
    const client = new (require('yapople').Client)({ ...at, tls: false, mailparser: false, username: 'b', password: 'any' });
    await client.connect();
    const text = await client.retrieve(1);
    await client.quit();
    return text;
  },
  poplib: old('poplib'),
  mailpop3: old('mailpop3'),
};
async function dkim(text) {
  const { results } = await dkimVerify(text, { resolver: async () => [[record]] });
  const [{ status }] = results;
  return `dkim=${status.result}${status.comment ? ` (${status.comment})` : ''}`;
}
const seen = [];
console.log(`as it was sent: ${await dkim(mail)}`);
seen.push(await dkim(mail));
for (const [name, read] of Object.entries(clients)) {
  const text = String(await read());
  const line = text.split('\r\n').find((each) => each.includes('profile'));
  const said = `${JSON.stringify(line)}, ends in a line end: ${text.endsWith('\n')}, ${await dkim(text)}`;
  console.log(`${name}: ${said}`);
  seen.push(line === '..profile' && !text.endsWith('\n') && /dkim=(?!pass)/.test(said));
}
process.exit(seen.join() === 'dkim=pass,true,true,true,true' ? 0 : 1);
JS
node read.mjs
