#!/usr/bin/env bash
# Courier IMAP (Debian): SELECT tells no UIDNEXT, and a mail that has gone meanwhile is answered with one that the server makes up, under
# the UID of the mail that is gone. A client that takes UIDNEXT from SELECT asks for nonsense; one that counts mails counts the invention.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download courier-imap courier-base courier-authlib libgamin0 gamin libltdl7 libcourier-unicode4 libidn12 libpcre3 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
dpkg-deb -f courier-imap_*.deb Package Version
export LD_LIBRARY_PATH=$work/root/usr/lib:$(echo "$work"/root/usr/lib/*-linux-gnu):$(echo "$work"/root/lib/*-linux-gnu)
mkdir -p box/cur box/new box/tmp
for name in one two; do
  printf 'From: a@example.com\nSubject: %s\nMessage-ID: <%s@example.com>\n\nHello.\n' "$name" "$name" >"box/new/$name"
done
export AUTHENTICATED=someone AUTHADDR=someone TCPREMOTEIP=127.0.0.1 IMAP_CAPABILITY='IMAP4rev1 UIDPLUS IDLE'
coproc imapd { root/usr/bin/imapd box 2>/dev/null | tee said; }
hear() {
  local line
  while read -r -t 20 line <&"${imapd[0]}"; do [[ $line == "$1 "* ]] && return; done
}
printf 'a SELECT INBOX\r\n' >&"${imapd[1]}"
hear a
rm -f box/cur/one* box/new/one*
printf 'b UID FETCH 1:* (UID BODY.PEEK[HEADER])\r\n' >&"${imapd[1]}"
hear b
printf 'c LOGOUT\r\n' >&"${imapd[1]}"
hear c
tr -d '\r' <said
failed=0
if sed '/^a OK/q' said | grep -q 'UIDNEXT'; then
  echo 'CHANGED: SELECT tells UIDNEXT'
  failed=1
fi
grep -q 'Subject: message unavailable' said || {
  echo 'CHANGED: no mail is made up for the one that is gone'
  failed=1
}
exit "$failed"
