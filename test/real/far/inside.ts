import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertLoop, DELIVERED } from '../expectation.ts';
import type { Scenario } from '../world/program.ts';
import { onlyLoop, reportedRun, runProgram, startProgram } from '../world/program.ts';
import { showServerLogs } from '../world/shown-logs.ts';
import { until } from '../world/until.ts';
import type { RealWorld } from '../world/world.ts';
import { INSIDE, startRealWorld } from '../world/world.ts';
import type { Machine, Way } from './machine.ts';
import { FAKETIME } from './machine.ts';

// Played in a network namespace of its own, which namespace.ts makes.

const TO = [`alice@${INSIDE}`];
/** A name with an address that there is no way to; its certificate names the address. */
const BY_NAME = { host: 'mail.far.test', 'tls-name': '127.0.0.1' } as const;
const NOWHERE = '[2001:db8::53]:53';

describe('a machine that is far away', () => {
  showServerLogs();
  let world: RealWorld;
  let machine: Machine;
  before(async () => {
    world = await startRealWorld({ way: {} });
    assert.ok(world.machine !== null);
    machine = world.machine;
  });
  after(async () => await world.stop());

  const over = async (way: Way, scenario: Partial<Scenario> = {}) => {
    await machine.change({ rtt: 0, drop: [], lose: [], idle: null, ...way });
    return await runProgram(world, { to: TO, checks: 'loops', sender: BY_NAME, mailbox: BY_NAME, ...scenario });
  };

  for (const rtt of [40, 150, 400]) {
    test(`round trip of ${rtt} ms: delivered, by a name with an IPv6 address and without a way to it`, async () => {
      assertLoop(await over({ rtt }), DELIVERED);
    });
  }

  test('a lost SYN at either end', async () => {
    assertLoop(await over({ rtt: 40, lose: [world.inside.ports.submission, world.imap.imaps] }), DELIVERED);
  });

  test('a port that is dropped: each address is told, and what became of it', async () => {
    const run = await over({ drop: [world.inside.ports.submission] }, { sections: { timeout: '6s' } });
    const loop = onlyLoop(run);
    assert.deepEqual([loop.outcome, loop.side], ['unreachable', 'sender'], loop.message);
    assert.match(
      loop.message,
      /127\.0\.0\.1: no answer until the run's time was up \(`timeout: \d\.\d s`\); 2001:db8::25: no route from here/,
    );
    assert.ok(loop.attempts.every(({ reply }) => reply !== ''));
  });

  test('addresses that take the connection and say nothing hold up neither end while another works', async () => {
    const ports = [world.inside.ports.submission, world.imap.imaps];
    const held: Socket[] = [];
    const servers = ['127.0.0.11', '127.0.0.12', '127.0.0.13'].flatMap((address) =>
      ports.map((port) => createServer((socket) => void held.push(socket)).listen(port, address)),
    );
    await Promise.all(servers.map((server) => once(server, 'listening')));
    const half = { ...BY_NAME, host: 'half.far.test' };
    try {
      const run = await over({ rtt: 40 }, { sender: half, mailbox: half });
      assertLoop(run, DELIVERED);
      const [attempt, ...more] = onlyLoop(run).attempts;
      assert.deepEqual(more, []);
      const tried = attempt?.addresses ?? [{ address: '127.0.0.1', became: 'greeted' }];
      // In the order in which DNS gave them, so the one that works may come first, last, or between others.
      const told = tried.map(({ address, became }) => `${address}: ${became}`);
      assert.ok(told.includes('127.0.0.1: greeted'), told.join());
      for (const each of told) assert.match(each, /^127\.0\.0\.(?:1: greeted|1[123]: connected, then no answer yet)$/);
    } finally {
      for (const socket of held) socket.destroy();
      for (const server of servers) server.close();
    }
  });

  test('port 25 of a hosted runner is dropped: that is the runner’s', async () => {
    const env = { RUNNER_ENVIRONMENT: 'github-hosted' };
    const sender = { host: 'mail.far.test', port: 25, security: 'plaintext', ca: undefined, user: undefined, password: undefined };
    const run = await over({ drop: [25] }, { sender, env, sections: { timeout: '6s' } });
    const loop = onlyLoop(run);
    assert.deepEqual([loop.outcome, loop.state, loop.side], ['runner_blocked', 'unknown', 'runner'], loop.message);
  });

  test('a NAT that forgets idle connections: no mail is called lost', async () => {
    const run = await over({ idle: 2_000 }, { to: [`slow@${INSIDE}`], loop: { warning: '60s', critical: '90s' } });
    const { outcome, state, message } = onlyLoop(run);
    assert.ok(outcome === 'delivered' || (outcome === 'fetch_failed' && state === 'unknown'), `${outcome}: ${message}`);
  });

  test('a first resolver and a name server without a way to them cost a look, not the run', async () => {
    const dns = { servers: [NOWHERE, world.dnsServer], timeout: '2s', authoritative: true, 'authoritative-port': 53 };
    const run = await over({}, { checks: 'loops,dns', sections: { dns, domains: { 'example.test': {} } } });
    assertLoop(run, DELIVERED);
    assert.ok(
      run.report.findings.some(({ check, state }) => check === 'spf' && state === 'ok'),
      JSON.stringify(run.report.findings),
    );
  });

  for (const offset of ['+90s', '-90s']) {
    test(`a clock that is ${offset} off`, async () => {
      const run = await over({ rtt: 40 }, { env: { ...FAKETIME, FAKETIME: offset } });
      assertLoop(run, DELIVERED);
      assert.ok((onlyLoop(run).latencyMs ?? Infinity) < 60_000);
    });
  }

  test('a busy machine: more to do than it has processors', async () => {
    const busy = Array.from({ length: 2 * availableParallelism() }, () =>
      spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
    );
    try {
      const loop = onlyLoop(await over({ rtt: 150 }));
      assert.deepEqual([loop.outcome, loop.state], ['delivered', 'ok'], loop.message);
    } finally {
      for (const child of busy) child.kill('SIGKILL');
    }
  });

  test('a clock that jumps by an hour in mid-run', async () => {
    await machine.change({ rtt: 40, drop: [], lose: [], idle: null });
    const clock = join(world.directory, 'clock');
    writeFileSync(clock, '+0s\n');
    const env = { ...FAKETIME, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1' };
    const begun = Date.now();
    const running = startProgram(world, { to: [`slow@${INSIDE}`], checks: 'loops', env, loop: { warning: '60s', critical: '90s' } });
    await until(
      'the probe to be taken',
      () => (/to=<slow@example\.test>|from=<monitor@example\.test>/.test(world.inside.log()) ? true : null),
      20_000,
    );
    writeFileSync(clock, '+3600s\n');
    // The jump itself is reported as a warning, without a delay of the mail.
    const { outcome, state, latencyMs, message } = onlyLoop(reportedRun(await running.ended));
    assert.deepEqual([outcome, state], ['delivered', 'ok'], message);
    assert.ok((latencyMs ?? Infinity) < 60_000);
    const left = readdirSync('/dev/shm').filter((name) => name.endsWith(`faketime_shm_${running.pid}`) && isNew(name, begun));
    assert.deepEqual(left, [], 'what the clock’s library shares among processes is gone with the last one');
  });
});

/** Another process may have had the number before. */
function isNew(name: string, since: number): boolean {
  return statSync(join('/dev/shm', name)).mtimeMs >= since - 1_000;
}
