# Evaluates SPF as Mail::SPF does: one case a line of JSON (zone, ip, from, helo) on standard input, one result a line on standard output.
use strict;
use warnings;
use JSON::PP;
use Mail::SPF;
use Net::DNS;
package Zone;
sub new { return bless { zone => {} }, shift }
sub errorstring { return '' }
sub send {
  my ($self, $name, $type) = @_;
  $name = lc($name); $name =~ s/\.$//;
  my $packet = Net::DNS::Packet->new($name, $type);
  my $records = $self->{zone}{$name};
  $packet->header->rcode(defined $records ? 'NOERROR' : 'NXDOMAIN');
  for my $data (@{ $records->{$type} // [] }) {
    my %fields = $type eq 'TXT' ? (txtdata => [$data]) : $type eq 'MX' ? (preference => $data->[0], exchange => $data->[1] eq '' ? '.' : $data->[1]) : $type eq 'PTR' ? (ptrdname => $data) : (address => $data);
    $packet->push(answer => Net::DNS::RR->new(owner => $name, type => $type, %fields));
  }
  return $packet;
}
package main;
my $zone = Zone->new;
my $server = Mail::SPF::Server->new(dns_resolver => $zone);
$| = 1;
while (my $line = <STDIN>) {
  my $case = decode_json($line);
  $zone->{zone} = $case->{zone};
  my $code = eval {
    my $request = Mail::SPF::Request->new(versions => [1], scope => 'mfrom', identity => $case->{from}, ip_address => $case->{ip}, helo_identity => $case->{helo});
    $server->process($request)->code;
  };
  print defined $code ? "$code\n" : "died: " . ($@ =~ s/\n.*//sr) . "\n";
}
