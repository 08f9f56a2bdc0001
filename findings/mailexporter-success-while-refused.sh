#!/usr/bin/env bash
# mailexporter (1.0+git20190716, Debian 12's prometheus-mailexporter), which sends probes and looks for them in a Maildir, goes on to export
# mail_deliver_success 1 while the server refuses every probe (550). Expected: 0, as nothing arrives. It speaks of the last probe that was accepted, says the
# manual, if one looks; a refusal counts in mail_send_fails_total alone. Before the first success there is no such series, so `== 0` is never true there either.
# Exits non-zero once that has changed.
set -euo pipefail
version=1.0+git20190716.c60d197-1+b12
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download "prometheus-mailexporter=$version" >/dev/null 2>&1
dpkg-deb -x ./*.deb root
mkdir -p mail/new mail/tmp

cat >server.mjs <<'JS'
// Delivers into the Maildir until the file `refuse` is there; then it refuses every recipient.
import { createServer } from 'node:net';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
let mails = 0;
const server = createServer((socket) => {
  let [rest, body] = ['', null];
  const say = (line) => socket.write(`${line}\r\n`);
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (body !== null && line !== '.') body.push(line);
      else if (body !== null) {
        writeFileSync(`mail/tmp/${++mails}`, `${body.join('\n')}\n`);
        renameSync(`mail/tmp/${mails}`, `mail/new/${mails}`);
        body = null;
        say('250 2.0.0 taken');
      } else if (/^DATA/i.test(line)) { body = []; say('354 go on'); }
      else if (/^RCPT/i.test(line) && existsSync('refuse')) say('550 5.1.1 no such user');
      else if (/^QUIT/i.test(line)) { say('221 2.0.0 bye'); socket.end(); }
      else say('250 ok');
    }
  });
  say('220 receiver ESMTP');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done
cat >config.yml <<YAML
monitoringinterval: 500ms
mailchecktimeout: 20s
servers:
  - name: probe
    server: 127.0.0.1
    port: '$(cat port)'
    login: ''
    passphrase: ''
    from: a@example.net
    to: b@example.org
    detectiondir: $work/mail/new
YAML
listen=127.0.0.1:$((20000 + RANDOM % 10000))
root/usr/bin/mailexporter -config.file config.yml -web.listen-address "$listen" >log 2>&1 &
metric() { curl -s "http://$listen/metrics" | sed -n "s/^$1{configname=\"probe\"} //p"; }
# It waits up to a minute before its first probe.
for _ in $(seq 600); do [ "$(metric mail_deliver_success)" = 1 ] && break; sleep 0.2; done
echo "delivered: mail_deliver_success $(metric mail_deliver_success), mail_send_fails_total $(metric mail_send_fails_total)"
touch refuse
for _ in $(seq 300); do [ "$(metric mail_send_fails_total)" -ge 5 ] && break; sleep 0.2; done
success=$(metric mail_deliver_success) fails=$(metric mail_send_fails_total)
echo "refused:   mail_deliver_success $success, mail_send_fails_total $fails"
grep -m1 'no such user' log
[ "$success" = 1 ] && [ "$fails" -ge 5 ]
