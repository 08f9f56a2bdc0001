import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { OUTCOMES, stateOf } from '../../src/core/result/outcome.ts';

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

test('docs/verdicts.md holds the table that the code follows', async () => {
  const { matrix } = await import('../../src/core/judge/verdict/verdict.ts');
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
