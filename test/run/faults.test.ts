import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { demoConfig } from '../../sandbox/demo/demo-config.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { Report } from '../../src/core/result/report.ts';

const HERE = join(import.meta.dirname, 'faults');
const KINDS = ['listener', 'callback', 'timer'] as const;

/** What each adapter sets of them; what it has none of has nothing to break. */
const ADAPTERS: readonly (readonly [path: string, kinds: readonly (typeof KINDS)[number][]])[] = [
  ['adapters/mail/smtp', ['listener', 'timer']],
  ['adapters/mail/imap', ['listener', 'timer']],
  ['adapters/mail/socket', ['listener', 'timer']],
  ['adapters/dns', ['listener', 'callback', 'timer']],
  ['adapters/tls', ['listener']],
  ['adapters/notify', ['listener', 'timer']],
];

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(world: World, directory: string, fault: readonly [path: string, kind: string]): Promise<Ended> {
  const config = JSON.parse(demoConfig(world)) as Record<string, unknown>;
  const file = join(directory, 'config.yml');
  // A first server that never answers, so that the time limit of a question comes to its end.
  const silent = createSocket('udp4');
  await once(silent.bind(0, '127.0.0.1'), 'listening');
  const own = config['dns'] as { readonly servers: readonly string[] };
  const dns = { ...own, servers: [`127.0.0.1:${silent.address().port}`, ...own.servers], timeout: '500ms', authoritative: true };
  writeFileSync(file, JSON.stringify({ ...config, dns, timeout: '40s', heartbeat: { url: 'http://127.0.0.1:9/', plaintext: true } }));
  const [path, kind] = fault;
  const node = ['--import', join(HERE, 'throwing.ts'), join(HERE, 'cli.ts')];
  const child = spawn(process.execPath, [...node, 'run', '--config', file, '--format', 'json', '--report-dir', directory], {
    env: { PATH: process.env['PATH'], FAULT_IN: path, FAULT_KIND: kind },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  silent.close();
  return { status, stdout, stderr };
}

suite('a defect of ours that nobody can catch', { concurrency: 2 }, () => {
  for (const [path, kinds] of ADAPTERS) {
    for (const kind of kinds) {
      test(`out of a ${kind} of ${path} takes nothing else with it`, { timeout: 120_000 }, async () => {
        const directory = mkdtempSync(join(tmpdir(), 'email-continuity-fault-'));
        await using world = await startWorld();
        try {
          const { status, stdout, stderr } = await run(world, directory, [path, kind]);
          assert.match(stderr, /^FAULT: /m, `nothing was broken\n${stderr}`);
          const report = JSON.parse(stdout) as Report;
          assert.equal(report.loops.length, 2);
          assert.ok(report.findings.length > 0);
          assert.notEqual(report.verdict.summary, '');
          assert.ok(status === 0 || status === 1 || status === 2 || status === 3);
          const isTold =
            JSON.stringify(report).includes('broken on purpose') || /broken on purpose/.test(stderr.replaceAll(/^FAULT.*$/gm, ''));
          assert.ok(isTold || report.state === 'ok', `a defect was swallowed\n${stdout.slice(0, 2_000)}`);
          for (const loop of report.loops) assert.notEqual(loop.outcome, 'lost', 'a defect of ours is nobody’s lost mail');
        } finally {
          rmSync(directory, { recursive: true, force: true });
        }
      });
    }
  }
});
