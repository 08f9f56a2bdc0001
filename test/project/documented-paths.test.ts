import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FORMATS } from '../../src/report/formats/format.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = ['CONTRIBUTING.md', ...readdirSync(join(root, 'docs', 'decisions')).map((name) => `docs/decisions/${name}`)];

test('the paths that CONTRIBUTING.md and the decisions name are there', () => {
  const named = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/`((?:src|test)\/[a-z0-9/.-]+)`/g)].map((match) => ({
      page,
      path: String(match[1]),
    })),
  );
  assert.ok(named.length > 10);
  assert.deepEqual(
    named.filter(({ path }) => !existsSync(join(root, path))),
    [],
  );
});

test('every file of the output formats has its row', () => {
  const helpers = new Set(['format.ts', 'metrics.ts']);
  const files = readdirSync(join(root, 'src/report/formats')).filter((file) => !helpers.has(file));
  assert.deepEqual(files.map((file) => file.replace('.ts', '')).toSorted(), FORMATS.filter((format) => format !== 'text').toSorted());
});
