import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { DIST } from './dist.ts';

/** Runs an entry on a Node that reports another version. */
function runAs(version: string, entry: string) {
  const pretend = `Object.defineProperty(process,'version',{value:'v${version}'});Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  const load = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return spawnSync(process.execPath, ['--import', load, join(DIST, entry), '--version'], { encoding: 'utf8' });
}

suite('a Node that is too old', () => {
  for (const version of ['18.19.0', '12.22.12', '4.9.1']) {
    test(`is told in one line on the terminal, and is status 3 (${version})`, () => {
      const { status, stdout, stderr } = runAs(version, 'cli.js');
      assert.deepEqual([status, stdout], [3, '']);
      assert.match(
        stderr,
        new RegExp(`^email-continuity needs Node 20 or newer, and this is v${version.replaceAll('.', '\\.')} [^\\n]+\\n$`),
      );
    });

    test(`is told in one annotation by the action, which fails (${version})`, () => {
      const { status, stdout, stderr } = runAs(version, 'index.js');
      assert.deepEqual([status, stderr], [1, '']);
      assert.match(stdout, /^::error::email-continuity needs Node 20 or newer[^\n]+\n$/);
    });
  }

  for (const entry of ['cli.js', 'index.js', 'post.js']) {
    test(`can read ${entry}: it is written as ECMAScript 5 and loads nothing before it has looked`, () => {
      const text = readFileSync(join(DIST, entry), 'utf8');
      assert.doesNotMatch(text, /=>|`|\?\.|\?\?|\b(?:const|let|class|async|await|import|export)\b/);
      assert.ok(text.indexOf('require(') > text.indexOf('process.versions.node'));
    });
  }
});
