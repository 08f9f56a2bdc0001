#!/usr/bin/env bash
# Two readers of Postfix's log (Debian 12: pflogsumm 1.1.5, prometheus-postfix-exporter 0.3.0) tell nothing of a mail that Postfix gave up after its five days:
# `status=expired, returned to sender`. Expected: it counts as bounced, for its sender gets it back. pflogsumm adds it to its deferrals and to nothing else. The
# exporter has no count of what was bounced at all: a mail refused by 550 is one more in its histogram of delays, as is one that was delivered, and all four
# stages of all of them stand in one series, `stage=""`. An alert on bounces by either is silent about the mail that waited longest.
# Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download pflogsumm=1.1.5-8 libdate-calc-perl libcarp-clan-perl libbit-vector-perl prometheus-postfix-exporter=0.3.0-4+b3 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
arch=$(dirname "$(dirname "$(find root -path '*/Bit/Vector.pm')")")
export PERL5LIB=$work/root/usr/share/perl5:$work/$arch

# One mail that is delivered, one that is refused, one that expires.
cat >lines <<'LOG'
Nov 28 10:00:00 mx postfix/qmgr[3]: 4AAAA0000A: from=<a@example.net>, size=500, nrcpt=1 (queue active)
Nov 28 10:00:01 mx postfix/smtp[4]: 4AAAA0000A: to=<b@example.org>, relay=mx.example.org[192.0.2.9]:25, delay=1, delays=0.1/0/0.4/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1)
Nov 28 10:00:01 mx postfix/qmgr[3]: 4AAAA0000A: removed
Nov 28 10:05:00 mx postfix/qmgr[3]: 4AAAA0000B: from=<a@example.net>, size=500, nrcpt=1 (queue active)
Nov 28 10:05:01 mx postfix/smtp[4]: 4AAAA0000B: to=<c@example.org>, relay=mx.example.org[192.0.2.9]:25, delay=1, delays=0.1/0/0.4/0.5, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.9] said: 550 5.1.1 no such user (in reply to RCPT TO command))
Nov 28 10:05:01 mx postfix/bounce[5]: 4AAAA0000B: sender non-delivery notification: 4AAAA0000C
Nov 28 10:05:01 mx postfix/qmgr[3]: 4AAAA0000B: removed
Nov 28 10:10:00 mx postfix/qmgr[3]: 4AAAA0000D: from=<a@example.net>, size=500, nrcpt=1 (queue active)
Nov 28 10:10:31 mx postfix/smtp[4]: 4AAAA0000D: to=<d@example.org>, relay=none, delay=432031, delays=432000/0/30/0, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.9]:25: Connection timed out)
Nov 28 10:10:31 mx postfix/qmgr[3]: 4AAAA0000D: from=<a@example.net>, status=expired, returned to sender
Nov 28 10:10:31 mx postfix/bounce[5]: 4AAAA0000D: sender non-delivery notification: 4AAAA0000E
Nov 28 10:10:31 mx postfix/qmgr[3]: 4AAAA0000D: removed
LOG
echo "lines of a mail's end: $(grep -oE 'status=(sent|bounced|expired)' lines | tr '\n' ' ')"
echo '== pflogsumm'
perl root/usr/sbin/pflogsumm lines >summary
grep -E '^ +[0-9]+ +(delivered|deferred|bounced|rejected)' summary
[ "$(awk '$2 == "bounced" { print $1; exit }' summary)" = 1 ]
if grep -qiE 'expire|returned' summary; then exit 1; fi

echo '== prometheus-postfix-exporter'
: >log
listen=127.0.0.1:$((20000 + RANDOM % 10000))
root/usr/bin/prometheus-postfix-exporter --web.listen-address="$listen" --postfix.logfile_path="$work/log" --postfix.showq_path="$work/none" >said 2>&1 &
for _ in $(seq 100); do curl -s "http://$listen/metrics" >metrics && break; sleep 0.1; done
cat lines >>log
for _ in $(seq 100); do
  curl -s "http://$listen/metrics" >metrics
  grep -q '^postfix_qmgr_messages_removed_total 3' metrics && break
  sleep 0.1
done
grep -E '^postfix_(smtp_status|smtp_deferred|smtp_connection|smtp_delivery_delay_seconds_count|qmgr_messages_removed|unsupported)' metrics
grep -q '^postfix_qmgr_messages_removed_total 3' metrics
# Three attempts, each in four stages.
grep -q '^postfix_smtp_delivery_delay_seconds_count{stage=""} 12' metrics
! grep -qiE '^postfix.*(bounce|expire|status="?sent)' <(grep -v '^postfix_unsupported' metrics)
