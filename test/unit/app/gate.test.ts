import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Zone } from '../../../sandbox/dns/zone.ts';
import { answer, parseZone } from '../../../sandbox/dns/zone.ts';
import { command } from '../../../src/app/commands/line/command.ts';
import { dnsGate } from '../../../src/app/wiring/ports/dns-gate.ts';
import type { DomainConfig } from '../../../src/core/request/config.ts';
import { systemClock } from '../../../src/core/time/clock.ts';
import { Deadline } from '../../../src/core/time/deadline.ts';
import { nowhere } from '../../doubles/dns/nowhere.ts';
import { startWireServer } from '../../doubles/dns/wire-server.ts';
import { HANGS } from '../../harness/bounds.ts';
import { fakeTerminal } from './fake-terminal.ts';

const zoneWith = (mx: string, txt = 'v=spf1 mx -all') =>
  parseZone(`
    example.test NS ns.example.test
    ns.example.test A 127.0.0.1
    example.test MX 10 ${mx}
    example.test TXT "${txt}"
    mx1.example.test A 192.0.2.1
    mx2.example.test A 192.0.2.2
    _dmarc.example.test TXT "v=DMARC1; p=reject"
  `);

/** A name server of the zone that is its own resolver; `zone` may change at any time. */
async function startZone(first: Zone) {
  const state = { zone: first };
  const server = await startWireServer(({ name, type }) => {
    const data = { mname: 'ns.example.test', rname: 'root.example.test', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 };
    if (type === 'SOA') return { answers: [{ type: 'SOA', name, data }], authoritative: true };
    const { records, nxdomain } = answer(state.zone, name, type as 'A');
    return { answers: records, rcode: nxdomain ? 3 : 0, authoritative: true };
  });
  return Object.assign(state, server);
}

const configOf = (server: string, more: object = {}) =>
  JSON.stringify(
    {
      domains: { 'example.test': { mx: ['mx2.example.test'], spf: { pass: ['192.0.2.2'] } } },
      dns: { servers: [server], timeout: '1s', authoritative: true, 'authoritative-port': Number(server.split(':')[1]) },
      ...more,
    },
    null,
    1,
  );

test('the gate waits until a change is everywhere, then runs', async () => {
  await using server = await startZone(zoneWith('mx1.example.test'));
  const { terminal, out, err } = fakeTerminal(undefined, (text) => {
    if (text.startsWith('Waiting for DNS')) server.zone = zoneWith('mx2.example.test');
  });
  const args = ['run', '--config', configOf(server.text), '--checks', 'dns', '--wait-for-dns', '1m', '--format', 'json'];
  await command(args, terminal);
  assert.match(err(), /^Waiting for DNS, .* of 1 min: .*mx-set of example\.test at 127\.0\.0\.1:\d+/);
  const report = JSON.parse(out()) as { findings: { code: string; state: string }[] };
  const codes = report.findings.map(({ code, state }) => `${code} ${state}`);
  assert.ok(codes.includes('dns-settled ok') && codes.includes('mx-ok ok') && codes.includes('dns-consistent ok'), codes.join(', '));
});

test('a gate whose time is up says what is missing, and the checks are told all the same', async () => {
  await using server = await startZone(zoneWith('mx1.example.test'));
  const { terminal, out } = fakeTerminal();
  const status = await command(['run', '--config', configOf(server.text, { 'wait-for-dns': '1s' }), '--format', 'json'], terminal);
  const report = JSON.parse(out()) as { findings: { code: string; evidence: string }[] };
  assert.equal(status, 2);
  const unsettled = report.findings.find(({ code }) => code === 'dns-unsettled');
  assert.match(unsettled?.evidence ?? '', /^mx-set of example\.test at 127/m);
  assert.match(unsettled?.evidence ?? '', /^spf-address-refused of example\.test/m);
  assert.ok(report.findings.some(({ code }) => code === 'mx-set'));
});

test('a change since the baseline is a finding, old and new', async () => {
  await using server = await startZone(zoneWith('mx1.example.test'));
  const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
  try {
    const before = fakeTerminal();
    await command(['dns', 'example.test', '--dns-server', server.text, '--report-dir', 'out'], before.terminal);
    writeFileSync(join(folder, 'report.json'), before.files.get('out/report.json') ?? '');
    server.zone = zoneWith('mx2.example.test');
    const after = fakeTerminal();
    await command(
      ['dns', 'example.test', '--dns-server', server.text, '--baseline', join(folder, 'report.json'), '--format', 'json'],
      after.terminal,
    );
    const report = JSON.parse(after.out()) as { findings: { code: string; message: string; evidence: string }[] };
    const changed = report.findings.filter(({ code }) => code === 'dns-changed');
    assert.deepEqual(
      changed.map(({ evidence }) => evidence),
      ['old: 10 mx1.example.test\nnew: 10 mx2.example.test'],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the gate asks no name server inside on the word of a record, for whatever check; one that the configuration names it does', async () => {
  await using inside = await startWireServer(() => ({ rcode: 3, authoritative: true }), { host: '127.0.0.2' });
  const zone = parseZone(`
    example.test NS ns.example.test
    ns.example.test A 127.0.0.2
    example.test MX 10 mx.example.test
    mx.example.test A 10.0.0.25
  `);
  await using server = await startZone(zone);
  const domain: DomainConfig = { name: 'example.test', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
  const port = Number(inside.text.split(':')[1]);
  const dns = { servers: [server.text], doh: null, timeout: 2000, authoritative: true, authoritativePort: port };
  using deadline = new Deadline(systemClock, HANGS);
  const world = { clock: systemClock, deadline, evaluateSpf: nowhere.evaluateSpf, onProgress: () => undefined };
  const gate = async (own: ReadonlySet<string>) => await dnsGate([domain], dns, 0, { ...world, own });
  const finding = await gate(new Set());
  assert.match(finding.evidence ?? '', /^mx-private of example\.test at 127/m);
  assert.equal(inside.asked.length, 0, inside.asked.join(', '));
  await gate(new Set(['127.0.0.2']));
  assert.ok(inside.asked.includes('A mx.example.test udp') && inside.asked.includes('SOA example.test udp'), inside.asked.join(', '));
});
