#!/usr/bin/env bash
# Dovecot 2.3.19.1 with Pigeonhole 0.5.19 (Debian 12) and a Sieve script that says `reject`: its LMTP server takes the mail, `250 2.0.0 ... Saved`, though nothing
# is saved. What the sender gets later is no bounce in the sense of RFC 3464 but a disposition notification (RFC 8098), as RFC 5429 allows: no Action, no Status, no
# Diagnostic-Code, `Disposition: automatic-action/MDN-sent-automatically; deleted`, which Exchange says too of a mail that somebody deleted unread. Expected: a 550
# to the LMTP client, or a delivery status notification. `ereject`, which asks for just that, is unknown here. Who reads delivery-status alone waits for a mail
# that was refused, and calls it lost. Exits non-zero once that has changed.
set -euo pipefail
version='1:2.3.19.1+dfsg1-2.1+deb12u7'
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download "dovecot-core=$version" "dovecot-lmtpd=$version" "dovecot-sieve=$version" libunwind8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done

cat >submission.mjs <<'JS'
// Takes what Dovecot sends, and writes it down.
import { createServer } from 'node:net';
import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
const server = createServer((socket) => {
  let [body, rest] = [false, ''];
  const say = (line) => socket.write(`${line}\r\n`);
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (body && line !== '.') appendFileSync('coming', `${line}\n`);
      else if (body) { body = false; renameSync('coming', 'notice'); say('250 2.0.0 taken'); }
      else if (/^MAIL/i.test(line)) { appendFileSync('coming', `${line}\n`); say('250 2.1.0 ok'); }
      else if (/^DATA/i.test(line)) { body = true; say('354 go on'); }
      else if (/^QUIT/i.test(line)) socket.end('221 2.0.0 bye\r\n');
      else say('250 2.0.0 ok');
    }
  });
  say('220 submission.example.org ESMTP');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', `${server.address().port}\n`));
JS
node submission.mjs &
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done

# Who may not change users runs the whole server as himself.
user=$(id -un) group=$(id -gn)
if [ "$(id -u)" = 0 ]; then user=nobody group=nogroup; fi
libraries=$work/root/usr/lib/dovecot
lmtp=$((20000 + RANDOM % 10000))
mkdir home
cat >dovecot.conf <<CONF
protocols = lmtp
listen = 127.0.0.1
base_dir = $work/run
state_dir = $work/run
libexec_dir = $libraries
mail_plugin_dir = $libraries/modules
log_path = $work/log
ssl = no
hostname = mx.example.org
postmaster_address = postmaster@example.org
submission_host = 127.0.0.1:$(cat port)
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
first_valid_uid = 1
mail_home = $work/home
mail_location = maildir:$work/home/mail
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=$user gid=$group home=$work/home allow_all_users=yes
}
service lmtp {
  inet_listener lmtp {
    port = $lmtp
  }
}
service anvil {
  chroot =
}
protocol lmtp {
  mail_plugins = sieve
}
plugin {
  sieve = $work/home/active.sieve
}
CONF
printf 'require "reject";\nreject "not from a robot";\n' >home/active.sieve
printf 'require "ereject";\nereject "not from a robot";\n' >home/other.sieve
[ "$(id -u)" != 0 ] || chown -R "$user:$group" home
LD_LIBRARY_PATH=$libraries:$(dirname "$(find "$work/root/usr/lib" -name 'libunwind.so*' | head -1)")
export LD_LIBRARY_PATH
root/usr/sbin/dovecot -c "$work/dovecot.conf" -F &

cat >deliver.mjs <<'JS'
import { connect } from 'node:net';
const lines = ['LHLO mx.example.org', 'MAIL FROM:<monitor@example.net>', 'RCPT TO:<anna@example.org>', 'DATA',
  'From: monitor@example.net\r\nTo: anna@example.org\r\nSubject: probe\r\nMessage-ID: <1@example.net>\r\n\r\nhello\r\n.', 'QUIT'];
const socket = connect(Number(process.argv[2]), '127.0.0.1');
socket.on('error', () => process.exit(1));
socket.on('data', (data) => {
  if (/Saved|^[45]/m.test(String(data))) console.log(`LMTP: ${String(data).trim().replace(/> \S+ /, '> ... ')}`);
  if (/^[45]/m.test(String(data))) socket.end();
  else if (/^\d{3} /m.test(String(data)) && lines.length > 0) socket.write(`${lines.shift()}\r\n`);
});
socket.on('close', () => process.exit(0));
JS
for _ in $(seq 100); do node deliver.mjs "$lmtp" >lmtp 2>/dev/null && break; sleep 0.1; done
for _ in $(seq 100); do [ -s notice ] && break; sleep 0.1; done
cat lmtp
echo "in the mailbox: $(find home -path '*/new/*' | wc -l)"
grep -iE '^(MAIL|Subject|Auto-Submitted|Content-Type: m|Disposition|Action|Status|Diagnostic-Code)|report-type' notice | sort -u
other=$(root/usr/bin/doveconf -c dovecot.conf -f service=sievec -e "$work/root/usr/bin/sievec" -c dovecot.conf home/other.sieve 2>&1 || true)
grep -o 'unknown Sieve capability.*' <<<"$other"
grep -q '^LMTP: 250 .*Saved' lmtp
grep -q '^Disposition: automatic-action/MDN-sent-automatically; deleted' notice
! grep -qiE '^(Action|Status|Diagnostic-Code):' notice
