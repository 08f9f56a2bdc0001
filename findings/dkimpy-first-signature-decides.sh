#!/usr/bin/env bash
# dkimpy 1.1.4 (Debian 12) judges a mail by its topmost DKIM-Signature alone: dkim.verify() says False where that one's key is gone, though the signature of
# the author's domain below it holds. By RFC 6376 (6.1) a signature that fails is as good as none, and a relay puts its own on top. Expected: True, as one
# holds. `idx=1` asks for the other, for who knows to ask. Exits non-zero once that has changed.
set -euo pipefail
version=1.1.4-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "python3-dkim=$version" python3-dnspython >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
openssl genrsa -traditional -out key.pem 2048 2>/dev/null
openssl rsa -in key.pem -pubout -outform DER -out key.der 2>/dev/null
cat >verify.py <<'PY'
import base64
import dkim

key = open('key.pem', 'rb').read()
record = b'v=DKIM1; k=rsa; p=' + base64.b64encode(open('key.der', 'rb').read())

def dns(name, timeout=5):
    return record if name == b's._domainkey.author.example.' else None

mail = b'From: a@author.example\r\nTo: b@example.org\r\nDate: Fri, 27 Nov 2026 10:00:00 +0000\r\nSubject: hello\r\n\r\nhello\r\n'
author = dkim.sign(mail, b's', b'author.example', key)
relay = dkim.sign(mail, b'gone', b'relay.example', key)
author_first = dkim.verify(author + relay + mail, dnsfunc=dns)
relay_first = dkim.verify(relay + author + mail, dnsfunc=dns)
second = dkim.DKIM(relay + author + mail).verify(idx=1, dnsfunc=dns)
print(f"the author's signature on top: {author_first}")
print(f"a relay's on top, its key gone: {relay_first}")
print(f'the same mail, idx=1:          {second}')
raise SystemExit(0 if author_first and not relay_first and second else 1)
PY
dpkg-deb -f python3-dkim_*.deb Package Version
PYTHONPATH=$work/root/usr/lib/python3/dist-packages python3 verify.py
