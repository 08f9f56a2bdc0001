#!/usr/bin/env bash
# Mail::DeliveryStatus::BounceParser 1.543 (Debian 12) says is_bounce of a read receipt (a disposition notification, RFC 8098: displayed). Its is_bounce is
# true until something tells otherwise, and what would, such as the words of a return receipt or a vacation, is never looked for in a multipart/report,
# whatever the report-type. So the proof that a mail was read counts as its bounce, without an address or a report in it; an abuse report (RFC 5965) too.
# Expected: delivery-status alone makes a report a bounce. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download libmail-deliverystatus-bounceparser-perl=1.543+repacked-1 libmime-tools-perl libmailtools-perl libtimedate-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >look.pl <<'PERL'
use strict;
use warnings;
use Mail::DeliveryStatus::BounceParser;
sub report {
  my ($type, $part, $fields, $said) = @_;
  return <<"MAIL";
From: reader\@example.org
To: monitor\@example.net
Date: Fri, 27 Nov 2026 10:00:00 +0000
Message-ID: <report\@example.org>
Subject: $said
MIME-Version: 1.0
Content-Type: multipart/report; report-type=$type; boundary="parts"

--parts
Content-Type: text/plain

$said
--parts
Content-Type: $part

$fields

--parts--
MAIL
}
my $recipient = 'Final-Recipient: rfc822; reader@example.org';
my %mails = (
  'read receipt' => report('disposition-notification', 'message/disposition-notification',
    "$recipient\nOriginal-Message-ID: <probe\@example.net>\nDisposition: manual-action/MDN-sent-manually; displayed", 'Your mail was displayed'),
  'abuse report' => report('feedback-report', 'message/feedback-report',
    "Feedback-Type: abuse\nUser-Agent: reporter/1.0\nVersion: 1\nOriginal-Rcpt-To: reader\@example.org", 'A reader complains'),
  'failure' => report('delivery-status', 'message/delivery-status',
    "Reporting-MTA: dns; mx.example.org\n\n$recipient\nAction: failed\nStatus: 5.1.1", 'Your mail was not delivered'),
  'vacation' => "From: reader\@example.org\nTo: monitor\@example.net\nSubject: Auto: hello\nAuto-Submitted: auto-replied (vacation)\n\nBack on Monday\n",
);
my %seen;
for my $name (sort keys %mails) {
  my $bounce = Mail::DeliveryStatus::BounceParser->new($mails{$name});
  $seen{$name} = $bounce->is_bounce ? 1 : 0;
  printf "%-12s is_bounce: %d, addresses: %d, reports: %d\n", $name, $seen{$name}, scalar(() = $bounce->addresses), scalar(() = $bounce->reports);
}
exit($seen{'read receipt'} && $seen{'abuse report'} && $seen{failure} && !$seen{vacation} ? 0 : 1);
PERL
dpkg-deb -f libmail-deliverystatus-bounceparser-perl_*.deb Package Version
PERL5LIB=$work/root/usr/share/perl5 perl look.pl
