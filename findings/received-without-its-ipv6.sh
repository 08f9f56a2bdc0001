#!/usr/bin/env bash
# Two parsers of Received in Debian 12 lose the address of a hop over IPv6. Email::Received 1.00 gives nothing at all (undef) for it; Mail::Field::Received 0.26
# parses the field and leaves `address` out. Expected: the address, as for the same line with 192.0.2.25, in the forms of Postfix ([IPv6:2001:db8::25], RFC 5321, 4.1.3) and
# of Exim ([2001:db8::25]). Who follows a mail's hops sees a shorter way, and the hop that handed it over from outside is another one. Exits non-zero once
# that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download libemail-received-perl=1.00-3 libmail-field-received-perl=0.26-1.1 libmailtools-perl libtimedate-perl libregexp-common-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >read.pl <<'PERL'
use strict;
use warnings;
use Email::Received;
use Mail::Field;
use Mail::Field::Received;
my %forms = (
  'Postfix over IPv4' => 'from mail.example.net (mail.example.net [192.0.2.25]) by mx.example.org (Postfix) with ESMTPS id 4ABC for <a@example.org>',
  'Postfix over IPv6' => 'from mail.example.net (mail.example.net [IPv6:2001:db8::25]) by mx.example.org (Postfix) with ESMTPS id 4ABC for <a@example.org>',
  'Exim over IPv4' => 'from mail.example.net ([192.0.2.25]) by mx.example.org with esmtps (Exim 4.96) id 1qABCD-000123-Ab for a@example.org',
  'Exim over IPv6' => 'from mail.example.net ([2001:db8::25]) by mx.example.org with esmtps (Exim 4.96) id 1qABCD-000123-Ab for a@example.org',
);
my $wrong = 0;
for my $form (sort keys %forms) {
  my $line = "$forms{$form}; Fri, 27 Nov 2026 10:00:00 +0000";
  my $one = parse_received($line);
  my $two = Mail::Field->new('Received', $line)->parse_tree->{from};
  my $ip = $one ? $one->{ip} : 'undef';
  my $address = $two->{address} // 'no address';
  printf "%-17s Email::Received: %-10s Mail::Field::Received: %s, from %s\n", $form, $ip, $address, $two->{from};
  $wrong++ unless "$ip $address" eq ($form =~ /IPv4/ ? '192.0.2.25 192.0.2.25' : 'undef no address');
}
exit($wrong == 0 ? 0 : 1);
PERL
for package in libemail-received-perl libmail-field-received-perl; do dpkg-deb -f "$package"_*.deb Package Version; done
PERL5LIB=$work/root/usr/share/perl5 perl read.pl
