import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { filesBelow, importsOf } from '../project/imports.ts';

const of = (file: string) => JSON.stringify(new URL(`world/${file}`, import.meta.url).href);

/** Two tests of servers that write, side by side; the second fails. */
const TESTS = `
import { appendFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { keepLog } from ${of('server-logs.ts')};
import { showServerLogs } from ${of('shown-logs.ts')};
const write = (name, text) => appendFileSync(name + '.log', text + '\\n');
describe('a stage', () => {
  showServerLogs();
  for (const name of ['busy', 'silent', 'gone']) keepLog(name, name + '.log');
  write('busy', 'while it started');
  write('silent', 'while it started');
  describe('with more in it', () => {
    test('goes well', () => write('busy', 'of the good one'));
    test('fails', () => {
      for (let i = 1; i <= 100; i++) write('busy', 'line ' + i + '.' + 'x'.repeat(500));
      throw new Error('it failed');
    });
  });
});
`;

describe('the logs of real servers', () => {
  test('a test that fails tells what they wrote meanwhile, below its own line; one that goes well tells nothing', () => {
    const directory = mkdtempSync(join(tmpdir(), 'shown-logs-'));
    try {
      writeFileSync(join(directory, 'some.test.mjs'), TESTS);
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', 'some.test.mjs'], {
        cwd: directory,
        env,
        encoding: 'utf8',
      });
      const said = stdout.split('failing tests:')[0] ?? '';
      assert.match(said, /✖ fails .*\n\s*ℹ busy wrote meanwhile, the last 80 lines:\n {4}line 21\.x+\n {4}line 22\./);
      assert.match(said, /^ {4}line 100\.x{100,400}$/m);
      assert.doesNotMatch(said, /line 20\.|of the good one|while it started|silent wrote|gone wrote/);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test('every file whose tests start servers tells them', () => {
    const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const { to, isFile } of importsOf(file)) if (isFile) reached(to, seen);
      return seen;
    };
    const files = filesBelow('test/real').filter((file) => /(?:\.test|\/inside)\.ts$/.test(file));
    // A file that plays others in a namespace leaves it to those.
    const starting = files.filter((file) => {
      const its = reached(file);
      return its.has('test/real/world/daemon.ts') && !its.has('test/real/world/namespaces.ts');
    });
    assert.ok(starting.length > 15, String(starting));
    assert.deepEqual(
      starting.filter((file) => !reached(file).has('test/real/world/shown-logs.ts')),
      [],
    );
  });
});
