import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Format } from '../../src/report/formats/format.ts';
import { FORMATS } from '../../src/report/formats/format.ts';
import { DIST, nodes } from './dist.ts';
import type { Ended } from './program.ts';
import { Program } from './program.ts';
import { readReport } from './report-schema.ts';
import { assertWithin } from '../harness/bounds.ts';

/** The longest demo, ms. */
const LIMIT = 10_000;

/** dist alone in one folder, an empty folder to run in, and no variable in the environment. */
async function demo(args: readonly string[], node = process.execPath): Promise<Ended> {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'demo-')));
  try {
    const [dist, empty] = [join(directory, 'dist'), join(directory, 'empty')];
    cpSync(DIST, dist, { recursive: true });
    mkdirSync(empty);
    await using program = new Program([join(dist, 'cli.js'), 'demo', ...args], { cwd: empty, env: { TMPDIR: empty }, node });
    const ended = await program.ended;
    assert.deepEqual(readdirSync(directory).toSorted(), ['dist', 'empty']);
    assert.deepEqual(readdirSync(empty), []);
    assert.deepEqual(readdirSync(dist, { recursive: true }).length, readdirSync(DIST, { recursive: true }).length);
    // A line of a stack; a text may begin with the same word.
    assert.doesNotMatch(ended.stdout + ended.stderr, /^ {4}at .*:\d+:\d+\)?$/m);
    return ended;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

suite('demo', { concurrency: 2 }, () => {
  for (const { path, version } of nodes()) {
    test(`needs nothing but Node ${version}, and leaves nothing behind`, async () => {
      const { status, stdout, stderr, tookMs } = await demo([], path);
      assert.deepEqual([status, stderr], [0, ''], stdout);
      assert.match(stdout, /^✓ OK: Mail works: 3 loops delivered/);
      assertWithin(tookMs, LIMIT);
    });
  }

  test('--world microsoft365: logins by access tokens, and none is shown', async () => {
    const { status, stdout, stderr } = await demo(['--world', 'microsoft365', '--format', 'json']);
    assert.deepEqual([status, stderr], [0, ''], stdout);
    const { loops } = readReport(stdout);
    assert.ok(loops.every(({ outcome }) => outcome === 'delivered'));
    assert.doesNotMatch(stdout, /client-secret~|Bearer/);
    const unknown = await demo(['--world', 'mars']);
    assert.equal(unknown.status, 3);
    assert.match(unknown.stderr, /--world mars is not known; there are microsoft365, fastmail/);
  });

  test('--world fastmail: both ends by JMAP with API tokens, and none is shown', async () => {
    const { status, stdout, stderr } = await demo(['--world', 'fastmail', '--format', 'json']);
    assert.deepEqual([status, stderr], [0, ''], stdout);
    assert.ok(readReport(stdout).loops.every(({ outcome }) => outcome === 'delivered'));
    assert.doesNotMatch(stdout, /sandbox-token-of/);
    const rejected = await demo(['--world', 'fastmail', '--fault', 'reject']);
    assert.equal(rejected.status, 2, rejected.stdout);
    assert.match(rejected.stdout, /external +external +rejected/);
    assert.equal((await demo(['--world', 'fastmail', '--fault', 'imap-stall'])).status, 3);
  });

  const faults = [
    { fault: 'slow', external: 'slow', internal: 'delivered', status: 1 },
    { fault: 'junk', external: 'junk', internal: 'delivered', status: 1 },
    { fault: 'duplicate', external: 'duplicate', internal: 'delivered', status: 1 },
    { fault: 'greylist', external: 'delivered', internal: 'delivered', status: 0 },
    { fault: 'drop', external: 'lost', internal: 'delivered', status: 2 },
    { fault: 'reject', external: 'rejected', internal: 'delivered', status: 2 },
    { fault: 'auth', external: 'auth_failed', internal: 'auth_failed', status: 2 },
    { fault: 'expired-cert', external: 'tls_failed', internal: 'tls_failed', status: 2 },
    { fault: 'imap-stall', external: 'fetch_failed', internal: 'delivered', status: 3 },
    { fault: 'inbound', external: 'delivered', internal: 'delivered', inbound: 'lost', status: 2 },
  ];
  const formats = FORMATS.filter((format) => format !== 'json');
  for (const { fault, external, internal, inbound = 'delivered', status } of faults) {
    test(`--fault ${fault}: ${external}, exit status ${status}`, async () => {
      const { stdout, stderr, ...ended } = await demo(['--fault', fault, '--format', 'json']);
      assert.deepEqual([ended.status, stderr], [status, ''], stdout);
      const report = readReport(stdout);
      assert.deepEqual(Object.fromEntries(report.loops.map(({ name, outcome }) => [name, outcome])), { internal, external, inbound });
      assert.equal(['ok', 'warning', 'critical', 'unknown'].indexOf(report.state), status);
    });
  }

  // A format without a row holds its form in its own test.
  const shapes: Readonly<Partial<Record<Format, RegExp>>> = {
    text: /^! WARNING: .*\n/,
    nagios: /^[A-Z ]*WARNING[^\n|]*\|[^\n]*=\d[^\n]*/,
    checkmk: /^(?:[0-3P] (?:"[^"]+"|\S+) \S+ [^\n]*\n)+$/,
    openmetrics: /^# (?:HELP|TYPE) [\s\S]*\n# EOF\n$/,
    junit: /^<\?xml [\s\S]*<testsuites?[ >][\s\S]*<\/testsuites?>\n$/,
  };
  for (const format of formats) {
    test(`--format ${format} is what its readers expect`, async () => {
      const { status, stdout, stderr } = await demo(['--fault', 'junk', '--format', format]);
      assert.deepEqual([status, stderr], [1, '']);
      assert.match(stdout, shapes[format] ?? /\S\n$/);
      assert.match(stdout, /external/);
    });
  }

  test('--report-dir keeps report.json and the summary', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'report-'));
    try {
      const { status, stderr } = await demo(['--report-dir', join(directory, 'new')]);
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(readReport(readFileSync(join(directory, 'new', 'report.json'), 'utf8')).verdict.code, 'healthy');
      assert.match(readFileSync(join(directory, 'new', 'summary.md'), 'utf8'), /^## \S+ Mail works/);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
