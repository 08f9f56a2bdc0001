import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const CHECKS = 'spf|dkim|dmarc|mx|ptr|helo|mta-sts|tls-rpt|bimi|dane|caa|dns|blocklist';
const OURS = new RegExp(`^(?:${CHECKS})-`);
const WRITTEN = new RegExp(`'((?:${CHECKS})-(?!packet')[a-z-]+)'`, 'g');
const root = new URL('../../', import.meta.url);

function codesInSource(): string[] {
  const files = ['src/dns/', 'src/blocklists/'].flatMap((room) =>
    readdirSync(new URL(room, root)).map((file) => new URL(room + file, root)),
  );
  const codes = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(WRITTEN)].map((match) => String(match[1])));
  return [...new Set(codes)].toSorted();
}

test('docs/failures.md explains every finding code of the DNS and blocklist checks', () => {
  const findings = readFileSync(new URL('docs/failures.md', root), 'utf8')
    .split(/^## /m)
    .find((section) => section.startsWith('Findings\n'));
  assert.ok(findings !== undefined);
  const entries = findings.split(/^### /m).slice(1);
  const documented = new Set(entries.map((entry) => String(entry.split('\n')[0])).filter((code) => OURS.test(code)));
  // Checks of the arrived mail have codes of these families too; test/docs holds them to the same page.
  assert.deepEqual(
    codesInSource().filter((code) => !documented.has(code)),
    [],
  );
  for (const entry of entries.filter((text) => OURS.test(text))) {
    for (const part of ['**State**', '**Meaning**', '**Causes**', '**Fix**'])
      assert.ok(entry.includes(part), `${entry.split('\n')[0]} lacks ${part}`);
  }
});
