#!/usr/bin/env bash
# smtp-server 3.21.6 refuses with `501 Error: Bad recipient address syntax` what nodemailer 10.6.1 of the same authors reads and sends: a local part that
# needs its quotes (RFC 5321, 4.1.2), such as "front desk"@example.org or "a..b"@example.org; "a.b."@example.org, no less odd, is taken.
# Expected: all three are. A test with this server as the receiver blames the address. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save smtp-server@3.21.6 nodemailer@10.6.1 >/dev/null 2>&1
cat >send.cjs <<'JS'
const { SMTPServer } = require('smtp-server');
const { createTransport } = require('nodemailer');
const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
console.log(`${version('nodemailer')}, ${version('smtp-server')}`);
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) { stream.resume(); stream.on('end', done); },
});
server.listen(0, '127.0.0.1', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: server.server.address().port, ignoreTLS: true });
  const seen = [];
  for (const to of ['"front desk"@example.org', '"a..b"@example.org', '"a.b."@example.org']) {
    const said = await transport.sendMail({ from: 'a@example.net', to, text: 'hello' }).then((sent) => sent.response, (error) => error.response);
    console.log(`RCPT TO:<${to}>: ${said}`);
    seen.push(String(said).slice(0, 3));
  }
  server.close();
  process.exit(seen.join() === '501,501,250' ? 0 : 1);
});
JS
node send.cjs
