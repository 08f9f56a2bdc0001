import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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

test('docs/failures.md explains every finding code, and none that does not exist', () => {
  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`src/${file}`, root), 'utf8'));
  const given = sources.flatMap((source) => [...source.matchAll(/\bcode: '([a-z]+(?:-[a-z]+)*)'/g)].map((match) => String(match[1])));
  const documented = section('docs/failures.md', 'Findings')
    .split(/^### /m)
    .slice(1)
    .map((entry) => String(entry.split('\n')[0]));
  assert.deepEqual(
    given.filter((code) => !documented.includes(code)),
    [],
    'codes without an explanation',
  );
  assert.deepEqual(
    documented.filter((code) => !sources.some((source) => source.includes(`'${code}'`))),
    [],
    'explained, and not in the code',
  );
  assert.equal(new Set(documented).size, documented.length, 'each is explained once');
});

test('docs/verdicts.md holds the table that the code follows', async () => {
  const { matrix } = await import('../../src/core/judge/verdict.ts');
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
