import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, nodes, ROOT } from './dist.ts';

/** dist alone in an empty directory, as a runner or a user gets it: no node_modules, no package.json above it. */
function withDistAlone(body: (directory: string) => void): void {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'dist-')));
  try {
    cpSync(DIST, directory, { recursive: true });
    body(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

suite('dist', () => {
  for (const { path: node, version } of nodes()) {
    test(`runs alone on ${version}`, () => {
      withDistAlone((directory) => {
        const { stdout, stderr, status } = spawnSync(node, [join(directory, 'cli.js'), '--version'], { cwd: directory, encoding: 'utf8' });
        assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
        assert.match(stdout, /^\S.*\d+\.\d+\.\d+/);
      });
    });
  }

  test('loads the heavy packages only when they are needed', () => {
    withDistAlone((directory) => {
      const notify = 'import{registerHooks}from"node:module";registerHooks({load(u,c,n){process._rawDebug(u);return n(u,c)}})';
      const args = ['--import', `data:text/javascript,${encodeURIComponent(notify)}`, join(directory, 'cli.js'), '--version'];
      const { stderr } = spawnSync(process.execPath, args, { cwd: directory, encoding: 'utf8' });
      const loaded = stderr.split('\n').filter((line) => line.startsWith('file:'));
      assert.ok(loaded.some((url) => url.endsWith('/app/index.js')));
      const bytes = loaded.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
      // Each heavy package (nodemailer, imapflow, mailparser, @actions/core) is larger than that with what it brings along.
      assert.ok(bytes < 350_000, `${bytes} bytes: ${loaded.join(' ')}`);
    });
  });

  test('holds no path of the machine that built it', () => {
    const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const telling = files.map((entry) => join(entry.parentPath, entry.name)).filter((file) => readFileSync(file, 'utf8').includes(ROOT));
    assert.deepEqual(telling, []);
  });

  test('names the licences of what it bundles', () => {
    const licences = readFileSync(join(DIST, 'licenses.txt'), 'utf8');
    for (const name of ['@actions/core', 'imapflow', 'mailparser', 'nodemailer', 'valibot', 'yaml']) {
      assert.ok(licences.includes(`\n${name}\n`) || licences.startsWith(`${name}\n`), name);
    }
  });

  test('has a terminal entry that can be run', { skip: process.platform === 'win32' ? 'no execute bit' : false }, () => {
    assert.notEqual(statSync(join(DIST, 'cli.js')).mode & 0o111, 0);
    assert.ok(readFileSync(join(DIST, 'cli.js'), 'utf8').startsWith('#!/usr/bin/env node\n'));
  });
});
