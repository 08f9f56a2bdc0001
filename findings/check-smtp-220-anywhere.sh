#!/usr/bin/env bash
# check_smtp of the Monitoring Plugins 2.3.3 (Debian 12) looks for the 220 anywhere in the greeting: a server that turns everybody away by `421 4.3.2
# mx220.example.net Service not available` is SMTP OK, exit status 0, for its name has the digits. The same greeting of mx1 is a WARNING. What -C asks is answered
# alike: `-C 'RCPT TO:<order250@example.org>' -R 250` is OK after `550 5.1.1 <order250@example.org>: ...`, as a server repeats the address. Expected: the reply code is
# compared. `-R '^250'` does. A check is green, or not, by the digits in a name. Exits non-zero once that has changed.
set -euo pipefail
version=2.3.3-5+deb12u2
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download "monitoring-plugins-basic=$version" >/dev/null 2>&1
dpkg-deb -x ./*.deb root
plugin=$work/root/usr/lib/nagios/plugins/check_smtp
cat >server.mjs <<'JS'
// A port for each greeting: the last one goes on, and knows no recipient.
import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
const greetings = ['421 4.3.2 mx1.example.net Service not available', '421 4.3.2 mx220.example.net Service not available', '220 mx.example.org ESMTP'];
const ports = [];
for (const greeting of greetings) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const line = String(data).trim();
      if (/^QUIT/i.test(line)) socket.end('221 2.0.0 bye\r\n');
      else if (greeting.startsWith('421')) socket.write(`${greeting}\r\n`);
      else if (/^RCPT/i.test(line)) socket.write(`550 5.1.1 ${/<.*>/.exec(line)?.[0]}: no such user\r\n`);
      else socket.write('250 ok\r\n');
    });
    socket.write(`${greeting}\r\n`);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  ports.push(server.address().port);
}
writeFileSync('ports', `${ports.join(' ')}\n`);
JS
node server.mjs & server=$!
for _ in $(seq 200); do [ -s ports ] && break; sleep 0.1; done
read -r mx1 mx220 recipient <ports
look() { # expected exit status, what stands before it, options
  local status=0 said
  said=$("$plugin" -H 127.0.0.1 -t 30 "${@:3}" 2>&1) || status=$?
  printf '%-58s exit %s, %s\n' "$2" "$status" "${said%%[|$'\n']*}"
  [ "$status" = "$1" ]
}
"$plugin" --version || true
look 1 '421 of mx1.example.net' -p "$mx1"
look 0 '421 of mx220.example.net' -p "$mx220"
for response in 250 '^250'; do
  for to in order@example.org order250@example.org; do
    case $response$to in 250order250*) status=0 ;; *) status=1 ;; esac
    look "$status" "550 to RCPT TO:<$to>, -R '$response'" -p "$recipient" -f a@example.net -C "RCPT TO:<$to>" -R "$response"
  done
done
