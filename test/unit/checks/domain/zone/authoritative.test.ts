import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { nodata, unknown } from '../../../../../src/core/ports/dns.ts';
import type { AskAuthority, AuthorityAnswer } from '../../../../../src/core/ports/domain-check.ts';
import { authorityAsker } from '../../../../../src/adapters/dns/ask/ask-authority.ts';
import { checkAuthoritative } from '../../../../../src/checks/domain/zone/servers/authoritative.ts';
import { runEnd } from '../../../../../src/core/time/run-end.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import type { Reply } from '../../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../../doubles/dns/wire-server.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: ['s1'], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const ZONE: Script = {
  'NS example.net': ['ns1.example.net', 'ns2.example.net', 'ns3.example.net'],
  'A ns1.example.net': ['192.0.2.1'],
  'A ns2.example.net': ['192.0.2.2'],
  'AAAA ns2.example.net': ['2001:db8::2'],
  'A ns3.example.net': ['192.0.2.3'],
};

type Told = Readonly<Record<string, AuthorityAnswer | string>>;

/** Every server's answer; a different one by `address TYPE name`, `address *` or `TYPE name`. */
function servers(reported: Told): AskAuthority {
  return (address, name, type) => {
    const said =
      reported[`${address} ${type} ${name}`] ?? reported[`${address} *`] ?? reported[`${type} ${name}`] ?? (type === 'SOA' ? '7' : '');
    if (typeof said !== 'string') return Promise.resolve(said);
    return Promise.resolve({ kind: 'answer', records: said === '' ? [] : [said], exists: true });
  };
}

async function verdicts(reported: Told, script: Script = {}) {
  const findings = await checkAuthoritative(servers(reported))(new FakeResolver({ ...ZONE, ...script }), DOMAIN);
  return { findings, codes: findings.map(({ code, state }) => `${code} ${state}`) };
}

test('all name servers agree', async () => {
  assert.deepEqual((await verdicts({ 'TXT example.net': 'v=spf1 -all' })).codes, ['dns-consistent ok']);
});

for (const [question, name] of [
  ['TXT example.net', 'SPF'],
  ['TXT _dmarc.example.net', 'DMARC'],
  ['TXT s1._domainkey.example.net', 'a DKIM key'],
  ['MX example.net', 'MX'],
] as const) {
  test(`one name server differs in ${name}, and is named`, async () => {
    const { findings, codes } = await verdicts({ [question]: 'new', [`192.0.2.3 ${question}`]: 'old' });
    assert.deepEqual(codes, ['dns-differs critical']);
    assert.match(findings[0]?.message ?? '', /^ns3\.example\.net \(192\.0\.2\.3\) gives another answer/);
    assert.match(findings[0]?.evidence ?? '', /^ns1\.example\.net \(192\.0\.2\.1\): new$/m);
  });
}

test('two that differ from one another are both named, and one without the record differs from one with it', async () => {
  const script = { 'NS example.net': ['ns1.example.net', 'ns3.example.net'] };
  const { findings, codes } = await verdicts({ '192.0.2.1 MX example.net': '10 mx.example.net.' }, script);
  assert.deepEqual(codes, ['dns-differs critical']);
  assert.match(findings[0]?.message ?? '', /do not agree on example\.net MX/);
  assert.match(findings[0]?.evidence ?? '', /ns3\.example\.net \(192\.0\.2\.3\): none/);
});

test('a server that is behind by its serial number alone is stale, in a circle', async () => {
  const behind = await verdicts({ '192.0.2.3 SOA example.net': '6' });
  assert.deepEqual(behind.codes, ['dns-stale warning']);
  assert.match(behind.findings[0]?.message ?? '', /^ns3\.example\.net \(6\)/);
  const around = await verdicts({ 'SOA example.net': '1', '192.0.2.3 SOA example.net': '4294967290' });
  assert.match(around.findings[0]?.message ?? '', /^ns3\.example\.net \(4294967290\)/);
});

test('a server that is lame, and one without an address', async () => {
  const { findings, codes } = await verdicts({ '192.0.2.3 *': { kind: 'lame', reason: 'REFUSED', recursive: true } });
  assert.deepEqual(codes, ['dns-lame warning']);
  assert.match(findings[0]?.message ?? '', /^ns3\.example\.net answers REFUSED/);
  assert.deepEqual((await verdicts({}, { 'A ns3.example.net': nodata })).codes, ['dns-lame warning']);
});

test('silence is not a difference: it is unknown, unless the server answers at another address', async () => {
  const silent = { kind: 'silent' } as const;
  assert.deepEqual((await verdicts({ '2001:db8::2 *': silent })).codes, ['dns-consistent ok']);
  assert.deepEqual((await verdicts({ '192.0.2.3 *': silent })).codes, ['dns-unknown unknown']);
  const { findings } = await verdicts({ '192.0.2.3 MX example.net': silent });
  assert.match(findings[0]?.message ?? '', /ns3\.example\.net, .* answers not example\.net MX/);
  assert.deepEqual((await verdicts({}, { 'NS example.net': unknown('SERVFAIL') })).codes, ['dns-unknown unknown']);
});

async function asked(reply: Reply): Promise<AuthorityAnswer> {
  await using server = await startWireServer(() => reply);
  const timeLimit = { clock: systemClock, timeout: 500, end: runEnd(new AbortController().signal) };
  return await authorityAsker(Number(server.text.split(':')[1]), timeLimit)('127.0.0.1', 'example.net', 'MX');
}

test('what a name server itself says', async () => {
  const answers = [
    { type: 'MX', name: 'example.net', data: { preference: 20, exchange: 'B.example.net' } },
    { type: 'MX', name: 'example.net', data: { preference: 10, exchange: 'a.example.net' } },
  ] as const;
  const authoritative = true;
  assert.deepEqual(await asked({ answers, authoritative }), {
    kind: 'answer',
    records: ['10 a.example.net.', '20 b.example.net.'],
    exists: true,
  });
  assert.deepEqual(await asked({ rcode: 3, authoritative }), { kind: 'answer', records: [], exists: false });
  assert.deepEqual(await asked({ authoritative }), { kind: 'answer', records: [], exists: true });
  assert.deepEqual(await asked({ answers }), { kind: 'lame', reason: 'without authority (no AA)', recursive: true });
  const authorities = [{ type: 'NS', name: 'example.net', data: 'ns.elsewhere.example' }] as const;
  const delegated = { kind: 'answer', records: ['delegated to other servers'], exists: true, referral: true };
  assert.deepEqual(await asked({ authorities }), { ...delegated, delegation: [{ name: 'ns.elsewhere.example', glue: [] }] });
  // A cut above the name says nothing of the name's own servers.
  const above = [{ type: 'NS', name: 'net', data: 'ns.elsewhere.example' }] as const;
  assert.deepEqual(await asked({ authorities: above }), { ...delegated, delegation: [] });
  assert.deepEqual(await asked({ rcode: 5 }), { kind: 'lame', reason: 'REFUSED', recursive: true });
  assert.deepEqual(await asked({ silent: true }), { kind: 'silent' });
});
