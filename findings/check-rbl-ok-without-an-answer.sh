#!/usr/bin/env bash
# check_rbl 1.7.0 (Debian 12's monitoring-plugins-contrib) is OK, exit status 0, though no blocklist answered it: SERVFAIL and REFUSED count as "not listed" without
# a word, a time-out is named in brackets and changes nothing. Expected: UNKNOWN, or a WARNING at least. The other way round, 127.255.255.254, by which a large list tells
# that it was asked through a public resolver and knows nothing of the address, is CRITICAL: BLACKLISTED. So whoever changes his resolver to one that lists
# turn away has an address that is clean for ever, or listed out of the blue, and neither is so. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save dns-packet@5.6.1 >/dev/null 2>&1
apt-get download monitoring-plugins-contrib=42.20230308+deb12u1+b1 libcapture-tiny-perl libdata-validate-domain-perl libdata-validate-ip-perl libnet-dns-perl \
  libnet-ip-perl libreadonly-perl libmonitoring-plugin-perl libclass-accessor-perl libmath-calc-units-perl libparams-validate-perl libmodule-implementation-perl \
  libmodule-runtime-perl libtry-tiny-perl libconfig-tiny-perl libnet-domain-tld-perl libnetaddr-ip-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
arch=$work/$(dirname "$(dirname "$(find root -path '*/Params/Validate.pm')")")
export PERL5LIB=$work/root/usr/share/perl5:$arch

cat >lists.mjs <<'JS'
// One list for each thing that a resolver may say of 192.0.2.25.
import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import packet from 'dns-packet';
const lists = { unlisted: 3, listed: '127.0.0.2', broken: 2, closed: 5, silent: null, public: '127.255.255.254' };
const server = createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message);
  const [{ name, type }] = questions;
  const list = lists[name.split('.').at(-2)];
  if (list === null) return;
  const answers = typeof list === 'string' && type === 'A' ? [{ name, type, ttl: 60, data: list }] : [];
  const flags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | (typeof list === 'number' ? list : 0);
  server.send(packet.encode({ type: 'response', id, flags, questions, answers }), port, address);
});
server.bind(0, '127.0.0.1', () => writeFileSync('port', `${server.address().port}\n`));
JS
node lists.mjs & server=$!
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done
RES_OPTIONS=port:$(cat port)
export RES_OPTIONS
seen=
for list in unlisted listed broken closed silent public; do
  status=0
  said=$(root/usr/lib/nagios/plugins/check_rbl -H 192.0.2.25 -n 127.0.0.1 -s "$list.example" -t 60 --query-timeout 2 --retry 1 2>&1) || status=$?
  printf '%-8s exit %s, %s\n' "$list" "$status" "${said%% |*}"
  seen+="$list:$status "
done
[ "$seen" = 'unlisted:0 listed:2 broken:0 closed:0 silent:0 public:2 ' ]
