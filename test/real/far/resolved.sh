#!/bin/sh
# systemd-resolved as the stub resolver of a machine of our own, without systemd and D-Bus: resolved.sh PROGRAM UPSTREAM, in its namespaces.
set -eu
mount -t tmpfs none /run
mkdir -p /run/systemd/resolve /run/systemd/netif/links
chown -R 64996:64996 /run/systemd/resolve
{ cat /etc/passwd; echo 'systemd-resolve:x:64996:64996::/:/usr/sbin/nologin'; } >/run/passwd
mount --bind /run/passwd /etc/passwd
mount -t tmpfs none /etc/systemd
printf '[Resolve]\nDNS=%s\nFallbackDNS=\nDNSSEC=no\nLLMNR=no\nMulticastDNS=no\n' "$2" >/etc/systemd/resolved.conf
printf 'nameserver 127.0.0.53\noptions edns0 trust-ad\nsearch .\n' >/run/resolv.conf
mount --bind /run/resolv.conf /etc/resolv.conf
exec "$1"
