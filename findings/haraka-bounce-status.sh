#!/usr/bin/env bash
# Haraka gives up on a mail that was only ever put off, and its notification turns the receiver's own status around:
# the receiver said 450 4.2.0, the notification says `Status: 5.2.0` beside `Diagnostic-Code: smtp;450 4.2.0 ...`.
# Who reads Status alone takes a busy mailbox for one that is refused for good. Exits non-zero once that has changed.
set -euo pipefail

version=3.3.4
work=$(mktemp -d)
trap 'kill "${haraka:-}" "${receiver:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work/program" --ignore-scripts --no-audit --no-fund --no-save "Haraka@$version" >/dev/null 2>&1
program=$work/program/node_modules/Haraka

cat >receiver.mjs <<'JS'
// Puts off every mail to busy@example.org, takes everything else and writes it down.
import { createServer } from 'node:net';
import { appendFileSync, writeFileSync } from 'node:fs';
const server = createServer((socket) => {
  let body = false;
  let rest = '';
  const say = (line) => socket.write(`${line}\r\n`);
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (body) {
        appendFileSync('bounce.eml', `${line}\n`);
        if (line !== '.') continue;
        body = false;
        say('250 2.0.0 taken');
      } else if (/^RCPT TO:<busy@/i.test(line)) say('450 4.2.0 <busy@example.org>: Mailbox busy, try again later');
      else if (/^DATA/i.test(line)) { body = true; say('354 go on'); }
      else if (/^QUIT/i.test(line)) { say('221 2.0.0 bye'); socket.end(); }
      else say(/^EHLO/i.test(line) ? '250-receiver\r\n250 ENHANCEDSTATUSCODES' : '250 2.0.0 ok');
    }
  });
  say('220 receiver ESMTP');
});
server.listen(0, '127.0.0.1', () => writeFileSync('receiver.port', String(server.address().port)));
JS
node receiver.mjs & receiver=$!
for _ in $(seq 100); do [ -s receiver.port ] && break; sleep 0.1; done

port=$((20000 + RANDOM % 10000))
mkdir -p haraka/config haraka/plugins haraka/queue
cp "$program"/config/connection.ini "$program"/config/outbound.bounce_message haraka/config/
echo relay.example.net >haraka/config/me
printf 'listen=127.0.0.1:%s\nnodes=0\n' "$port" >haraka/config/smtp.ini
printf 'temp_fail_intervals=none\nenable_tls=false\nlocal_mx_ok=true\n' >haraka/config/outbound.ini
echo onward >haraka/config/plugins
cat >haraka/plugins/onward.js <<JS
exports.hook_rcpt = (next, connection) => { connection.relaying = true; next(OK); };
exports.hook_get_mx = (next) => next(OK, { priority: 0, exchange: '127.0.0.1', port: $(cat receiver.port) });
JS
node "$program/bin/haraka" -c "$work/haraka" >haraka.log 2>&1 & haraka=$!

cat >send.mjs <<'JS'
import { connect } from 'node:net';
const lines = ['EHLO client.example.net', 'MAIL FROM:<monitor@example.net>', 'RCPT TO:<busy@example.org>', 'DATA', 'Subject: hello\r\n\r\nhello\r\n.', 'QUIT'];
const socket = connect(Number(process.argv[2]), '127.0.0.1');
socket.on('error', () => process.exit(1));
socket.on('data', (data) => { if (/^\d{3} /m.test(String(data)) && lines.length > 0) socket.write(`${lines.shift()}\r\n`); });
socket.on('close', () => process.exit(0));
JS
for _ in $(seq 60); do node send.mjs "$port" 2>/dev/null && break; sleep 1; done
for _ in $(seq 60); do grep -q '^Diagnostic-Code' bounce.eml 2>/dev/null && break; sleep 0.5; done

echo "Haraka $(node -p "require('$program/package.json').version")"
echo 'the receiver said: 450 4.2.0 <busy@example.org>: Mailbox busy, try again later'
echo 'the notification says:'
grep -E '^(Action|Status|Diagnostic-Code):' bounce.eml
grep -q '^Status: 5\.2\.0' bounce.eml && grep -q '^Diagnostic-Code: smtp;450 4\.2\.0' bounce.eml
