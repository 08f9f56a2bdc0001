#!/usr/bin/env bash
# Four checkers of addresses that look at the domain in DNS take `MX 0 .` for a mail server. The record says that the domain takes no mail (RFC 7505), and a server
# does not even try. deep-email-validator 0.1.27, email-deep-validator 3.3.0, email-domain-validator 2.0.1 (npm) and Email::Valid 1.203 (Debian 12, -mxcheck) call
# the address valid. The three of npm refuse the other extreme too, a domain without MX and with an address, which gets mail there (RFC 5321, 5.1), and a domain whose
# servers fail (SERVFAIL), of which nothing is known. Expected: no, yes, and not known. Python's email-validator 1.3.0 has the first two right.
# Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save \
  deep-email-validator@0.1.27 email-deep-validator@3.3.0 email-domain-validator@2.0.1 dns-packet@5.6.1 >/dev/null 2>&1
apt-get download libemail-valid-perl=1.203-1 libmailtools-perl libnet-dns-perl libnet-domain-tld-perl libio-captureoutput-perl libtimedate-perl libnet-ip-perl \
  python3-email-validator=1.3.0-1 python3-dnspython python3-idna >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >zone.mjs <<'JS'
import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import packet from 'dns-packet';
const names = {
  'with-mx.example': { MX: [{ preference: 10, exchange: 'mx.with-mx.example' }] },
  'mx.with-mx.example': { A: ['192.0.2.25'] },
  'without-mx.example': { A: ['192.0.2.25'] },
  'null-mx.example': { MX: [{ preference: 0, exchange: '.' }], A: ['192.0.2.25'] },
  'broken.example': 2,
};
const server = createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message);
  const [{ name, type }] = questions;
  const found = names[name.toLowerCase()] ?? 3;
  const answers = typeof found === 'number' ? [] : (found[type] ?? []).map((data) => ({ name, type, ttl: 60, data }));
  const flags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | (typeof found === 'number' ? found : 0);
  server.send(packet.encode({ type: 'response', id, flags, questions, answers }), port, address);
});
server.bind(0, '127.0.0.1', () => writeFileSync('port', `${server.address().port}\n`));
JS
cat >check.cjs <<'JS'
require('node:dns').setServers([`127.0.0.1:${process.argv[2]}`]);
const deep = require('deep-email-validator');
const Other = require('email-deep-validator');
const third = require('email-domain-validator');
const only = { validateRegex: false, validateMx: true, validateTypo: false, validateDisposable: false, validateSMTP: false };
const checkers = {
  'deep-email-validator': async (email) => (await deep.validate({ ...only, email })).validators.mx.valid,
  'email-deep-validator': async (email) => (await new Other({ verifyDomain: true, verifyMailbox: false }).verify(email)).validDomain,
  'email-domain-validator': async (email) => (await third.validate(email)).isValidDomain,
};
(async () => {
  for (const [name, valid] of Object.entries(checkers)) {
    const said = [];
    for (const domain of process.argv.slice(3)) said.push((await valid(`anna@${domain}.example`)) ? 'yes' : 'no');
    console.log(name, said.join(' '));
  }
})();
JS
cat >check.pl <<'PERL'
use strict;
use warnings;
use Email::Valid;
print join(' ', 'Email::Valid', map { Email::Valid->address(-address => "anna\@$_.example", -mxcheck => 1) ? 'yes' : 'no' } @ARGV), "\n";
PERL
cat >check.py <<'PY'
import sys
import dns.resolver
import email_validator
email_validator.SPECIAL_USE_DOMAIN_NAMES.clear()
resolver = dns.resolver.Resolver(configure=False)
resolver.nameservers, resolver.port = ['127.0.0.1'], int(sys.argv[1])
def valid(domain):
    try:
        email_validator.validate_email(f'anna@{domain}.example', dns_resolver=resolver)
        return 'yes'
    except email_validator.EmailUndeliverableError:
        return 'no'
print('email-validator', *map(valid, sys.argv[2:]))
PY
node zone.mjs & server=$!
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done
port=$(cat port)
domains=(with-mx without-mx null-mx broken)
{
  node check.cjs "$port" "${domains[@]}"
  PERL5LIB=$work/root/usr/share/perl5 RES_NAMESERVERS=127.0.0.1 RES_OPTIONS=port:$port perl check.pl "${domains[@]}"
  PYTHONPATH=$work/root/usr/lib/python3/dist-packages python3 check.py "$port" "${domains[@]}"
} >said
{ echo checker "${domains[@]}"; cat said; } | while read -r row; do printf '%-23s %-8s %-11s %-8s %s\n' $row; done
cat >wanted <<'ROWS'
deep-email-validator yes no yes no
email-deep-validator yes no yes no
email-domain-validator yes no yes no
Email::Valid yes yes yes no
email-validator yes yes no no
ROWS
diff wanted said
