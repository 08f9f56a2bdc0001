#!/usr/bin/env bash
# Two IMAP servers of Debian 12 and SENTON, which compares the Date field "disregarding time and timezone" (RFC 3501, 6.4.4). Courier 5.0.13 turns it into the
# server's own time zone first: a mail that says 23:30 -0500 was sent a day later where TZ is UTC, and what a search finds changes with the TZ. Dovecot 2.3.19.1
# reads the day that stands there. Expected: that, of both. A mail without a Date was sent before 2000 for Dovecot (SENTBEFORE), and at no time for Courier.
# A monitor that looks for its probe by SENTON or SENTSINCE misses it around midnight. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
dovecot='1:2.3.19.1+dfsg1-2.1+deb12u7'
apt-get download courier-imap=5.0.13+1.0.16-3+b6 courier-base=1.0.16-3+b6 courier-authlib=0.71.4-1+b2 libcourier-unicode4 libgamin0 libidn12 \
  "dovecot-core=$dovecot" "dovecot-imapd=$dovecot" libunwind8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
LD_LIBRARY_PATH=$(find "$work/root" -name '*.so*' -printf '%h\n' | sort -u | paste -sd:)
export LD_LIBRARY_PATH USER=anna HOME=$work/home

mkdir -p home/Maildir/{cur,new,tmp}
mail() { printf 'From: a@example.net\nMessage-ID: <%s@example.net>\n%sSubject: probe\n\nhello\n' "$1" "$2" >"home/Maildir/cur/$1:2,S"; }
mail 1.early $'Date: Fri, 27 Nov 2026 23:30:00 -0500\n'
mail 2.late $'Date: Sat, 28 Nov 2026 00:30:00 +0100\n'
mail 3.none ''
printf '%s\r\n' '1 SELECT INBOX' '2 SEARCH SENTON 27-Nov-2026' '3 SEARCH SENTON 28-Nov-2026' '4 SEARCH SENTBEFORE 1-Jan-2000' '5 LOGOUT' >commands

owner=$(id -u)
group=$(id -g)
[ "$owner" != 0 ] || { owner=65534; group=65534; }
cat >dovecot.conf <<CONF
protocols = imap
ssl = no
mail_home = $work/home
mail_location = maildir:$work/home/Maildir
mail_uid = $owner
mail_gid = $group
first_valid_uid = 1
mail_plugin_dir = $work/root/usr/lib/dovecot/modules
CONF

# Both are run as their own log-in programs run them: on a session that has begun.
courier() {
  cd home
  TZ=$1 AUTHENTICATED=anna MAILDIR=./Maildir IMAP_CAPABILITY=IMAP4rev1 IMAP_USELOCKS=0 ../root/usr/bin/imapd ./Maildir <../commands
}
dovecot() { cat commands | TZ=$1 root/usr/bin/doveconf -c dovecot.conf -f service=imap -e "$work/root/usr/lib/dovecot/imap"; }
seen=
look() { # server, time zone: what is found on the 27th, on the 28th, before 2000
  local found
  found=$("$@" 2>&1 | tr -d '\r' | sed -n 's/^\* SEARCH *//p' | sed 's/^$/none/' | tr ' \n' '+ ')
  printf '%-8s TZ=%-17s 27 Nov, 28 Nov, before 2000: %s\n' "$1" "$2" "$found"
  seen+="$1 $found"
}
look courier UTC
look courier America/New_York
look courier Asia/Tokyo
chown -R "$owner:$group" home
look dovecot UTC
look dovecot America/New_York
[ "$seen" = 'courier 2 1 none courier 1+2 none none courier none 1+2 none dovecot 1 2 3 dovecot 1 2 3 ' ]
