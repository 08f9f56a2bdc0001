import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { HANGS } from '../harness/bounds.ts';
import { chosenSeed } from '../../scripts/seed.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs the suite's own runner on a project with only these test files. */
function runLanes(
  files: Readonly<Record<string, string>>,
  folders: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly lines: readonly string[] } {
  const directory = mkdtempSync(join(tmpdir(), 'lanes-'));
  try {
    for (const name of [
      'test.ts',
      'test-lanes.ts',
      'test-groups.ts',
      'test-group.ts',
      'overdue-files.ts',
      'folder-in-memory.ts',
      'seed.ts',
    ])
      cpSync(join(root, 'scripts', name), join(directory, 'scripts', name));
    writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
    for (const [path, text] of Object.entries(files)) {
      const file = join(directory, 'test', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `import { suite, test } from 'node:test';\nimport { existsSync, writeFileSync } from 'node:fs';\n${text}`);
    }
    const env = { PATH: process.env['PATH'], SEED: '7', ...more };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', 'test.ts'), ...folders], {
      cwd: directory,
      env,
      encoding: 'utf8',
    });
    return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const PASSES = "suite('s', () => { test('inner', () => undefined); });\n";
const closing = (lines: readonly string[]) =>
  lines.slice(-8).map((line) => line.replace(/[\d.]+$/, (digits) => (line.includes('duration_ms') ? 'n' : digits)));
/** In any order: stderr comes after all else here. */
const passedAndFailed = (lines: readonly string[]) => lines.filter((line) => /^ℹ (?:pass|fail) /.test(line));

suite('the runner of the suite', () => {
  test('ends with the closing lines of node:test, summed over the lanes', () => {
    const { status, lines } = runLanes({
      'unit/a.test.ts': `${PASSES}console.log(\`TMPDIR=\${process.env.TMPDIR}\`);\n`,
      'real/b.test.ts': `${PASSES}test('left out', { skip: 'no servers here' }, () => undefined);\n`,
      'speed/c.test.ts': "test('fast', () => undefined);\n",
    });
    assert.equal(status, 0, lines.join('\n'));
    assert.deepEqual(closing(lines), [
      'ℹ tests 4',
      'ℹ suites 2',
      'ℹ pass 3',
      'ℹ fail 0',
      'ℹ cancelled 0',
      'ℹ skipped 1',
      'ℹ todo 0',
      'ℹ duration_ms n',
    ]);
    assert.ok(lines.some((line) => line.includes('SEED=7')));
    // In memory where there is room, and gone with the runner.
    const folder = lines.flatMap((line) => /^TMPDIR=(\S+)$/.exec(line)?.[1] ?? [])[0];
    assert.match(folder ?? '', existsSync('/dev/shm') ? /^\/dev\/shm\/mail-|^undefined$/ : /^undefined$/);
    assert.equal(existsSync(folder ?? ''), false);
    assert.ok(lines.includes('*** SKIPPED 1 test: no servers here ***'), lines.join('\n'));
  });

  test('fails where a test of any lane fails, and tells which', () => {
    const bad = "test('the bad one', () => { throw new Error('no'); });\n";
    const { status, lines } = runLanes({ 'real/b.test.ts': bad, 'unit/a.test.ts': PASSES, 'speed/c.test.ts': bad });
    assert.equal(status, 1, lines.join('\n'));
    assert.deepEqual(closing(lines).slice(2, 4), ['ℹ pass 1', 'ℹ fail 2']);
    const failing = lines.slice(lines.indexOf('✖ failing tests:')).join('\n');
    for (const file of ['test/real/b.test.ts', 'test/speed/c.test.ts']) assert.ok(failing.includes(`test at ${file}`), failing);
  });

  test('fails where a file breaks before its first test', () => {
    const { status, lines } = runLanes({ 'unit/a.test.ts': 'process.exit(3);\n' });
    assert.deepEqual([status, closing(lines)[3]], [1, 'ℹ fail 1']);
  });

  test('names what breaks in a process of several files, runs all others, and tells which tests failed', () => {
    const ends = (how: string) => `test('one', () => undefined);\ntest('ends', () => { ${how} });\ntest('never', () => undefined);\n`;
    const bad = "test('the bad one', () => { throw new Error('no'); });\n";
    for (const [how, name] of [
      ['process.exit(3);', 'fails'],
      ["process.kill(process.pid, 'SIGKILL');", 'fails'],
      ['process.exit(0);', 'ENDED EARLY: '],
    ] as const) {
      const { status, lines } = runLanes({
        'unit/a.test.ts': PASSES,
        'unit/b.test.ts': ends(how),
        'unit/c.test.ts': PASSES,
        'unit/d.test.ts': bad,
      });
      assert.equal(status, 1, lines.join('\n'));
      assert.deepEqual(passedAndFailed(lines), [name === 'fails' ? 'ℹ pass 2' : 'ℹ pass 3', 'ℹ fail 2'], lines.join('\n'));
      const failing = lines.slice(lines.indexOf('✖ failing tests:')).join('\n');
      assert.ok(failing.includes('test at test/unit/d.test.ts'), failing);
      if (name === 'fails') assert.ok(failing.includes('test at test/unit/b.test.ts'), failing);
      else assert.match(lines.join('\n'), /ENDED EARLY: .*test\/unit\/b\.test\.ts/);
    }
    const { status, lines } = runLanes({
      'unit/a.test.ts': PASSES,
      'unit/b.test.ts': "throw new Error('at once');\n",
      'unit/c.test.ts': bad,
    });
    assert.deepEqual([status, ...passedAndFailed(lines)], [1, 'ℹ pass 1', 'ℹ fail 2'], lines.join('\n'));
    assert.match(lines.join('\n'), /✖ test\/unit\/b\.test\.ts/);
  });

  test('runs the files of a folder that shares in few processes, and fails where they break together alone', () => {
    const pids = "test('who', () => { writeFileSync(String(process.pid), ''); });\n";
    const counts = "test('all', async () => { if (process.argv.length > 3) process.exit(3); });\n";
    const together = runLanes({
      'unit/a.test.ts': pids,
      'unit/b.test.ts': `${pids}test('one', async () => { const { readdirSync } = await import('node:fs'); if (readdirSync('.').filter((name) => /^\\d+$/.test(name)).length !== 1) throw new Error('two'); });\n`,
    });
    assert.equal(together.status, 0, together.lines.join('\n'));
    const hooked = "import { beforeEach } from 'node:test';\nbeforeEach(() => { globalThis.hooked = true; });\n";
    const apart = runLanes({
      'unit/a.test.ts': `${hooked}test('own', () => undefined);\n`,
      'unit/b.test.ts': "test('not of others', () => { if (globalThis.hooked) throw new Error('hooked'); });\n",
    });
    assert.equal(apart.status, 0, apart.lines.join('\n'));
    const { status, lines } = runLanes({ 'unit/a.test.ts': PASSES, 'unit/b.test.ts': counts });
    assert.deepEqual([status, ...passedAndFailed(lines)], [1, 'ℹ pass 2', 'ℹ fail 1'], lines.join('\n'));
    assert.match(lines.join('\n'), /ENDED EARLY, together and not alone: .*a\.test\.ts .*b\.test\.ts/);
  });

  test(
    'waits for no file that hangs, whether it hears a signal or not, and for none that left a process behind',
    { timeout: HANGS },
    () => {
      const deaf = "test('deaf', () => { for (;;); });\n";
      const busy = "setInterval(() => undefined, 1_000); test('busy', () => new Promise(() => undefined));\n";
      for (const files of [{ 'unit/a.test.ts': deaf }, { 'unit/b.test.ts': busy }] as const) {
        const { status, lines } = runLanes(files, [], { LONGEST: '3000' });
        assert.equal(status, 1, lines.join('\n'));
        if ('unit/a.test.ts' in files) assert.match(lines.join('\n'), /ENDED, since it hung: .*test\/unit\/a\.test\.ts/);
      }
      const left =
        "import { spawn } from 'node:child_process'; test('left', () => { spawn('sleep', ['30'], { stdio: 'inherit', detached: true }).unref(); });\n";
      const { status, lines } = runLanes({ 'unit/c.test.ts': left }, [], { LONGEST: '500' });
      assert.equal(status, 1, lines.join('\n'));
      assert.match(lines.at(-1) ?? '', /GIVEN UP/);
    },
  );

  test('keeps each test with its suite, whatever the lanes do meanwhile', () => {
    const file = (name: string) =>
      `suite('${name}', () => { for (let i = 0; i < 4; i += 1) test('${name} ' + i, async () => { await new Promise((r) => setTimeout(r, 5)); }); });\n`;
    const names = ['unit/a', 'unit/b', 'sandbox/c', 'sandbox/d', 'real/e', 'real/f'];
    const { lines } = runLanes(Object.fromEntries(names.map((path) => [`${path}.test.ts`, file(path)])));
    const shown = lines.filter((line) => /^(?:▶| {2}✔|✔)/.test(line)).map((line) => line.replace(/ \([\d.]+ms\)$/, ''));
    for (const name of names) {
      const at = shown.indexOf(`▶ ${name}`);
      assert.deepEqual(shown.slice(at, at + 6), [`▶ ${name}`, ...[0, 1, 2, 3].map((i) => `  ✔ ${name} ${i}`), `✔ ${name}`]);
    }
  });

  test('gives what a lane leaves free when it has come to its end to the other', () => {
    // Three of the real servers' lane, after its end, beside those of the other: each waits for all.
    const together = availableParallelism() + 4;
    const meets = (name: string) =>
      `test('${name}', async () => { writeFileSync('${name}', ''); const all = Array.from({ length: ${together} }, (_, i) => 'm' + i); while (!all.every((each) => existsSync(each))) await new Promise((r) => setTimeout(r, 20)); });\n`;
    const waiting = Object.fromEntries(Array.from({ length: together }, (_, i) => [`sandbox/m${i}.test.ts`, meets(`m${i}`)]));
    const { status, lines } = runLanes({ 'real/b.test.ts': PASSES, ...waiting }, [], { LONGEST: '60000' });
    assert.equal(status, 0, lines.join('\n'));
  });

  test('measures speed when all else is over', () => {
    const { status, lines } = runLanes({
      'unit/a.test.ts': "test('slow', async () => { await new Promise((r) => setTimeout(r, 300)); writeFileSync('over', ''); });\n",
      'speed/c.test.ts': "test('alone', () => { if (!existsSync('over')) throw new Error('too soon'); });\n",
    });
    assert.equal(status, 0, lines.join('\n'));
  });

  test('runs the folders that are named, and refuses one that no lane runs', () => {
    const files = { 'unit/a.test.ts': PASSES, 'sandbox/b.test.ts': PASSES };
    assert.equal(closing(runLanes(files, ['sandbox']).lines)[0], 'ℹ tests 1');
    for (const [extra, folders] of [
      [{ 'elsewhere/c.test.ts': PASSES }, []],
      [{}, ['elsewhere']],
    ] as const) {
      const { status, lines } = runLanes({ ...files, ...extra }, folders);
      assert.equal(status, 1);
      assert.match(lines.join('\n'), /no lane runs elsewhere/);
    }
  });

  test('gives random tests the seed that is asked for, the same one in CI, another one each time elsewhere', () => {
    assert.equal(chosenSeed({ SEED: '42', CI: 'true' }), 42);
    assert.equal(chosenSeed({ CI: 'true' }), chosenSeed({ CI: 'true' }));
    assert.notEqual(chosenSeed({}), chosenSeed({}));
    assert.throws(() => chosenSeed({ SEED: 'x' }), /SEED is no whole number: x/);
  });
});
