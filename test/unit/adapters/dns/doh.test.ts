import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import type { Report } from '../../../../src/core/result/report.ts';
import { fakeTerminal } from '../../app/fake-terminal.ts';
import type { DohFake, DohReply } from '../../../doubles/dns/doh-fake.ts';
import { authority, startDoh } from '../../../doubles/dns/doh-fake.ts';
import { CLOSED_PORT, startWireServer } from '../../../doubles/dns/wire-server.ts';

const TIMEOUT = 1500;
const text = (name: string, ...data: string[]): DohReply => ({ answers: [{ type: 'TXT', name, data }] });

function resolverFor(doh: Pick<DohFake, 'url' | 'ca'>, servers: readonly string[] = [], timeout = TIMEOUT) {
  const { signal } = new AbortController();
  return createResolver({ servers, doh: { url: doh.url, ca: doh.ca }, timeout, clock: systemClock, deadline: { signal } });
}

for (const [name, http2, version] of [
  ['HTTP/2', true, '2.0'],
  ['HTTP/1.1 alone', false, '1.1'],
] as const) {
  test(`a DoH server that speaks ${name} answers like any other`, async () => {
    await using doh = await startDoh(
      ({ name: asked, type }) => {
        if (asked === 'gone.example') return { rcode: 3 };
        if (asked === 'alias.example') return { answers: [{ type: 'CNAME', name: asked, data: 'end.example' }] };
        if (type === 'MX') return { answers: [{ type: 'MX', name: asked, data: { preference: 10, exchange: 'mx.example' } }] };
        return type === 'TXT' ? text(asked, 'v=spf1 ', '-all') : {};
      },
      { http2 },
    );
    const resolver = resolverFor(doh);
    assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'x.example' }), { kind: 'found', records: ['v=spf1 -all'] });
    assert.deepEqual(await resolver.ask({ type: 'MX', name: 'x.example' }), {
      kind: 'found',
      records: [{ preference: 10, exchange: 'mx.example' }],
    });
    assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'gone.example' }), { kind: 'absent', why: 'NXDOMAIN' });
    assert.deepEqual(await resolver.ask({ type: 'A', name: 'x.example' }), { kind: 'absent', why: 'NODATA', bare: true });
    assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'foo:bar.example' }), { kind: 'found', records: ['v=spf1 -all'] });
    assert.deepEqual(await resolver.ask({ type: 'MX', name: 'alias.example' }), {
      kind: 'found',
      records: [{ preference: 10, exchange: 'mx.example' }],
    });
    // RFC 8484 section 4.1: a POST of this type, with an id of 0.
    assert.deepEqual(new Set(doh.requests), new Set([`POST /dns-query application/dns-message ${version} id 0`]));
  });
}

test('one connection carries all questions, each of which is sent once', async () => {
  await using doh = await startDoh(({ name }) => text(name, 'x'));
  const resolver = resolverFor(doh);
  await Promise.all(Array.from({ length: 40 }, (_, index) => resolver.ask({ type: 'TXT', name: `n${index % 20}.example` })));
  assert.deepEqual([doh.connections(), doh.asked.length], [1, 20]);
});

const FAULTS: readonly (readonly [string, DohReply, RegExp])[] = [
  ['403', { status: 403 }, /^HTTP 403 from https:\/\/localhost:\d+$/],
  ['500', { status: 500 }, /^HTTP 500 from /],
  ['a redirect', { status: 302, headers: { location: 'https://localhost:1/' } }, /^HTTP 302 from /],
  ['a page of a captive portal', { contentType: 'text/html', body: Buffer.from('<html>') }, /no application\/dns-message from /],
  ['bytes that are no message', { body: Buffer.from('xx') }, /^malformed answer from /],
  ['more than any message', { body: new Uint8Array(70_000) }, /longer than a DNS message/],
  ['SERVFAIL', { rcode: 2 }, /^SERVFAIL from https:/],
  ['REFUSED', { rcode: 5 }, /^REFUSED by https:/],
  [
    'an answer to another question',
    { body: Buffer.from('000081800001000000000000057768617400000100010', 'hex') },
    /^malformed answer from /,
  ],
];

for (const [name, reply, reason] of FAULTS) {
  for (const http2 of [true, false]) {
    test(`${name} by HTTP/${http2 ? 2 : 1.1} is unknown, never missing`, async () => {
      await using doh = await startDoh(() => reply, { http2 });
      const answer = await resolverFor(doh).ask({ type: 'TXT', name: 'x.example' });
      assert.equal(answer.kind, 'unknown');
      assert.match(answer.reason, reason);
    });
  }
}

test('silence is unknown after the time-out of two tries', async () => {
  await using doh = await startDoh(() => ({ silent: true }));
  const answer = await resolverFor(doh, [], 200).ask({ type: 'TXT', name: 'x.example' });
  assert.deepEqual(answer, { kind: 'unknown', reason: `no answer within 0.2 s from ${doh.origin}` });
});

test('a connection that never comes about is unknown too, and ends with the run', async () => {
  // It accepts connections, and is silent for ever.
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  using deadline = new Deadline(systemClock, 200);
  const doh = { url: `https://127.0.0.1:${(silent.address() as AddressInfo).port}/dns-query`, ca: authority.certificate };
  const resolver = createResolver({ servers: [], doh, timeout: 60_000, clock: systemClock, deadline });
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'x.example' }), {
    kind: 'unknown',
    reason: 'the time of this run was over before the answer came',
  });
  silent.close();
});

for (const flaw of ['expired', 'wrong-name', 'self-signed', 'unknown-ca'] as const) {
  test(`a certificate that is ${flaw} is refused, and nothing is asked`, async () => {
    await using doh = await startDoh(({ name }) => text(name, 'forged'), { flaw });
    const answer = await resolverFor(doh).ask({ type: 'TXT', name: 'x.example' });
    assert.equal(answer.kind, 'unknown');
    assert.match(answer.reason, /certificate|altname/i);
    assert.deepEqual(doh.asked, []);
  });
}

test('the private CA is what makes the difference', async () => {
  await using doh = await startDoh(({ name }) => text(name, 'x'));
  const { signal } = new AbortController();
  const strict = createResolver({
    servers: [],
    doh: { url: doh.url, ca: null },
    timeout: TIMEOUT,
    clock: systemClock,
    deadline: { signal },
  });
  assert.equal((await strict.ask({ type: 'TXT', name: 'x.example' })).kind, 'unknown');
  assert.equal((await resolverFor(doh).ask({ type: 'TXT', name: 'x.example' })).kind, 'found');
});

test('where the DoH server fails, the named servers are asked; nobody else ever is', async () => {
  await using doh = await startDoh(() => ({ status: 503 }));
  await using plain = await startWireServer(({ name }) => ({ answers: [{ type: 'TXT', name, data: 'plain' }] }));
  assert.deepEqual(await resolverFor(doh, [plain.text]).ask({ type: 'TXT', name: 'x.example' }), { kind: 'found', records: ['plain'] });
  const answer = await resolverFor({ url: `https://localhost:${CLOSED_PORT}/`, ca: doh.ca }).ask({ type: 'TXT', name: 'x.example' });
  assert.equal(answer.kind, 'unknown');
  assert.match(answer.reason, /from https:\/\/localhost:\d+$/);
});

test('a DoH server that answers is not doubted: the named servers are not asked', async () => {
  await using doh = await startDoh(() => ({ rcode: 3 }));
  await using plain = await startWireServer(({ name }) => ({ answers: [{ type: 'TXT', name, data: 'plain' }] }));
  assert.deepEqual(await resolverFor(doh, [plain.text]).ask({ type: 'TXT', name: 'x.example' }), { kind: 'absent', why: 'NXDOMAIN' });
  assert.deepEqual(plain.asked, []);
});

test('the AD bit of a named DoH server is believed, and that it does not validate is seen', async () => {
  await using doh = await startDoh(({ name }) => ({ ...text(name, 'x'), authenticated: name !== 'unsigned.example' }));
  const resolver = resolverFor(doh);
  assert.equal(await resolver.secure({ type: 'MX', name: 'signed.example' }), 'secure');
  assert.equal(await resolver.secure({ type: 'MX', name: 'unsigned.example' }), 'insecure');
  assert.equal(await resolver.validates(), 'secure');
  await using stub = await startDoh(({ name }) => text(name, 'x'));
  assert.equal(await resolverFor(stub).validates(), 'insecure');
  assert.equal(await resolverFor(stub).secure({ type: 'MX', name: 'unsigned.example' }), 'indeterminate');
});

async function reportOf(config: object): Promise<Report> {
  const { terminal, out, err } = fakeTerminal();
  await command(['run', '--config', JSON.stringify(config, null, 1), '--format', 'json'], terminal);
  assert.notEqual(out(), '', err());
  return JSON.parse(out()) as Report;
}

test('the checks of a domain ask the DoH server of the configuration, blocklists never do', async () => {
  await using doh = await startDoh(({ name, type }) =>
    type === 'TXT' && name === 'example.test' ? text(name, 'v=spf1 -all') : { rcode: 3 },
  );
  await using plain = await startWireServer(({ name }) =>
    name === '2.0.0.127.bl.test' ? { answers: [{ type: 'A', name, data: '127.0.0.2' }] } : { rcode: 3 },
  );
  const report = await reportOf({
    domains: { 'example.test': {} },
    blocklists: { ips: ['203.0.113.7'], zones: ['bl.test'], severity: { 'bl.test': 'warning' } },
    dns: { servers: [plain.text], doh: doh.url, 'doh-ca': doh.ca },
  });
  const codes = report.findings.map(({ code }) => code);
  assert.ok(codes.includes('spf-ok') && codes.includes('blocklist-clean'), codes.join(', '));
  assert.ok(doh.asked.length > 0 && doh.asked.every((asked) => !asked.includes('bl.test')));
  // Blocklists look up the addresses to ask about themselves. The DoH server does not vouch for its answers, so the next server may be
  // asked.
  assert.deepEqual([...new Set(plain.asked.map((asked) => (asked.includes('bl.test') ? 'bl.test' : asked)))].toSorted(), [
    'MX example.test udp',
    'SOA . udp',
    'SOA example.test udp',
    'bl.test',
  ]);
  assert.ok(report.queries.some(({ server, name }) => server === doh.origin && name === 'example.test'));
});

test('a DoH server that refuses leaves every check unknown, and none says that something is missing', async () => {
  await using doh = await startDoh(() => ({ status: 403 }));
  const report = await reportOf({ domains: { 'example.test': { dkim: { selectors: ['s1'] } } }, dns: { doh: doh.url, 'doh-ca': doh.ca } });
  assert.deepEqual(new Set(report.findings.map(({ state }) => state)), new Set(['unknown']));
});

test('the gate asks the DoH server as one of its views', async () => {
  await using doh = await startDoh(({ name, type }) => {
    if (type === 'NS' && name === 'example.test') return { answers: [{ type: 'NS', name, data: 'ns.example.test' }] };
    return { rcode: 3 };
  });
  const report = await reportOf({
    domains: { 'example.test': { mx: ['mx.example.test'] } },
    dns: { doh: doh.url, 'doh-ca': doh.ca },
    'wait-for-dns': '1s',
  });
  const gate = report.findings.find(({ code }) => code === 'dns-unsettled');
  assert.match(gate?.evidence ?? '', new RegExp(`^mx-no-domain of example\\.test at ${doh.origin}$`, 'm'));
});

for (const [name, dns, complaint] of [
  ['an address that is not https', { doh: 'http://dns.example/dns-query' }, /dns\.doh: not usable/],
  ['a login in the address', { doh: 'https://u:p@dns.example/dns-query' }, /dns\.doh: not usable/],
  ['an address:port', { doh: '192.0.2.53:443' }, /dns\.doh: not usable/],
  ['a CA without a server', { 'doh-ca': authority.certificate }, /dns\.doh-ca: .*without doh/],
  ['a CA that is none', { doh: 'https://dns.example/', 'doh-ca': '-----BEGIN X' }, /dns\.doh-ca: /],
] as const) {
  test(`${name} is an error of the configuration`, async () => {
    const { terminal, err } = fakeTerminal();
    const config = { domains: { 'example.test': {} }, dns };
    assert.equal(await command(['run', '--config', JSON.stringify(config, null, 1)], terminal), 3);
    assert.match(err(), complaint);
  });
}

test('a template of RFC 8484 may end in {?dns}', async () => {
  await using doh = await startDoh(({ name }) => text(name, 'v=spf1 -all'));
  const report = await reportOf({ domains: { 'example.test': {} }, dns: { doh: `${doh.url}{?dns}`, 'doh-ca': doh.ca } });
  assert.ok(report.findings.some(({ code }) => code === 'spf-ok'));
  assert.ok(doh.requests.every((request) => request.startsWith('POST /dns-query ')));
});

test('the command line takes a DoH server too', async () => {
  await using doh = await startDoh(({ name }) => text(name, 'v=spf1 -all'));
  for (const args of [
    ['dns', 'example.test'],
    ['spf', '--ip', '192.0.2.1', '--helo', 'example.test'],
  ]) {
    const { terminal, out } = fakeTerminal();
    await command([...args, '--doh', doh.url], terminal);
    // Its certificate is that of a CA that this machine does not know.
    assert.match(out(), /certificate/);
    assert.deepEqual(doh.asked, []);
  }
});
