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
