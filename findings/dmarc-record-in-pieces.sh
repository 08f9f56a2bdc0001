#!/usr/bin/env bash
# Three programs judge the same mail, of which nothing passes, by the same DMARC record of the author's domain, and come to different ends. authheaders 0.15.2
# (Debian 12) finds no record (`dmarc=none`) where it comes as several strings of one TXT record, each tag on its own line of the zone: they are to be joined
# (RFC 7489, 6.1), and it joins them with their quotes. `v = DMARC1` with spaces, which the grammar allows (RFC 7489, 6.4), is none for it and for Mail::DMARC
# 1.20211209 (Debian 12); no `p` beside a valid `rua`, to be treated as p=none (6.6.3), for it alone. mailauth 7.1.0 (npm) reads all of them. Expected:
# reject, reject, none. Who proves his policy with one of them proves it for that one. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save mailauth@7.1.0 dns-packet@5.6.1 >/dev/null 2>&1
apt-get download python3-authheaders=0.15.2-1 python3-authres python3-dkim python3-dnspython python3-publicsuffix2 publicsuffix python3-spf \
  libmail-dmarc-perl=1.20211209-4 libnet-dns-perl libnet-ip-perl libconfig-tiny-perl libregexp-common-perl libnet-idn-encode-perl libfile-sharedir-perl \
  libclass-inspector-perl liburi-perl libsocket6-perl libio-socket-ssl-perl libnet-ssleay-perl libemail-mime-perl libemail-simple-perl libemail-sender-perl \
  libemail-mime-contenttype-perl libemail-mime-encodings-perl libemail-messageid-perl libemail-address-xs-perl libtext-unidecode-perl libmime-types-perl \
  libmoo-perl libmodule-runtime-perl libdbix-simple-perl libdbi-perl libdbd-sqlite3-perl libxml-libxml-perl libxml-sax-perl libxml-sax-base-perl \
  libxml-namespacesupport-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done

cat >zone.mjs <<'JS'
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import packet from 'dns-packet';
const server = createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message);
  const [{ name, type }] = questions;
  const asked = `${name.toLowerCase()} ${type}`;
  const data = asked === '_dmarc.example.org TXT' ? JSON.parse(readFileSync('record', 'utf8')) : asked === 'example.org A' ? '192.0.2.25' : null;
  const answers = data === null ? [] : [{ name, type, ttl: 0, data }];
  const flags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE;
  server.send(packet.encode({ type: 'response', id, flags, questions, answers }), port, address);
});
server.bind(0, '127.0.0.1', () => writeFileSync('port', `${server.address().port}\n`));
JS
cat >check.py <<'PY'
import sys
import dns.resolver
resolver = dns.resolver.Resolver(configure=False)
resolver.nameservers, resolver.port = ['127.0.0.1'], int(sys.argv[1])
dns.resolver.default_resolver = resolver
import authheaders
result, _, _, policy = authheaders.dmarc_per_from('example.org')
print(f'{result}/{policy}' if result != 'none' else 'none')
PY
cat >check.pl <<'PERL'
use strict;
use warnings;
use Mail::DMARC::PurePerl;
my $dmarc = Mail::DMARC::PurePerl->new;
$dmarc->header_from('example.org');
$dmarc->envelope_from('example.net');
$dmarc->source_ip('192.0.2.1');
$dmarc->dkim([]);
$dmarc->spf([{ domain => 'example.net', scope => 'mfrom', result => 'fail' }]);
my $result = $dmarc->validate;
my $published = eval { $result->published };
print $published ? $result->result . '/' . $published->p : 'none', "\n";
PERL
cat >check.cjs <<'JS'
const dns = require('node:dns').promises;
dns.setServers([`127.0.0.1:${process.argv[2]}`]);
const { dmarc } = require('mailauth/lib/dmarc');
dmarc({ headerFrom: ['example.org'], spfDomains: [], dkimDomains: [], resolver: dns.resolve, arcResult: {} }).then((found) => {
  console.log(found.policy === undefined ? 'none' : `${found.status.result}/${found.policy}`);
});
JS
echo '[]' >record
node zone.mjs & server=$!
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done
port=$(cat port)
arch=$work/$(dirname "$(dirname "$(find root -path '*/XML/LibXML.pm')")")
export PERL5LIB=$work/root/usr/share/perl5:$arch PYTHONPATH=$work/root/usr/lib/python3/dist-packages
seen=
while read -r record; do
  echo "$record" >record
  one=$(python3 check.py "$port" 2>/dev/null)
  two=$(RES_NAMESERVERS=127.0.0.1 RES_OPTIONS=port:$port perl check.pl)
  three=$(node check.cjs "$port")
  printf '%s\n  authheaders %s, Mail::DMARC %s, mailauth %s\n' "$record" "$one" "$two" "$three"
  seen+="$one $two $three, "
done <<'RECORDS'
["v=DMARC1; p=reject; rua=mailto:r@example.org"]
["v=DMARC1; ","p=reject; ","rua=mailto:r@example.org"]
["v = DMARC1; p = reject"]
["v=DMARC1; rua=mailto:r@example.org"]
RECORDS
[ "$seen" = 'fail/reject fail/reject fail/reject, none fail/reject fail/reject, none none fail/reject, none fail/none fail/none, ' ]
