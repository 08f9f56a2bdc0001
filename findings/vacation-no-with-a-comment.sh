#!/usr/bin/env bash
# Dovecot's Sieve (Pigeonhole 0.5.19, Debian 12) compares Auto-Submitted with the bare word `no`. RFC 3834 allows a comment beside it, which changes nothing,
# and its own responses carry one: `auto-replied (vacation)`. But a mail with `Auto-Submitted: no (sent by hand)`, which says that a person wrote it, gets no
# response: "discarding vacation response to auto-submitted message". Expected: a response, as to `no`. Exits non-zero once that has changed.
# Nothing is sent: `sieve-test -e` prints the response.
set -euo pipefail
version='1:2.3.19.1+dfsg1-2.1+deb12u7'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "dovecot-core=$version" "dovecot-sieve=$version" libunwind8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH=$work/root/usr/lib/dovecot:$(echo "$work"/root/usr/lib/*-linux-gnu*) USER=me
owner=$(id -u)
group=$(id -g)
[ "$owner" != 0 ] || { owner=65534; group=65534; }
mkdir home
cat >dovecot.conf <<CONF
protocols =
ssl = no
mail_home = $work/home
mail_location = maildir:$work/home/mail
mail_uid = $owner
mail_gid = $group
first_valid_uid = 1
mail_plugin_dir = $work/root/usr/lib/dovecot/modules
CONF
printf 'require "vacation";\nvacation "away";\n' >away.sieve
chown -R "$owner:$group" "$work"
chmod 755 "$work"
become() { # what comes of a mail with this field
  printf 'From: <friend@example.net>\nTo: <me@example.org>\nSubject: hello\nMessage-ID: <1@example.net>\n%s\n\nhello\n' "$1" >mail.eml
  root/usr/bin/doveconf -c dovecot.conf -f service=sieve-test -e "$work/root/usr/bin/sieve-test" -c dovecot.conf -e \
    -r me@example.org -f friend@example.net away.sieve mail.eml 2>&1 |
    sed -n -e 's/.*\(Pigeonhole Sieve [0-9.]*\).*/\1/p' -e '/^Auto-Submitted:/s/^/its own: /p' -e 's/^sieve-test.*vacation action: //p'
}
plain=$(become 'Auto-Submitted: no')
comment=$(become 'Auto-Submitted: no (sent by hand)')
printf 'Auto-Submitted: no\n%s\n\nAuto-Submitted: no (sent by hand)\n%s\n' "$plain" "$comment"
[[ $plain == *'its own: Auto-Submitted: auto-replied (vacation)'*'sent vacation response'* && $comment == 'discarding vacation response to auto-submitted'* ]]
