#!/usr/bin/env bash
# Three programs of Debian 12 that hand over mail exit 0 though the server took none of it: smtpping 1.1.4 ("1 e-mail messages transmitted", after a 550 at
# RCPT), smtp(1) of OpenSMTPD 6.8.0p2 (a 550 or 450 at RCPT, a 554 after the data; its manual promises nothing), and fetchmail 6.4.37, whose 0 stands for mail
# that was fetched ("normal termination, status 0", after a 450 at RCPT; the mail stays where it was). Expected: a status that tells, as msmtp's 65 and 69 do.
# A check that runs one of them and looks at the status is green whatever the server says. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download smtpping=1.1.4-1 opensmtpd=6.8.0p2-4+b4 fetchmail=6.4.37-1 msmtp=1.8.23-1 libevent-2.1-7 libgsasl18 libidn12 libntlm0 libgssglue1 \
  libsecret-1-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$work/root" -name 'libevent-2.1.so.7' | head -1)")
export LD_LIBRARY_PATH

cat >servers.mjs <<'JS'
// SMTP that answers a recipient, or the data of a sender, with the code that the local part begins with; and a POP3 mailbox with one mail.
import { createServer } from 'node:net';
import { appendFileSync, writeFileSync } from 'node:fs';
function lines(socket, onLine) {
  let rest = '';
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const parts = (rest + data).split('\r\n');
    rest = parts.pop() ?? '';
    for (const line of parts) onLine(line);
  });
}
const smtp = createServer((socket) => {
  let [body, from] = [false, ''];
  const say = (line) => socket.write(`${line}\r\n`);
  const coded = (line) => /<([45]\d\d)-/.exec(line)?.[1];
  lines(socket, (line) => {
    if (body) {
      if (line !== '.') return;
      body = false;
      if (coded(from)) return say(`${coded(from)} ${coded(from)[0]}.7.1 not taken`);
      appendFileSync('taken', 'mail\n');
      return say('250 2.0.0 taken');
    }
    if (/^MAIL/i.test(line)) from = line;
    if (/^RCPT/i.test(line) && coded(line)) return say(`${coded(line)} ${coded(line)[0]}.1.1 not taken`);
    if (/^DATA/i.test(line)) { body = true; return say('354 go on'); }
    if (/^QUIT/i.test(line)) return socket.end('221 2.0.0 bye\r\n');
    return say('250 2.0.0 ok');
  });
  say('220 receiver ESMTP');
});
const mail = 'From: a@example.net\r\nTo: b@example.org\r\nSubject: probe\r\nMessage-ID: <1@example.net>\r\n\r\nhello\r\n';
const pop3 = createServer((socket) => {
  lines(socket, (line) => {
    if (/^(?:RETR|TOP)/i.test(line)) socket.write(`+OK\r\n${mail}.\r\n`);
    else if (/^(?:LIST|UIDL)$/i.test(line)) socket.write(`+OK\r\n1 ${mail.length}\r\n.\r\n`);
    else if (/^(?:LIST|STAT)/i.test(line)) socket.write(`+OK 1 ${mail.length}\r\n`);
    else if (/^CAPA/i.test(line)) socket.write('+OK\r\nUSER\r\nUIDL\r\n.\r\n');
    else if (/^DELE/i.test(line)) { appendFileSync('taken', 'deleted\n'); socket.write('+OK\r\n'); }
    else if (/^QUIT/i.test(line)) socket.end('+OK bye\r\n');
    else socket.write('+OK\r\n');
  });
  socket.write('+OK ready\r\n');
});
for (const server of [smtp, pop3]) await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
writeFileSync('ports', `${smtp.address().port} ${pop3.address().port}\n`);
JS
node servers.mjs &
for _ in $(seq 200); do [ -s ports ] && break; sleep 0.1; done
read -r smtp pop3 <ports
printf 'Subject: probe\n\nhello\n' >mail

smtpping() { "$work/root/usr/bin/smtpping" -p "$smtp" -c 1 -s 1 -S "$1" "$2" @127.0.0.1; }
smtp() { "$work/root/usr/bin/smtp" -s "smtp://127.0.0.1:$smtp" -F "$1" "$2" <mail; }
msmtp() { "$work/root/usr/bin/msmtp" --host=127.0.0.1 --port="$smtp" --tls=off --auth=off -f "$1" "$2" <mail; }
fetchmail() { # of the mailbox's one mail
  printf 'poll 127.0.0.1 protocol POP3 service %s username "b" password "p" is "%s" here smtphost "127.0.0.1/%s" smtpaddress "example.org" sslproto ""\n' \
    "$pop3" "${2%@*}" "$smtp" >fetchmailrc
  chmod 600 fetchmailrc
  HOME=$work timeout 60 "$work/root/usr/bin/fetchmail" -f fetchmailrc --nosyslog --nodetach -d 0 -v
}
seen=
look() { # client, sender, recipient: its exit status, what it said at last, and how much was taken
  : >taken
  local status=0
  "$@" >said 2>&1 || status=$?
  printf '%-9s from %-19s to %-19s exit %s, taken %s, %s\n' "$1" "$2" "$3" "$status" "$(wc -l <taken)" "$(grep -iE 'transmitted|not taken|termination' said | tail -1 | tr -d '\r')"
  seen+="$1:$((status > 0)):$(wc -l <taken) "
}
for client in smtpping smtp msmtp; do look "$client" a@example.net 550-gone@example.org; done
for client in smtp msmtp; do
  look "$client" a@example.net 450-busy@example.org
  look "$client" 554-no@example.net b@example.org
done
look fetchmail a@example.net 450-busy@example.org
[ "$seen" = 'smtpping:0:0 smtp:0:0 msmtp:1:0 smtp:0:0 smtp:0:0 msmtp:1:0 msmtp:1:0 fetchmail:0:0 ' ]
