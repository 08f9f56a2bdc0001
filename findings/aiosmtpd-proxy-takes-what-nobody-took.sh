#!/usr/bin/env bash
# aiosmtpd 1.4.3 (Debian 12) has a handler that passes mail on to another server, `aiosmtpd.handlers.Proxy`. It answers the sender's data by `250 OK` whatever
# became of it: the other server refused every recipient (550), put the mail off (451), or is not there at all. No notification goes out and nothing is kept; a
# line of log is what is left of the mail. Expected: the other server's reply, or 4xx. To sender and monitor the mail is delivered, and it is gone.
# Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download python3-aiosmtpd=1.4.3-1.1+deb12u1 python3-public python3-attr python3-typing-extensions >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >next.mjs <<'JS'
// The next servers: one takes, one refuses each recipient, one puts off what it was sent; and a port on which nobody listens.
import { createServer } from 'node:net';
import { appendFileSync, writeFileSync } from 'node:fs';
const ports = [];
for (const [rcpt, data] of [['250 2.1.5 ok', '250 2.0.0 taken'], ['550 5.1.1 no such user', ''], ['250 2.1.5 ok', '451 4.3.0 try again later'], []]) {
  const server = createServer((socket) => {
    let [body, rest] = [false, ''];
    const say = (line) => socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (rest + bytes).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (body) {
          if (line !== '.') continue;
          body = false;
          if (data.startsWith('250')) appendFileSync('taken', 'mail\n');
          say(data);
        } else if (/^RCPT/i.test(line)) say(rcpt);
        else if (/^DATA/i.test(line)) { body = true; say('354 go on'); }
        else if (/^QUIT/i.test(line)) socket.end('221 2.0.0 bye\r\n');
        else say('250 2.0.0 ok');
      }
    });
    say('220 next.example.org ESMTP');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  ports.push(server.address().port);
  if (rcpt === undefined) await new Promise((closed) => server.close(closed));
}
writeFileSync('ports', `${ports.join(' ')}\n`);
JS
node next.mjs & server=$!
for _ in $(seq 200); do [ -s ports ] && break; sleep 0.1; done
cat >send.py <<'PY'
import logging
import os
import smtplib
import socket
import sys
import aiosmtpd
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Proxy

logging.disable()
print(f'aiosmtpd {aiosmtpd.__version__}')
seen = []
for name, port in zip(['takes', 'refuses', 'puts off', 'is not there'], sys.argv[1:]):
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        own = free.getsockname()[1]
    controller = Controller(Proxy('127.0.0.1', int(port)), hostname='127.0.0.1', port=own)
    controller.start()
    with smtplib.SMTP('127.0.0.1', own) as client:
        client.ehlo('client.example.net')
        client.mail('a@example.net')
        recipient, _ = client.rcpt('b@example.org')
        code, text = client.data(b'Subject: probe\r\n\r\nhello\r\n')
    controller.stop()
    taken = len(open('taken').readlines()) if os.path.exists('taken') else 0
    print(f'the next server {name}: RCPT {recipient}, data {code} {text.decode()}, mails taken so far: {taken}')
    seen.append((recipient, code, taken))
sys.exit(0 if seen == [(250, 250, 1)] * 4 else 1)
PY
read -r -a ports <ports
PYTHONPATH=$work/root/usr/lib/python3/dist-packages python3 send.py "${ports[@]}"
