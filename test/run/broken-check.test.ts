import assert from 'node:assert/strict';
import test from 'node:test';
import { Deadline } from '../../src/core/time/deadline.ts';
import type { Config } from '../../src/core/request/config.ts';
import type { RunPorts } from '../../src/app/run/run-ports.ts';
import { run } from '../../src/app/run/run.ts';
import { VirtualClock } from '../doubles/clocks/virtual-clock.ts';

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
  const config = {
    senders: new Map(),
    mailboxes: new Map(),
    loops: [],
    strict: false,
    waitForDns: null,
    baseline: null,
    blocklists: { ips: [], zones: 'default', spamhausDqsKey: null },
  } as unknown as Config;
  const plan = { loops: [], domains: [{ name: 'example.net' }], blocklists: true, certificates: false } as never;
  using deadline = new Deadline(clock, 10_000);
  const report = await run({ config, plan, deadline, skip: null, confirm: null, beside: null, version: '1' }, ports);
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
