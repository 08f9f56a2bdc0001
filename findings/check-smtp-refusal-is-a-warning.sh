#!/usr/bin/env bash
# check_smtp and check_imap of the Monitoring Plugins 2.3.3 (Debian 12): a server that turns everybody away in its greeting (554 or 421 by SMTP, * BYE by
# IMAP) is a WARNING with exit status 1, not CRITICAL, for no mail is taken or read there. Who is called on CRITICAL alone never hears of it.
# A port that is closed is CRITICAL, as expected. Exits non-zero once that has changed.
set -euo pipefail
version=2.3.3-5+deb12u2
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download "monitoring-plugins-basic=$version" >/dev/null 2>&1
dpkg-deb -x ./*.deb root
plugins=$work/root/usr/lib/nagios/plugins
cat >server.mjs <<'JS'
// A port for each greeting: it says it, answers QUIT, and whatever else with the second.
import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
const greetings = [
  ['554 5.3.2 no mail is taken here', '503 5.5.1 no mail is taken here'],
  ['421 4.3.2 system shuts down', '421 4.3.2 system shuts down'],
  ['* BYE system shuts down', '* BYE system shuts down'],
];
const ports = [];
for (const [greeting, reply] of greetings) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => (/^QUIT/i.test(String(data)) ? socket.end('221 2.0.0 bye\r\n') : socket.write(`${reply}\r\n`)));
    socket.write(`${greeting}\r\n`);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  ports.push(server.address().port);
}
const closed = createServer();
await new Promise((listening) => closed.listen(0, '127.0.0.1', listening));
ports.push(closed.address().port);
await new Promise((done) => closed.close(done));
writeFileSync('ports', `${ports.join(' ')}\n`);
JS
node server.mjs & server=$!
for _ in $(seq 200); do [ -s ports ] && break; sleep 0.1; done
read -r refuses busy bye closed <ports
look() { # its first line, and its exit status
  local status=0
  local said
  said=$("$plugins/$1" -H 127.0.0.1 -p "$2" -t 30 2>&1) || status=$?
  printf '%s: exit %s, %s\n' "$1" "$status" "${said%%$'\n'*}"
  [ "$status" = "$3" ]
}
"$plugins/check_smtp" --version || true
look check_smtp "$refuses" 1
look check_smtp "$busy" 1
look check_imap "$bye" 1
look check_smtp "$closed" 2
look check_imap "$closed" 2
