import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const OURS = /^(?:spf|dmarc|mx|blocklist)-/;
const root = new URL('../../', import.meta.url);

function codesInSource(): string[] {
  const files = ['src/dns/', 'src/blocklists/'].flatMap((room) =>
    readdirSync(new URL(room, root)).map((file) => new URL(room + file, root)),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'((?:spf|dmarc|mx|blocklist)-[a-z-]+)'/g)].map((match) => String(match[1])),
  );
  return [...new Set(codes)].toSorted();
}

test('docs/failures.md explains exactly the finding codes of the DNS and blocklist checks', () => {
  const findings = readFileSync(new URL('docs/failures.md', root), 'utf8')
    .split(/^## /m)
    .find((section) => section.startsWith('Findings\n'));
  assert.ok(findings !== undefined);
  const entries = findings.split(/^### /m).slice(1);
  const documented = entries.map((entry) => String(entry.split('\n')[0])).filter((code) => OURS.test(code));
  assert.deepEqual(documented.toSorted(), codesInSource());
  for (const entry of entries.filter((text) => OURS.test(text))) {
    for (const part of ['**State**', '**Meaning**', '**Causes**', '**Fix**'])
      assert.ok(entry.includes(part), `${entry.split('\n')[0]} lacks ${part}`);
  }
});
