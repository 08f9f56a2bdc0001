#!/usr/bin/env bash
# check_imap_receive (0.7.5, as Debian 12's monitoring-plugins-contrib has it) removes mail though it is called with --nodelete: it opens the mailbox to
# write and leaves it by CLOSE, which expunges all that any client has marked \Deleted (RFC 3501, 6.4.2). A mail that somebody marked in another program, and
# could still have brought back, is gone after the check. Expected: with --nodelete the mailbox holds what it held before. Only UNSELECT or EXAMINE leave it so.
# The server is Dovecot 2.3.19.1, on loopback. Exits non-zero once that has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download monitoring-plugins-contrib=42.20230308+deb12u1+b1 libmail-imapclient-perl=3.43-1 libparse-recdescent-perl libemail-simple-perl \
  'dovecot-core=1:2.3.19.1+dfsg1-2.1+deb12u7' 'dovecot-imapd=1:2.3.19.1+dfsg1-2.1+deb12u7' libunwind8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done

# Who may not change users runs the whole server as himself.
user=$(id -un) group=$(id -gn)
if [ "$(id -u)" = 0 ]; then user=nobody group=nogroup; fi
libraries=$work/root/usr/lib/dovecot
port=$((20000 + RANDOM % 10000))
cat >dovecot.conf <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $work/run
state_dir = $work/run
libexec_dir = $libraries
mail_plugin_dir = $libraries/modules
log_path = $work/log
ssl = no
disable_plaintext_auth = no
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
first_valid_uid = 1
mail_location = maildir:$work/mail
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=$user gid=$group home=$work
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $port
  }
}
service anvil {
  chroot =
}
CONF

mkdir -p mail/cur mail/new mail/tmp
mail() { printf 'Subject: %s\r\nMessage-ID: <%s@example.org>\r\n\r\nhello\r\n' "$1" "$1"; }
mail invoice >mail/cur/1.invoice:2,ST # seen, and marked by another client as to be deleted
mail probe >mail/cur/2.probe:2,S
[ "$(id -u)" != 0 ] || chown -R "$user:$group" mail

found=$(find root/usr/lib -name 'libunwind*.so*' | head -1)
LD_LIBRARY_PATH=$libraries:$(dirname "$work/$found") root/usr/sbin/dovecot -c "$work/dovecot.conf" -F &
server=$!
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.1; done

echo 'before:'; ls mail/cur
export PERL5LIB=$work/root/usr/share/perl5
root/usr/lib/nagios/plugins/check_imap_receive -H 127.0.0.1 -p "$port" -U anna -P any --nodelete -s SUBJECT -s probe
echo 'after:'; ls mail/cur
[ -e mail/cur/2.probe:2,S ] && [ ! -e mail/cur/1.invoice:2,ST ]
