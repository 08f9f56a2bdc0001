import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { WRITTEN_PAGES, withRegions } from '../../scripts/written-regions.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

for (const page of WRITTEN_PAGES) {
  test(`${page} says what its sources say (npm run schema)`, async () => {
    const filepath = join(root, page);
    assert.equal(read(page), await format(withRegions(read(page)), { ...(await resolveConfig(filepath)), filepath }));
  });
}

test('examples pin the checkout that our own workflows pin', () => {
  const pins = (paths: readonly string[]) => new Set(paths.flatMap((path) => read(path).match(/actions\/checkout@.*$/gm) ?? []));
  const own = pins(globSync('.github/workflows/*.yml', { cwd: root }));
  assert.equal(own.size, 1);
  assert.deepEqual(pins(globSync(['README.md', 'docs/**/*.md', 'examples/**/*.yml'], { cwd: root })), own);
});

test('the README keeps to one screen beside its examples, and has the two commands', () => {
  const readme = read('README.md');
  assert.ok(readme.split('\n').length <= 190, String(readme.split('\n').length));
  assert.ok(readme.indexOf('git clone') < readme.indexOf('node dist/cli.js demo') && readme.includes('\nnpm ci && npm test\n'));
});
