import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const BESIDE = join(import.meta.dirname, '..', '..', 'scripts', 'beside.ts');

/** Runs scripts of a package that has these beside each other. */
function runBeside(scripts: Readonly<Record<string, string>>): { readonly status: number | null; readonly said: string } {
  const directory = mkdtempSync(join(tmpdir(), 'beside-'));
  try {
    writeFileSync(join(directory, 'package.json'), JSON.stringify({ scripts }));
    const { status, stdout, stderr } = spawnSync(process.execPath, [BESIDE, ...Object.keys(scripts)], { cwd: directory, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

suite('scripts beside each other', () => {
  test('are at work at the same time, and succeed together', () => {
    // Each waits until the other has begun.
    const meets = (own: string, other: string) => `touch ${own}; until test -e ${other}; do sleep 0.05; done; echo ${own} met`;
    const { status, said } = runBeside({ a: meets('a', 'b'), b: meets('b', 'a') });
    assert.equal(status, 0, said);
    for (const name of ['a', 'b']) assert.ok(said.includes(`> npm run ${name}\n${name} met\n`), said);
  });

  test('fail where one fails: the others are heard to their end, and it is named with what it said', () => {
    const { status, said } = runBeside({ good: 'echo well', bad: 'echo why it is so >&2; exit 3', worse: 'kill -9 $$' });
    assert.equal(status, 1, said);
    assert.ok(said.includes('> npm run good\nwell\n'), said);
    assert.match(said, /> npm run bad: FAILED \(3\)\n[^>]*why it is so\n/);
    assert.match(said, /\*\*\* FAILED: npm run bad, npm run worse \*\*\*/);
  });
});
