#!/usr/bin/env bash
# Two checkers of SPF in Debian 12 disagree about `mx` where a domain has eleven mail servers. RFC 7208 (4.6.4) wants a permerror for more than ten, and pyspf
# 2.0.14 says so. Mail::SPF 2.9.0 knows RFC 7208's limit on void look-ups, but not this one: it looks at ten and leaves the eleventh out.
# Mail from the one left out gets a fail at -all; expected: permerror, which tells the domain's owner of the mistake. From one of the ten it passes before
# the limit is reached, where pyspf counts first. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download libmail-spf-perl=2.9.0-5 python3-spf=2.0.14-3 libnet-dns-perl libnet-ip-perl libnetaddr-ip-perl liberror-perl liburi-perl \
  python3-dnspython >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
arch=$(dirname "$(find root/usr/lib -path '*/NetAddr/IP.pm')")
cat >mail-spf.pl <<'PERL'
use strict;
use warnings;
use Mail::SPF;
use Net::DNS;
# The zone: eleven mail servers, 192.0.2.1 to 192.0.2.11, the last of them with the last preference.
package Zone;
sub new { return bless {}, shift }
sub errorstring { return '' }
sub send {
  my ($self, $name, $type) = @_;
  my @records;
  @records = ('example.net. 60 IN TXT "v=spf1 mx -all"') if "$name $type" =~ /^example\.net\.? TXT$/;
  @records = map { "example.net. 60 IN MX $_ m$_.example.net." } 1 .. 11 if "$name $type" =~ /^example\.net\.? MX$/;
  @records = ("m$1.example.net. 60 IN A 192.0.2.$1") if "$name $type" =~ /^m(\d+)\.example\.net\.? A$/;
  my $answer = Net::DNS::Packet->new($name, $type, 'IN');
  $answer->header->qr(1);
  $answer->push(answer => map { Net::DNS::RR->new($_) } @records);
  return $answer;
}
package main;
my $server = Mail::SPF::Server->new(dns_resolver => Zone->new, hostname => 'mx.example.org');
my $request = Mail::SPF::Request->new(scope => 'mfrom', identity => 'a@example.net', ip_address => $ARGV[0], helo_identity => 'm.example.net');
print $server->process($request)->code, "\n";
PERL
cat >pyspf.py <<'PY'
import sys
import spf

zone = {('example.net', 'TXT'): [(b'v=spf1 mx -all',)], ('example.net', 'MX'): [(n, f'm{n}.example.net') for n in range(1, 12)]}
zone.update({(f'm{n}.example.net', 'A'): [f'192.0.2.{n}'] for n in range(1, 12)})
spf.DNSLookup = lambda name, kind, *rest, **named: [((name, kind), data) for data in zone.get((name.lower(), kind), [])]
print(spf.check2(i=sys.argv[1], s='a@example.net', h='m.example.net')[0])
PY
export PERL5LIB=$work/${arch%/NetAddr}:$work/root/usr/share/perl5 PYTHONPATH=$work/root/usr/lib/python3/dist-packages
seen=
for package in libmail-spf-perl python3-spf; do dpkg-deb -f "$package"_*.deb Package Version; done
for address in 192.0.2.1 192.0.2.11; do
  perl=$(perl mail-spf.pl "$address")
  python=$(python3 pyspf.py "$address")
  echo "v=spf1 mx -all, eleven MX, from $address: Mail::SPF says $perl, pyspf says $python"
  seen="$seen $perl/$python"
done
[ "$seen" = ' pass/permerror fail/permerror' ]
