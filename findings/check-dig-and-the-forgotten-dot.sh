#!/usr/bin/env bash
# check_dig of the Monitoring Plugins 2.3.3 (Debian 12) looks for -a anywhere in the answer. The commonest mistake in a zone's file, a name without its last dot, makes
# `MX 10 mx1.example.net.example.net.` of mx1.example.net, which leads nowhere, and the check that was made for it, `-T MX -a mx1.example.net.`, is DNS OK with
# exit status 0. So is `-a 192.0.2.2` where the address is 192.0.2.25. Expected: a WARNING, as for mx2: the name that was asked for is not there, and the dot
# at the end of -a says where it ends. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save dns-packet@5.6.1 >/dev/null 2>&1
apt-get download monitoring-plugins-standard=2.3.3-5+deb12u2 bind9-dnsutils bind9-libs libuv1 libnghttp2-14 libjson-c5 liblmdb0 libmaxminddb0 libxml2 libfstrm0 \
  libprotobuf-c1 libjemalloc2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
# It runs /usr/bin/dig; a path of the same length leads to the one that was unpacked here.
LC_ALL=C sed 's#/usr/bin/dig#./././/./dig#' root/usr/lib/nagios/plugins/check_dig >check_dig
libraries=$(find "$work/root/usr/lib" -name '*.so*' -printf '%h\n' | sort -u | paste -sd:)
printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s/root/usr/bin/dig "$@"\n' "$libraries" "$work" >dig
chmod +x check_dig dig

cat >zone.mjs <<'JS'
import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import packet from 'dns-packet';
const names = {
  'dotted.example': { type: 'MX', data: { preference: 10, exchange: 'mx1.example.net' } },
  'dotless.example': { type: 'MX', data: { preference: 10, exchange: 'mx1.example.net.example.net' } },
  'mx1.example.net': { type: 'A', data: '192.0.2.25' },
};
const server = createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message);
  const [{ name, type }] = questions;
  const answers = names[name]?.type === type ? [{ name, ttl: 60, ...names[name] }] : [];
  const flags = packet.AUTHORITATIVE_ANSWER | packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE;
  server.send(packet.encode({ type: 'response', id, flags, questions, answers }), port, address);
});
server.bind(0, '127.0.0.1', () => writeFileSync('port', `${server.address().port}\n`));
JS
node zone.mjs & server=$!
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done
./check_dig --version || true
seen=
look() { # name, type, what is expected
  local status=0 said
  said=$(./check_dig -H 127.0.0.1 -p "$(cat port)" -w 30 -c 30 -t 30 -l "$1" -T "$2" -a "$3") || status=$?
  printf -- '-l %-16s -T %-2s -a %-17s exit %s, %s\n' "$1" "$2" "$3" "$status" "${said%%|*}"
  seen+=$status
}
look dotted.example MX mx1.example.net.
look dotless.example MX mx1.example.net.
look dotless.example MX mx2.example.net.
look mx1.example.net A 192.0.2.25
look mx1.example.net A 192.0.2.2
look mx1.example.net A 192.0.2.3
[ "$seen" = 001001 ]
