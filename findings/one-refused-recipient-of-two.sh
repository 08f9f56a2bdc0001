#!/usr/bin/env bash
# Four submission clients of Debian 12 and a mail to two, one of whom the server refuses at RCPT (550) while it takes the other. A refused recipient does
# not end an SMTP transaction, and an MTA goes on with who is left. Expected of all four: the other gets the mail, the exit status says that one did not.
# Only swaks sends, and exits 0 as if both had got it. msmtp and s-nail leave at the refusal; esmtp waits for both answers, prints "250 ok" for the other, then
# leaves without DATA: nobody gets the mail of which the answer was printed. A probe with a second recipient fails or passes by the client that sends it.
# Exits non-zero once that has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'kill "${receiver:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download swaks=20201014.0-2 msmtp=1.8.23-1 esmtp=1.2-18+b1 s-nail=14.9.24-2 libesmtp6 libgsasl18 libidn12 libntlm0 libgssglue1 libsecret-1-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done

cat >receiver.mjs <<'JS'
// Refuses gone@example.org, takes everything else, and counts the mails that it got.
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
        if (line !== '.') continue;
        body = false;
        appendFileSync('mails', 'mail\n');
        say('250 2.0.0 taken');
      } else if (/^RCPT TO:<gone@/i.test(line)) say('550 5.1.1 no such user');
      else if (/^DATA/i.test(line)) { body = true; say('354 go on'); }
      else if (/^QUIT/i.test(line)) { say('221 2.0.0 bye'); socket.end(); }
      else say('250 ok');
    }
  });
  say('220 receiver ESMTP');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node receiver.mjs & receiver=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done
port=$(cat port)
printf 'hostname=127.0.0.1:%s\n' "$port" >esmtprc
printf 'Subject: probe\n\nhello\n' >mail
libraries=$(dirname "$(find "$work/root" -name 'libesmtp.so.6' | head -1)")
to=(gone@example.org here@example.org)

swaks() { perl "$work/root/usr/bin/swaks" --server "127.0.0.1:$port" --from a@example.net --to gone@example.org,here@example.org --hide-all; }
msmtp() { LD_LIBRARY_PATH=$libraries "$work/root/usr/bin/msmtp" --host=127.0.0.1 --port="$port" --tls=off --auth=off -f a@example.net "${to[@]}" <mail; }
esmtp() { LD_LIBRARY_PATH=$libraries "$work/root/usr/bin/esmtp" -C esmtprc -f a@example.net "${to[@]}" <mail; }
s-nail() { HOME=$work "$work/root/usr/bin/s-nail" -:/ -S v15-compat -S "mta=smtp://127.0.0.1:$port" -S smtp-auth=none -S from=a@example.net -s probe "${to[@]}" <mail; }

seen=
for client in swaks msmtp esmtp s-nail; do
  : >mails
  status=0
  "$client" >said 2>&1 || status=$?
  echo "== $client: exit status $status, mails taken: $(wc -l <mails)"
  cat said
  [ "$client" != esmtp ] || grep -q '^here@example.org: 250' said
  seen+="$client:$((status > 0)):$(wc -l <mails) "
done
[ "$seen" = 'swaks:0:1 msmtp:1:0 esmtp:1:0 s-nail:1:0 ' ]
