#!/usr/bin/env bash
# dnsbl 4.0.3 (npm) asks a blocklist for an address, and with `includeTxt: true` for the reason too, its TXT record (RFC 5782, 2.1). Where a list has the
# address without a reason, the question for the reason turns the answer around: `listed: false`, and `true` for the same address without the option.
# Expected: listed, and no reason. A list that fails (SERVFAIL) or refuses is `false` with both, as is one that does not know the address.
# Who wants the reason for his report loses the listing. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save dnsbl@4.0.3 dns-packet@5.6.1 >/dev/null 2>&1
cat >look.mjs <<'JS'
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import packet from 'dns-packet';
import { lookup } from 'dnsbl';

const [NXDOMAIN, SERVFAIL, REFUSED] = [3, 2, 5];
const lists = {
  reason: { A: ['127.0.0.2'], TXT: ['seen in a trap'] },
  bare: { A: ['127.0.0.2'] },
  unlisted: NXDOMAIN,
  broken: SERVFAIL,
  closed: REFUSED,
};
const server = createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message);
  const [{ name, type }] = questions;
  const list = lists[name.split('.').at(-2)];
  const answers = typeof list === 'number' ? [] : (list[type] ?? []).map((data) => ({ name, type, ttl: 60, data }));
  const flags = packet.AUTHORITATIVE_ANSWER | (typeof list === 'number' ? list : 0);
  server.send(packet.encode({ type: 'response', id, flags, questions, answers }), port, address);
});
await new Promise((listening) => server.bind(0, '127.0.0.1', listening));
const servers = [`127.0.0.1:${server.address().port}`];
console.log(`dnsbl ${JSON.parse(readFileSync('node_modules/dnsbl/package.json', 'utf8')).version}`);
const seen = [];
for (const list of Object.keys(lists)) {
  const plain = await lookup('192.0.2.25', `${list}.example`, { servers });
  const asked = await lookup('192.0.2.25', `${list}.example`, { servers, includeTxt: true });
  console.log(`${list.padEnd(9)} ${String(plain).padEnd(6)} with includeTxt: ${JSON.stringify(asked)}`);
  seen.push(`${plain}/${asked.listed}`);
}
process.exit(seen.join() === 'true/true,true/false,false/false,false/false,false/false' ? 0 : 1);
JS
node look.mjs
