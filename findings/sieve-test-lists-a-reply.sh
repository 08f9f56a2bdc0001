#!/usr/bin/env bash
# sieve-test of Dovecot's Pigeonhole (2.3.19.1, Debian 12) lists `send vacation message` under "Performed actions" for a mail that says Auto-Submitted:
# auto-generated, Precedence: bulk or X-Auto-Response-Suppress: All. Those are looked at only where the action is carried out: the same command with -e, as a
# delivery does, discards the response to each. Expected: the list says what a delivery would do. Exits non-zero once that has changed.
# Nothing is sent either way: -e prints a response.
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
run() { # sieve-test with these options
  root/usr/bin/doveconf -c dovecot.conf -f service=sieve-test -e "$work/root/usr/bin/sieve-test" -c dovecot.conf "$@" \
    -r me@example.org -f machine@example.net away.sieve mail.eml 2>&1
}
status=0
for field in 'Subject: hello' 'Auto-Submitted: auto-generated' 'Precedence: bulk' 'X-Auto-Response-Suppress: All'; do
  printf 'From: <machine@example.net>\nTo: <me@example.org>\nMessage-ID: <1@example.net>\n%s\n\nhello\n' "$field" >mail.eml
  listed=$(run | grep 'vacation message' || true)
  became=$(run -e | sed -n 's/^sieve-test.*vacation action: //p')
  printf '%s\n  sieve-test:    %s\n  sieve-test -e: %s\n' "$field" "$listed" "$became"
  case $field in
    Subject*) [[ $listed == *'send vacation message'* && $became == 'sent vacation response'* ]] || status=1 ;;
    *) [[ $listed == *'send vacation message'* && $became == 'discarding vacation response'* ]] || status=1 ;;
  esac
done
exit "$status"
