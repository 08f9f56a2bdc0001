#!/usr/bin/env bash
# Two libraries for Authentication-Results disagree about an IPv6 address. Mail::AuthenticationResults 2.20230112 (Perl) quotes a value with `=` in it, but
# writes `policy.iprev=2001:db8::25` bare. RFC 8601 takes a value for an RFC 2045 token, which has no colon, so authres 1.2.0 (Python) refuses the whole
# field with a SyntaxError: spf=pass before it is lost too. The same mail over IPv4 is read. Expected: what one writes the other reads.
# Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download libmail-authenticationresults-perl=2.20230112-1 python3-authres=1.2.0-3 libclone-perl libjson-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
arch=$(dirname "$(find root -name Clone.pm)")
cat >write.pl <<'PERL'
use strict;
use warnings;
use Mail::AuthenticationResults::Header;
use Mail::AuthenticationResults::Header::AuthServID;
use Mail::AuthenticationResults::Header::Entry;
use Mail::AuthenticationResults::Header::SubEntry;
my $header = Mail::AuthenticationResults::Header->new;
$header->set_value(Mail::AuthenticationResults::Header::AuthServID->new->set_value('mx.example.org'));
$header->set_indent_style('none');
for (['spf', 'smtp.mailfrom', 'prvs=0123=u@example.net'], ['iprev', 'policy.iprev', $ARGV[0]]) {
  my ($method, $property, $value) = @$_;
  my $entry = Mail::AuthenticationResults::Header::Entry->new->set_key($method)->safe_set_value('pass');
  $entry->add_child(Mail::AuthenticationResults::Header::SubEntry->new->set_key($property)->safe_set_value($value));
  $header->add_child($entry);
}
print $header->as_string;
PERL
cat >read.py <<'PY'
import sys
import authres
try:
    field = authres.AuthenticationResultsHeader.parse('Authentication-Results: ' + sys.argv[1])
    print(' '.join(f'{r.method}={r.result}' for r in field.results))
except authres.SyntaxError as error:
    print(f'SyntaxError: {error}')
PY
export PYTHONPATH=$work/root/usr/lib/python3/dist-packages PERL5LIB=$work/root/usr/share/perl5:$work/$arch
for address in 192.0.2.25 2001:db8::25; do
  written=$(perl write.pl "$address")
  read=$(python3 read.py "$written")
  printf 'written: %s\nread:    %s\n' "$written" "$read"
  case $address in
    192.0.2.25) [ "$read" = 'spf=pass iprev=pass' ] ;;
    *) [[ $written == *'policy.iprev=2001:db8::25' && $read == SyntaxError:* ]] ;;
  esac
done
