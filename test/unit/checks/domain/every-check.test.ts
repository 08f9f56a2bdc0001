import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { answer, parseZone } from '../../../../sandbox/dns/zone.ts';
import { spfEvaluator } from '../../../../src/checks/domain/spf/evaluate/check-host.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import type { DomainConfig } from '../../../../src/core/request/config.ts';
import { authorityAsker } from '../../../../src/adapters/dns/ask/ask-authority.ts';
import { domainChecks } from '../../../../src/checks/domain/domain.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { nowhere } from '../../../doubles/dns/nowhere.ts';
import type { Answering, Reply } from '../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';

const DOMAIN: DomainConfig = {
  name: 'example.test',
  dkimSelectors: ['s1'],
  spfPass: ['192.0.2.25'],
  spfFail: ['198.51.100.1'],
  mx: ['mx.example.test'],
  dmarcPolicy: 'reject',
};

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const POLICY = 'version: STSv1\nmode: enforce\nmx: mx.example.test\nmax_age: 604800\n';

const ZONE = parseZone(`
  example.test TXT "v=spf1 mx -all"
  example.test MX 10 mx.example.test
  example.test NS ns.example.test
  ns.example.test A 127.0.0.1
  mx.example.test A 192.0.2.25
  mx.example.test AAAA 2001:db8::25
  mx.example.test CAA 0 issue "ca.example"
  _25._tcp.mx.example.test TLSA 3 1 1 ${'ab'.repeat(32)}
  25.2.0.192.in-addr.arpa PTR mx.example.test
  5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR mx.example.test
  s1._domainkey.example.test TXT "v=DKIM1; p=${KEY}"
  _dmarc.example.test TXT "v=DMARC1; p=reject; rua=mailto:d@reports.test"
  example.test._report._dmarc.reports.test TXT "v=DMARC1"
  reports.test MX 10 mx.example.test
  _mta-sts.example.test TXT "v=STSv1; id=1"
  mta-sts.example.test A 192.0.2.80
  _smtp._tls.example.test TXT "v=TLSRPTv1; rua=mailto:t@example.test"
  default._bimi.example.test TXT "v=BIMI1; l=https://logo.example.test/l.svg"
  logo.example.test A 192.0.2.80
`);

const TIMES = { refresh: 7200, retry: 900, expire: 1_209_600, minimum: 3600 };
const SERIAL = { mname: 'ns.example.test', rname: 'root.example.test', serial: 7, ...TIMES };

/** The zone as it should be answered. */
const healthy: Answering = ({ name, type }) => {
  if (type === 'SOA') return { answers: [{ type: 'SOA', name, data: SERIAL }], authoritative: true };
  const { records, nxdomain } = answer(ZONE, name, type as 'A');
  return { answers: records, rcode: nxdomain ? 3 : 0, authoritative: true };
};

async function run(answering: Answering, options: { readonly tcp?: boolean } = {}): Promise<Readonly<Record<string, readonly Finding[]>>> {
  await using server = await startWireServer(answering, options);
  const end = new AbortController();
  const timeLimit = { clock: systemClock, timeout: 250, end: runEnd(end.signal) };
  const checks = domainChecks({
    ...nowhere,
    evaluateSpf: spfEvaluator(() => 0),
    fetchPage: (host) =>
      Promise.resolve({
        kind: 'page',
        status: 200,
        contentType: 'text/plain',
        isWhole: true,
        text: host.startsWith('mta-sts') ? POLICY : '<svg baseProfile="tiny-ps"></svg>',
      }),
    askAuthority: authorityAsker(Number(server.text.split(':')[1]), timeLimit),
    asksAuthorities: true,
  });
  const resolver = createResolver({ servers: [server.text], timeout: 250, clock: systemClock, deadline: { signal: end.signal } });
  const entries = Object.entries(checks).map(async ([name, check]) => [name, await check(resolver, DOMAIN)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const verdicts = (findings: readonly Finding[] = []) => findings.map(({ code, state }) => `${code} ${state}`);

test('a domain that has everything: every check is content, but for what this machine cannot reach', async () => {
  const found = await run(healthy);
  const expected: Readonly<Record<string, readonly string[]>> = {
    spf: ['spf-ok ok'],
    'spf addresses': ['spf-address-ok ok', 'spf-address-ok ok'],
    dkim: ['dkim-ok ok'],
    dmarc: ['dmarc-ok ok'],
    'dmarc reports': [],
    'dmarc advice': [],
    'dmarc organization': [],
    mx: ['mx-ok ok'],
    ptr: ['ptr-ok ok', 'ptr-ok ok'],
    reachability: ['mx-families ok', 'dns-networks ok'],
    greetings: [],
    'mta-sts': ['mta-sts-ok ok'],
    'tls-rpt': ['tls-rpt-ok ok'],
    bimi: ['bimi-ok ok'],
    'mail tls': [],
    dane: ['dane-unknown unknown'],
    dnssec: ['dnssec-unchecked ok'],
    'dnssec of hosts': [],
    soa: ['dns-soa ok'],
    caa: ['caa-ok ok'],
    authoritative: ['dns-consistent ok'],
    delegation: [],
  };
  // A check without a row here says more in its own test.
  for (const [name, findings] of Object.entries(found)) {
    const usual = findings.filter(({ state }) => state === 'ok').map(({ code }) => `${code} ok`);
    assert.deepEqual(verdicts(findings), expected[name] ?? usual, name);
  }
  for (const name of Object.keys(expected)) assert.ok(name in found, name);
});

const garbage = new Uint8Array(60).fill(0x78);
const referral: Reply = { authorities: [{ type: 'NS', name: 'test', data: 'ns.elsewhere.example' }] };
const loop: Answering = ({ name }) => ({
  answers: [{ type: 'CNAME', name, data: name.startsWith('x.') ? name.slice(2) : `x.${name}` }],
  authoritative: true,
});

/** Faults that hide everything. */
const BLIND: readonly (readonly [string, Answering, { readonly tcp?: boolean }?])[] = [
  ['SERVFAIL', () => ({ rcode: 2 })],
  ['REFUSED', () => ({ rcode: 5 })],
  ['silence', () => ({ silent: true })],
  ['a cut reply and no TCP', () => ({ truncated: true }), { tcp: false }],
  ['a lame server', () => referral],
  ['a wrong id', (question) => ({ ...healthy(question), wrongId: true })],
  ['a malformed reply', () => ({ garbage })],
  ['a CNAME loop', loop],
];

for (const [fault, answering, options] of BLIND) {
  test(`${fault}: every check says that it could not look, and none that something is missing or fine`, async () => {
    const found = await run(answering, options);
    for (const [name, findings] of Object.entries(found)) {
      // Servers that are asked directly show themselves to be lame, or their alias; that was seen.
      if (name === 'authoritative') continue;
      // A missing look at DNSSEC is neither.
      const said = findings.filter(({ code }) => code !== 'dnssec-unchecked');
      for (const { code, state } of said) assert.equal(state, 'unknown', `${name}: ${code} ${state}`);
    }
    for (const name of [
      'spf',
      'spf addresses',
      'dkim',
      'dmarc',
      'mx',
      'ptr',
      'greetings',
      'mta-sts',
      'tls-rpt',
      'bimi',
      'dane',
      'caa',
      'authoritative',
    ])
      assert.notEqual(found[name]?.length, 0, `${name} says nothing`);
  });
}

/** Faults of one name each: facts seen elsewhere are judged, unseen ones are unknown. */
for (const [fault, answering] of BLIND) {
  test(`${fault} at each name alone: never missing there`, async () => {
    for (const hurt of ['_dmarc.example.test', 's1._domainkey.example.test', 'mx.example.test', '_mta-sts.example.test']) {
      if (fault === 'silence' || fault === 'a wrong id') continue;
      const found = await run((question) => (question.name.endsWith(hurt) ? answering(question) : healthy(question)), {
        tcp: !fault.includes('TCP'),
      });
      const codes = Object.values(found).flatMap((findings) => findings.map(({ code }) => code));
      for (const code of codes) assert.doesNotMatch(code, /-(?:missing|no-address|dangling|none|include|void)$/, `${hurt}: ${code}`);
    }
  });
}

const CERTAIN: readonly (readonly [string, Answering])[] = [
  ['NXDOMAIN on the whole zone', () => ({ rcode: 3, authoritative: true })],
  ['empty NOERROR', () => ({ authoritative: true })],
];

for (const [fault, answering] of CERTAIN) {
  test(`${fault}: DNS itself says that nothing is there`, async () => {
    const found = await run(answering);
    assert.deepEqual(verdicts(found['spf']), ['spf-missing warning']);
    assert.deepEqual(verdicts(found['dkim']), ['dkim-missing critical']);
    assert.deepEqual(verdicts(found['dmarc']), ['dmarc-missing warning']);
    assert.equal(found['mx']?.[0]?.state, 'critical');
    assert.deepEqual(verdicts(found['mta-sts']), ['mta-sts-none ok']);
  });
}

test('an alias that leads nowhere is named where that is another thing to repair', async () => {
  const dangling: Answering = (question) =>
    question.name === 's1._domainkey.example.test'
      ? { rcode: question.type === 'CNAME' ? 0 : 3, answers: [{ type: 'CNAME', name: question.name, data: 'gone.provider.test' }] }
      : healthy(question);
  assert.deepEqual(verdicts((await run(dangling))['dkim']), ['dkim-dangling critical']);
});

test('a hostile TXT of 64 KB, and one of 4 KB beside the record, change nothing but their own finding', async () => {
  const parts = (text: string) => (text.match(/[^]{1,255}/g) ?? []).map((part) => Buffer.from(part, 'latin1'));
  const hostile = `::error::x\n\u001b[31m**bold** @everyone ${'<b>'.repeat(18_000)}`;
  const answering: Answering = (question) => {
    if (question.type !== 'TXT') return healthy(question);
    const { name, transport } = question;
    if (name === '_smtp._tls.example.test')
      return transport === 'udp' ? { truncated: true } : { answers: [{ type: 'TXT', name, data: parts(hostile.slice(0, 60_000)) }] };
    const reply = healthy(question);
    if (name !== 'example.test') return reply;
    if (transport === 'udp') return { truncated: true };
    return { ...reply, answers: [{ type: 'TXT', name, data: parts('x'.repeat(4096)) }, ...(reply.answers ?? [])] };
  };
  const found = await run(answering);
  assert.deepEqual(verdicts(found['spf']), ['spf-ok ok']);
  assert.deepEqual(verdicts(found['tls-rpt']), ['tls-rpt-none ok']);
  assert.deepEqual(verdicts(found['dmarc']), ['dmarc-ok ok']);
});
