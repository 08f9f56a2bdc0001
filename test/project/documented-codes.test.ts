import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { ReportSchema } from '../../scripts/code-index.ts';
import { withCatalogue, withCodeIndex } from '../../scripts/code-index.ts';
import { CATALOGUE, CODES, rowOf } from '../../src/core/result/catalogue.ts';
import { STATES } from '../../src/core/result/state.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/failures.md', root), 'utf8');

/** The text of docs/failures.md for each code. */
const explained = new Map(
  (page.split(/^## /m).find((section) => section.startsWith('Findings\n')) ?? '')
    .split(/^### /m)
    .slice(1)
    .map((entry) => [String(entry.split('\n')[0]), entry] as const),
);

/** The states that an explanation names; one that refers to another code has its states. */
function statesIn(entry: string): readonly string[] {
  const text = /\*\*State\*\*([^]*?)\*\*Meaning/.exec(entry)?.[1] ?? '';
  const other = /as with `([a-z-]+)`/.exec(text)?.[1];
  if (other !== undefined) return statesIn(explained.get(other) ?? '');
  return STATES.filter((state) => new RegExp(`\\b${state}\\b`).test(text));
}

suite('the catalogue of codes', () => {
  test('docs/failures.md explains every finding code of the DNS and blocklist checks', () => {
    for (const code of CODES) {
      const entry = explained.get(code) ?? '';
      for (const part of ['**State**', '**Meaning**', '**Causes**', '**Fix**']) assert.ok(entry.includes(part), `${code} lacks ${part}`);
    }
  });

  test('docs/failures.md explains every finding code, and none that does not exist', () => {
    assert.deepEqual([...explained.keys()].toSorted(), CODES.toSorted());
  });

  test('each code may have the states that docs/failures.md names', () => {
    for (const code of CODES) {
      const allowed = STATES.filter((state) => rowOf(code).states.includes(state));
      assert.deepEqual(statesIn(explained.get(code) ?? ''), allowed, code);
    }
  });

  test('the index of docs/failures.md is written from it (npm run schema)', () => {
    assert.equal(withCodeIndex(page).replaceAll(/\s+/g, ' '), page.replaceAll(/\s+/g, ' '));
  });

  test('the codes and checks of schema/report.schema.json are written from it (npm run schema)', () => {
    const schema = JSON.parse(readFileSync(new URL('schema/report.schema.json', root), 'utf8')) as ReportSchema;
    assert.deepEqual(withCatalogue(schema), schema);
  });

  test('each code stands in one table', () => {
    const rows = readdirSync(new URL('src/core/result/codes/', root)).flatMap((file) => {
      const table = readFileSync(new URL(`src/core/result/codes/${file}`, root), 'utf8').split('_CODES = {')[1] ?? '';
      return [...table.matchAll(/^ {2}'?([a-z]+(?:-[a-z]+)*)'?:/gm)].map((match) => String(match[1]));
    });
    assert.deepEqual(rows.toSorted(), Object.keys(CATALOGUE).toSorted());
  });

  test('each code is given by some check', () => {
    const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('core/result/codes/'))
      .map((file) => readFileSync(new URL(`src/${file}`, root), 'utf8'));
    assert.deepEqual(
      CODES.filter((code) => !sources.some((source) => source.includes(`'${code}'`))),
      [],
    );
  });

  test('no decision rests on the text of a code', () => {
    const rooms = ['core', 'probe', 'checks', 'report', 'incidents', 'app'];
    const decisions = rooms.flatMap((room) =>
      readdirSync(new URL(`src/${room}/`, root), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) =>
          [
            ...readFileSync(new URL(`src/${room}/${file}`, root), 'utf8').matchAll(
              /(?:finding\.)?\bcode\.(?:startsWith|endsWith|includes|match|split)\(|\.test\((?:\w+\.)?code\)/g,
            ),
          ].map((match) => `src/${room}/${file}: ${match[0]}`),
        ),
    );
    assert.deepEqual(decisions, []);
  });
});
