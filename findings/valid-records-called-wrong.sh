#!/usr/bin/env bash
# Two checkers of npm call records wrong that the RFCs allow. dmarc-parse 1.2.1 knows one value of `fo` alone: it refuses the list `0:1:d:s` (RFC 7489, 6.3), and
# the tag is gone from what it returns. spf-parse 1.0.4 has an error for `a:%{d}/24` (RFC 7208, 5.3 and 7.1) and for an unknown modifier, which is to be ignored
# (section 6); in the same answer it says `valid: true`. Expected: no error, and one word on it. An owner who trusts them changes a record that was right.
# Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save dmarc-parse@1.2.1 spf-parse@1.0.4 >/dev/null 2>&1
cat >look.cjs <<'JS'
const dmarc = require('dmarc-parse');
const spf = require('spf-parse');
const records = ['v=DMARC1; p=none; fo=1', 'v=DMARC1; p=none; fo=0:1:d:s', 'v=spf1 a:example.net/24 -all', 'v=spf1 a:%{d}/24 -all', 'v=spf1 mx moo.cow-far_out=man -all'];
const seen = records.map((record) => {
  const { messages = [], tags, valid } = record.startsWith('v=DMARC1') ? dmarc(record) : spf(record);
  const errors = messages.map((each) => each.message ?? each);
  console.log(`${record}\n  ${errors.length === 0 ? 'no error' : errors.join('; ')}${tags ? `, fo is ${tags.fo?.value ?? 'not there'}` : `, valid: ${valid}`}`);
  return `${errors.length} ${tags ? (tags.fo ? 'fo' : 'no fo') : valid}`;
});
process.exit(seen.join() === '0 fo,1 no fo,0 true,1 true,1 true' ? 0 : 1);
JS
node look.cjs
