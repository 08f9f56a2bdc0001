import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { OUTCOMES, stateOf } from '../../src/model/outcome.ts';

const root = new URL('../../', import.meta.url);

function section(page: string, title: string): string {
  const text = readFileSync(new URL(page, root), 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith(`${title}\n`));
  assert.ok(text !== undefined, `${page} has no section ${title}`);
  return text;
}

test('docs/failures.md explains exactly the outcomes, each with its state', () => {
  const entries = section('docs/failures.md', 'Outcomes').split(/^### /m).slice(1);
  assert.deepEqual(
    entries.map((entry) => String(entry.split('\n')[0])),
    OUTCOMES,
  );
  entries.forEach((entry, i) => {
    const outcome = OUTCOMES[i];
    assert.ok(outcome && entry.includes(`**State** ${stateOf(outcome)}`), entry);
    for (const part of ['**Side**', '**Meaning**', '**Causes**', '**Fix**']) assert.ok(entry.includes(part), `${outcome} lacks ${part}`);
  });
});

test('docs/failures.md explains exactly the findings of the run and its loops', () => {
  const sources = readdirSync(new URL('src/loop/', root)).map((file) => readFileSync(new URL(`src/loop/${file}`, root), 'utf8'));
  sources.push(readFileSync(new URL('src/run.ts', root), 'utf8'));
  const codes = sources.flatMap((source) => [...source.matchAll(/\bcode: '([a-z-]+)'/g)].map((match) => String(match[1])));
  const documented = section('docs/failures.md', 'Findings')
    .split(/^### /m)
    .slice(1)
    .map((entry) => String(entry.split('\n')[0]))
    .filter((code) => !/^(?:spf|dmarc|mx|blocklist)-/.test(code));
  assert.deepEqual(documented.toSorted(), [...new Set(codes)].toSorted());
});

test('docs/verdicts.md holds the table that the code follows', async () => {
  const { matrix } = await import('../../src/model/verdict.ts');
  const rows = [
    ...section('docs/verdicts.md', 'Internal against external').matchAll(
      /^\| (works|fails|unknown|absent) +\| (works|fails|unknown|absent) +\| ([^|]+?) +\|$/gm,
    ),
  ];
  assert.equal(rows.length, 16);
  for (const [, internal, external, said] of rows) {
    const result = matrix(internal as Parameters<typeof matrix>[0], external as Parameters<typeof matrix>[1]);
    const expected = result === 'fine' || result === 'no-loops' ? 'as the findings say' : `\`${result}\``;
    assert.equal(said, expected, `${internal} / ${external}`);
  }
});
