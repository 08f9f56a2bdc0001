import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';

/** Limits of the output of `npm pack`, and of the archive that a runner downloads, bytes. */
const MOST_PACKED = 2_000_000;
/** Of all files of dist, bytes. */
const MOST_OF_DIST = 7_300_000;

const root = join(import.meta.dirname, '..', '..');
const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };
const execute = promisify(execFile);
const run = async (cwd: string, command: string, ...args: readonly string[]) => (await execute(command, args, { cwd, env })).stdout;

suite('what others download', SIDE_BY_SIDE, () => {
  let directory = '';
  before(() => (directory = mkdtempSync(join(tmpdir(), 'packed-'))));
  after(() => rmSync(directory, { recursive: true, force: true }));

  /** A copy of these files of the project; all other names exist as empty files. */
  function copy(name: string, whole: readonly string[]): string {
    const tree = join(directory, name);
    mkdirSync(tree);
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      if (['.git', 'node_modules', 'lib', '.cache'].includes(entry.name)) continue;
      const target = join(tree, entry.name);
      if (whole.includes(entry.name)) cpSync(join(root, entry.name), target, { recursive: true });
      else if (entry.isDirectory()) {
        mkdirSync(target);
        writeFileSync(join(target, 'file'), '');
      } else writeFileSync(target, '');
    }
    return tree;
  }

  /** Whether it runs with nothing else installed. */
  async function speaks(place: string): Promise<void> {
    assert.match(await run(place, process.execPath, join('dist', 'cli.js'), '--version'), /^email-continuity \d/);
    // On a busy machine a loop may be slow, which is another exit status.
    const demo = await run(place, process.execPath, join('dist', 'cli.js'), 'demo').catch(
      (error: { readonly stdout: string }) => error.stdout,
    );
    assert.match(demo, /^3 loops, \d+ checks in /m);
    assert.match(demo, /^[✓!] internal +internal +(delivered|slow) /m);
  }

  test('npm pack: no packages and no Node of ours are asked for, and the tree is as it was', async () => {
    const tree = copy('pack', ['package.json', 'action.yml', 'dist', 'schema', 'README.md', 'LICENSE', 'scripts']);
    const before = readFileSync(join(tree, 'package.json'), 'utf8');
    await run(tree, 'npm', 'pack', '--silent', '--offline');
    assert.equal(readFileSync(join(tree, 'package.json'), 'utf8'), before);
    const archive = readdirSync(tree).find((name) => name.endsWith('.tgz')) ?? '';
    const size = statSync(join(tree, archive)).size;
    assert.ok(size <= MOST_PACKED, `${size} bytes packed`);
    await run(tree, 'tar', '-xzf', archive);
    const packed = join(tree, 'package');
    assert.deepEqual(readdirSync(packed).toSorted(), ['LICENSE', 'README.md', 'action.yml', 'dist', 'package.json', 'schema']);
    const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    const asks = Object.keys(manifest).filter((key) => /dependencies$/i.test(key) || ['scripts', 'overrides'].includes(key));
    assert.deepEqual(asks, []);
    assert.deepEqual(manifest['bin'], { 'email-continuity': 'dist/cli.js' });
    const files = readdirSync(join(packed, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    assert.ok(bytes <= MOST_OF_DIST, `${bytes} bytes of dist: docs/decisions/0009-start-up.md tells what was left out`);
    await speaks(packed);
    const place = join(directory, 'installed');
    mkdirSync(place);
    await run(place, 'npm', 'install', '--silent', '--offline', '--no-audit', '--no-fund', '--prefix', place, join(tree, archive));
    const shown = (path: string) => readdirSync(join(place, 'node_modules', path)).filter((name) => name !== '.package-lock.json');
    assert.deepEqual(shown('').toSorted(), ['.bin', 'email-continuity']);
    // No `node` that would replace the user's own.
    assert.deepEqual([...new Set(shown('.bin').map((name) => name.replace(/\.(?:cmd|ps1)$/, '')))], ['email-continuity']);
    assert.match(await run(place, join(place, 'node_modules', '.bin', 'email-continuity'), '--version'), /^email-continuity \d/);
  });

  test('a runner: dist, action.yml and the licence alone', async () => {
    const tree = copy('archive', ['.gitattributes', 'action.yml', 'dist', 'LICENSE']);
    const git = (...args: readonly string[]) =>
      run(tree, 'git', '-c', 'user.name=t', '-c', 'user.email=t@example.net', '-c', 'init.defaultBranch=main', ...args);
    await git('init', '--quiet');
    await git('add', '--force', '--all');
    await git('commit', '--quiet', '--message', 'all');
    await git('archive', '--output', 'whole.tar.gz', '--prefix', 'action/', 'HEAD');
    const { size } = statSync(join(tree, 'whole.tar.gz'));
    assert.ok(size <= MOST_PACKED, `${size} bytes packed`);
    await run(tree, 'tar', '-xzf', 'whole.tar.gz');
    const action = join(tree, 'action');
    assert.deepEqual(readdirSync(action).toSorted(), ['LICENSE', 'action.yml', 'dist']);
    await speaks(action);
  });
});
