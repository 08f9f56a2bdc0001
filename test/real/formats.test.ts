import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import type { Format } from '../../src/report/formats/format.ts';
import { DIST } from '../bundle/dist.ts';
import { eachKind } from '../bundle/each-kind.ts';
import { Program } from '../bundle/program.ts';
import { libraryPath, unpackedRoot } from './stores/unpacked.ts';
import { startDaemon } from './world/daemon.ts';
import { freePorts } from './world/ports.ts';
import type { Untie } from './world/reaper.ts';
import { tieFolder } from './world/reaper.ts';
import { listening } from './world/ready.ts';
import { missingOf, skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const program = (name: string) => join(unpackedRoot('formats'), 'usr/bin', name);
const [PROMTOOL, PUSHGATEWAY, XMLLINT] = [program('promtool'), program('prometheus-pushgateway'), program('xmllint')];
const SCHEMA = join(import.meta.dirname, 'formats', 'junit.rng');

const title = 'programs that read our formats';
describe(title, { skip: skipWithout(title, missingOf([PROMTOOL, PUSHGATEWAY, XMLLINT])) }, () => {
  showServerLogs();
  /** By the kind of the run. */
  const documents = new Map<string, Readonly<Record<'openmetrics' | 'junit', string>>>();
  let directory = '';
  let untie: Untie = () => undefined;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'formats-'));
    untie = tieFolder(directory);
    await using world = await startWorld();
    await eachKind(world, async (kind, config, node) => {
      const file = join(directory, `${kind}.yml`);
      writeFileSync(file, config);
      const run = async (format: Format) => {
        const args = [...node, join(DIST, 'cli.js'), 'run', '--config', file, '--format', format];
        await using started = new Program(args, { cwd: directory, env: {} });
        return (await started.ended).stdout;
      };
      const [openmetrics, junit] = await Promise.all([run('openmetrics'), run('junit')]);
      documents.set(kind, { openmetrics, junit });
    });
  });
  after(() => {
    rmSync(directory, { recursive: true, force: true });
    untie();
  });

  /** Throws with the program's output if it finds a fault. */
  const read = (command: string, args: readonly string[], input: string) =>
    execFileSync(command, args, { input, encoding: 'utf8', env: { LD_LIBRARY_PATH: libraryPath(unpackedRoot('formats')) }, stdio: 'pipe' });

  test('promtool finds nothing to say of the metrics of any run', () => {
    assert.equal(documents.size, 4);
    for (const [kind, { openmetrics }] of documents) assert.equal(read(PROMTOOL, ['check', 'metrics'], openmetrics), '', kind);
    assert.throws(() => read(PROMTOOL, ['check', 'metrics'], 'email_continuity{ 1\n'));
  });

  test('a Pushgateway takes each by PUT, and holds the same series after each', async () => {
    const [port = 0] = await freePorts(1);
    const daemon = await startDaemon({
      name: 'pushgateway',
      command: PUSHGATEWAY,
      args: [`--web.listen-address=127.0.0.1:${port}`],
      logFile: join(directory, 'pushgateway.out'),
    });
    try {
      await listening(daemon, port);
      const held = new Map<string, readonly string[]>();
      for (const [kind, { openmetrics }] of documents) {
        const url = `http://127.0.0.1:${port}/metrics`;
        const pushed = await fetch(`${url}/job/email`, { method: 'PUT', body: openmetrics });
        assert.equal(pushed.status, 200, `${kind}: ${await pushed.text()}`);
        const lines = (await (await fetch(url)).text()).split('\n').filter((line) => line.startsWith('email_continuity_'));
        held.set(kind, lines.map((line) => line.slice(0, line.lastIndexOf(' '))).toSorted());
      }
      const [first = []] = held.values();
      assert.ok(first.length > 100, String(first.length));
      for (const [kind, series] of held) assert.deepEqual(series, first, kind);
    } finally {
      await daemon.stop();
    }
  });

  test('xmllint finds the JUnit of every run of the form that both usual schemas take', () => {
    for (const [kind, { junit }] of documents) assert.doesNotThrow(() => read(XMLLINT, ['--noout', '--relaxng', SCHEMA, '-'], junit), kind);
    const odd = (documents.get('lost')?.junit ?? '').replace('<testcase ', '<testcase colour="red" ');
    assert.throws(() => read(XMLLINT, ['--noout', '--relaxng', SCHEMA, '-'], odd));
  });
});
