import assert from 'node:assert/strict';
import test from 'node:test';
import { Deadline } from '../../src/core/time/deadline.ts';
import type { Config } from '../../src/core/request/config.ts';
import type { RunPorts } from '../../src/app/run/run-ports.ts';
import { run } from '../../src/app/run/run.ts';
import { VirtualClock } from '../doubles/clocks/virtual-clock.ts';

const CONFIG = {
  senders: new Map(),
  mailboxes: new Map(),
  loops: [],
  strict: false,
  waitForDns: null,
  baseline: null,
  blocklists: { ips: [], zones: 'default', spamhausDqsKey: null },
} as unknown as Config;

test('a defect of ours in one family of checks is told, and hides nothing', async () => {
  const clock = new VirtualClock();
  const good = {
    check: 'blocklist',
    target: '203.0.113.7',
    code: 'blocklist-clean',
    state: 'ok',
    message: '',
    evidence: null,
    remedy: null,
    reference: null,
  };
  const ports = {
    clock,
    mailChecks: () => undefined,
    checkDomains: async () => Promise.reject(new TypeError('boom')),
    checkBlocklists: async () => [good],
    dnsRecords: async () => ({ records: [], findings: [] }),
    queries: () => ({ queries: [], omitted: 0 }),
  } as unknown as RunPorts;
  const plan = { loops: [], domains: [{ name: 'example.net' }], blocklists: true, certificates: false, expectedMail: [] } as never;
  using deadline = new Deadline(clock, 10_000);
  const report = await run({ config: CONFIG, plan, deadline, skip: null, confirm: null, beside: null, version: '1' }, ports);
  assert.deepEqual(
    report.findings.map(({ code, state }) => [code, state]),
    [
      ['check-broken', 'unknown'],
      ['blocklist-clean', 'ok'],
    ],
  );
  assert.match(report.findings[0]?.message ?? '', /boom/);
  assert.equal(report.state, 'unknown');
});

test('looks that do not heed the deadline are given up two seconds behind it, however many come one after the other', async () => {
  const clock = new VirtualClock(0);
  const hangs = () => new Promise<never>(() => undefined);
  const ports = {
    clock,
    load: async () => undefined,
    waitForDns: hangs,
    checkDomains: hangs,
    checkBlocklists: hangs,
    checkCertificates: hangs,
    dnsRecords: hangs,
    queries: () => ({ queries: [], omitted: 0 }),
  } as unknown as RunPorts;
  const plan = { loops: [], domains: [{ name: 'example.net' }], blocklists: true, certificates: true, expectedMail: [] } as never;
  using deadline = new Deadline(clock, 10_000);
  const config = { ...CONFIG, waitForDns: 60_000 };
  const report = await run({ config, plan, deadline, skip: null, confirm: null, beside: null, version: '1' }, ports);
  assert.deepEqual(
    report.findings.map(({ code, check }) => `${code} ${check}`),
    ['check-overdue blocklist', 'check-overdue certificate', 'check-overdue dns', 'check-overdue dns', 'check-overdue dns'],
  );
  assert.ok(clock.monotonic() <= 12_000, `${clock.monotonic()} ms`);
});

/** One loop whose mailbox never opens, on this clock. */
async function hangingLoop(clock: VirtualClock) {
  const hangs = () => new Promise<never>(() => undefined);
  const ports = { clock, load: async () => undefined, mailbox: hangs, onProgress: () => undefined, mac: hangs } as unknown as RunPorts;
  const loop = { name: 'outside', kind: 'external', sender: 'mta', mailbox: 'box', bounces: null, burst: null, critical: 5_000 };
  const box = { name: 'box' };
  const config = { ...CONFIG, loops: [loop], mailboxes: new Map([['box', box]]), blocklists: null } as unknown as Config;
  const plan = { loops: [loop], domains: [], blocklists: false, certificates: false, expectedMail: [] } as never;
  const queries = () => ({ queries: [], omitted: 0 });
  using deadline = new Deadline(clock, 10_000);
  const request = { config, plan, deadline, skip: null, confirm: null, beside: null, version: '1' };
  const { loops, state } = await run(request, { ...ports, queries });
  return { state, loop: loops[0] };
}

test('a loop that does not end with the run is a defect of ours, and told as that', async () => {
  const clock = new VirtualClock(0);
  const { state, loop } = await hangingLoop(clock);
  assert.equal(state, 'unknown');
  assert.deepEqual([loop?.outcome, loop?.side], ['internal_error', 'runner']);
  assert.match(loop?.message ?? '', /^A defect of this monitor, not of your mail: it did not end when the time of the run was over\.$/);
  assert.ok(clock.monotonic() <= 12_000, `${clock.monotonic()} ms`);
});

test('on a machine that gives us half of the time, a loop has longer to end, and what was too busy is told', async () => {
  /** Every wait takes twice its time. */
  class BusyClock extends VirtualClock {
    override sleep(ms: number, signal?: AbortSignal): Promise<void> {
      return super.sleep(ms <= 100 ? 2 * ms : ms, signal);
    }
  }
  const clock = new BusyClock(0);
  const { loop } = await hangingLoop(clock);
  assert.deepEqual([loop?.outcome, loop?.side, loop?.state], ['internal_error', 'runner', 'unknown']);
  assert.match(loop?.message ?? '', /^What became of the probe is not known\. This machine was too busy .* held it up for 1\.5 s\.$/);
  assert.doesNotMatch(loop?.message ?? '', /defect/);
  assert.equal(clock.monotonic(), 13_000);
});
