#!/usr/bin/env bash
# Monitoring::Plugin 0.40 (Debian 12) writes a measurement that could not be made as `loop=U`, as the guidelines of the Monitoring Plugins say, but its own
# reader knows numbers alone: parse_perfstring leaves `loop=U` out, reports no error, and reads the rest. Who graphs or judges with it sees one label fewer,
# not an unknown value. Expected: the label is kept and its value is U. Exits non-zero once that has changed.
set -euo pipefail
version=0.40-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "libmonitoring-plugin-perl=$version" libclass-accessor-perl libmath-calc-units-perl libparams-validate-perl \
  libmodule-implementation-perl libmodule-runtime-perl libtry-tiny-perl libconfig-tiny-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
arch=$(dirname "$(find root -path '*/Params/Validate.pm')")
PERL5LIB=$work/root/usr/share/perl5:$work/${arch%/Params} perl <<'PERL'
use strict;
use warnings;
use Monitoring::Plugin;
my $plugin = Monitoring::Plugin->new(shortname => 'MAIL', usage => '');
$plugin->add_perfdata(label => 'loop', value => 'U', min => 0);
$plugin->add_perfdata(label => 'other', value => 1, uom => 's', min => 0);
my $written = $plugin->all_perfoutput;
my @read = map { $_->label . ' is ' . $_->value } Monitoring::Plugin::Performance->parse_perfstring($written);
print "Monitoring::Plugin $Monitoring::Plugin::VERSION\nit wrote: $written\nit read: @read\n";
exit($written =~ /^loop=U\b/ && "@read" eq 'other is 1' ? 0 : 1);
PERL
