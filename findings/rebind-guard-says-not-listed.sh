#!/usr/bin/env bash
# Two resolvers of Debian 12 with a guard against DNS rebinding take the answer of a blocklist away: Unbound 1.17.1 with `private-address: 127.0.0.0/8` and
# dnsmasq 2.90 with `--stop-dns-rebind`. That listings get lost is in the manuals; what comes in their place is not. Expected: an error (SERVFAIL, REFUSED), or
# NXDOMAIN. Real: NOERROR with nothing in it, for a name that is listed, while the TXT record with the reason still comes. A client that only asks whether there
# is an A record reads "not listed" of the whole world; a name that really is not listed gives NXDOMAIN beside it. Exits non-zero once that has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download unbound=1.17.1-2+deb12u4 dnsmasq-base=2.90-4~deb12u2 libunbound8 libhogweed6 libnetfilter-conntrack3 libnfnetlink0 libnftables1 libnftnl11 \
  libmnl0 libjansson4 libxtables12 libedit2 libbsd0 libmd0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$work/root" -name 'libnetfilter_conntrack.so.3' | head -1)")
export LD_LIBRARY_PATH

zone=$((20000 + RANDOM % 10000)) unbound=$((zone + 1)) dnsmasq=$((zone + 2))
cat >unbound.conf <<CONF
server:
  interface: 127.0.0.1@$unbound
  port: $unbound
  do-daemonize: no
  use-syslog: no
  username: ""
  chroot: ""
  directory: "$work"
  pidfile: ""
  module-config: "iterator"
  do-not-query-localhost: no
  private-address: 127.0.0.0/8
forward-zone:
  name: "."
  forward-addr: 127.0.0.1@$zone
CONF
serve() { root/usr/sbin/dnsmasq --no-daemon --user= --listen-address=127.0.0.1 --bind-interfaces --no-resolv --no-hosts "$@" 2>/dev/null & }
serve --port="$zone" --local=/example/ --host-record=2.0.0.127.bl.example,127.0.0.2 --txt-record=2.0.0.127.bl.example,listed
serve --port="$dnsmasq" --server="127.0.0.1#$zone" --stop-dns-rebind
root/usr/sbin/unbound -d -c unbound.conf 2>/dev/null &

cat >ask.mjs <<'JS'
import { Resolver } from 'node:dns/promises';
const [zone, unbound, dnsmasq] = process.argv.slice(2);
async function ask(port, name, type) {
  const resolver = new Resolver({ timeout: 2_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  for (let left = 20; ; left--) {
    const said = await resolver.resolve(name, type).then(String, ({ code }) => code);
    if (left === 0 || !['ECONNREFUSED', 'ETIMEOUT'].includes(said)) return said;
    await new Promise((done) => setTimeout(done, 200));
  }
}
const seen = {};
for (const [who, port] of Object.entries({ blocklist: zone, unbound, dnsmasq })) {
  seen[who] = [await ask(port, '2.0.0.127.bl.example', 'A'), await ask(port, '2.0.0.127.bl.example', 'TXT'), await ask(port, '9.0.0.127.bl.example', 'A')];
  console.log(`${who}: listed A ${seen[who][0]}, listed TXT ${seen[who][1]}, not listed A ${seen[who][2]}`);
}
const { blocklist, unbound: one, dnsmasq: two } = Object.fromEntries(Object.entries(seen).map(([who, row]) => [who, row.join()]));
process.exitCode = blocklist === '127.0.0.2,listed,ENOTFOUND' && one === two && one === 'ENODATA,listed,ENOTFOUND' ? 0 : 1;
JS
node ask.mjs "$zone" "$unbound" "$dnsmasq"
