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

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes: readonly { readonly content: string }[];
    readonly licenses: readonly unknown[];
  }[];
}

function bill(): Bill {
  return JSON.parse(readFileSync(join(DIST, 'sbom.cdx.json'), 'utf8')) as Bill;
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
      // Each heavy package (nodemailer, imapflow, mailparser, @actions/core) with its dependencies is larger than that.
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
    const bundled = bill().components.map(({ name }) => name);
    for (const name of ['@actions/core', 'imapflow', 'mailparser', 'nodemailer', 'valibot', 'yaml'])
      assert.ok(bundled.includes(name), name);
    for (const name of bundled) assert.ok(licences.includes(`\n${name}\n`) || licences.startsWith(`${name}\n`), name);
  });

  test('has a bill of materials: each package with its version, digest and licence, as the lock file has them', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { version: string; integrity: string; license: string }>>;
    };
    const { bomFormat, specVersion, components } = bill();
    assert.deepEqual([bomFormat, specVersion], ['CycloneDX', '1.6']);
    for (const component of components) {
      const locked = lock.packages[`node_modules/${component['bom-ref']}`];
      assert.equal(component.version, locked?.version);
      assert.equal(component.purl, `pkg:npm/${component.name.replace('@', '%40')}@${component.version}`);
      const digest = Buffer.from(component.hashes[0]?.content ?? '', 'hex').toString('base64');
      assert.equal(`sha512-${digest}`, locked?.integrity);
      assert.ok(JSON.stringify(component.licenses).includes(JSON.stringify(locked?.license)), component.name);
    }
  });

  test('has a terminal entry that can be run', { skip: process.platform === 'win32' ? 'no execute bit' : false }, () => {
    assert.notEqual(statSync(join(DIST, 'cli.js')).mode & 0o111, 0);
    assert.ok(readFileSync(join(DIST, 'cli.js'), 'utf8').startsWith('#!/usr/bin/env node\n'));
  });
});
