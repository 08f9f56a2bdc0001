import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import { fc } from '../../../../harness/random.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { nxdomain, unknown } from '../../../../../src/core/ports/dns.ts';
import { checkBimi } from '../../../../../src/checks/domain/dmarc/bimi.ts';
import { checkCaa } from '../../../../../src/checks/domain/transport/caa.ts';
import type { Fetched, MetServer } from '../../../../../src/core/ports/domain-check.ts';
import { checkMtaSts } from '../../../../../src/checks/domain/transport/mta-sts/mta-sts.ts';
import { covers, parseStsPolicy } from '../../../../../src/checks/domain/transport/mta-sts/mta-sts-policy.ts';
import { readTagList } from '../../../../../src/core/mail/tag-list.ts';
import { checkTlsRpt } from '../../../../../src/checks/domain/transport/tls-rpt.ts';
import type { Finding } from '../../../../../src/core/result/finding.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const failed = unknown('SERVFAIL from 192.0.2.53:53');
const verdicts = (findings: readonly Finding[]) => findings.map(({ code, state }) => `${code} ${state}`);

const page = (text: string, more: Partial<Extract<Fetched, { kind: 'page' }>> = {}): Fetched => ({
  kind: 'page',
  status: 200,
  contentType: 'text/plain; charset=utf-8',
  text,
  isWhole: true,
  ...more,
});

const STS: Script = {
  'TXT _mta-sts.example.net': ['v=STSv1; id=20261124T000000;'],
  'A mta-sts.example.net': ['192.0.2.80'],
  'MX example.net': ['10 mx1.example.net', '20 mx2.example.net'],
};
const POLICY = 'version: STSv1\nmode: enforce\nmx: mx1.example.net\r\nmx: *.example.net\nmax_age: 604800\n';

const STS_CASES: readonly (readonly [string, Script, Fetched, readonly string[]])[] = [
  ['all is well', STS, page(POLICY), ['mta-sts-ok ok']],
  ['no record', { ...STS, 'TXT _mta-sts.example.net': nxdomain }, page(POLICY), ['mta-sts-none ok']],
  ['no record could be looked up', { ...STS, 'TXT _mta-sts.example.net': failed }, page(POLICY), ['mta-sts-unknown unknown']],
  ['two records', { ...STS, 'TXT _mta-sts.example.net': ['v=STSv1; id=1', 'v=STSv1; id=2'] }, page(POLICY), ['mta-sts-syntax warning']],
  ['another case', { ...STS, 'TXT _mta-sts.example.net': ['v=STSV1; id=1'] }, page(POLICY), ['mta-sts-syntax warning']],
  ['quotes in the record', { ...STS, 'TXT _mta-sts.example.net': ['"v=STSv1; id=1"'] }, page(POLICY), ['mta-sts-syntax warning']],
  ['no semicolon', { ...STS, 'TXT _mta-sts.example.net': ['v=STSv1 id=1'] }, page(POLICY), ['mta-sts-syntax warning']],
  ['a semicolon escaped', { ...STS, 'TXT _mta-sts.example.net': ['v=STSv1\\; id=1'] }, page(POLICY), ['mta-sts-syntax warning']],
  ['another record alone', { ...STS, 'TXT _mta-sts.example.net': ['v=spf1 -all'] }, page(POLICY), ['mta-sts-none ok']],
  [
    'one that counts beside one that does not',
    { ...STS, 'TXT _mta-sts.example.net': ['v=STSV1; id=1', 'v=STSv1; id='] },
    page(POLICY),
    ['mta-sts-syntax warning'],
  ],
  ['no id', { ...STS, 'TXT _mta-sts.example.net': ['v=STSv1;'] }, page(POLICY), ['mta-sts-syntax warning']],
  ['no policy host', { ...STS, 'A mta-sts.example.net': nxdomain }, page(POLICY), ['mta-sts-policy warning']],
  ['the policy host could not be looked up', { ...STS, 'A mta-sts.example.net': failed }, page(POLICY), ['mta-sts-unknown unknown']],
  ['the policy host could not be reached', STS, { kind: 'unreached', reason: 'timed out' }, ['mta-sts-unknown unknown']],
  ['a bad certificate', STS, { kind: 'refused', reason: 'certificate has expired' }, ['mta-sts-policy warning']],
  ['a redirect', STS, page('', { status: 301 }), ['mta-sts-policy warning']],
  ['not found', STS, page('', { status: 404 }), ['mta-sts-policy warning']],
  ['a page without end', STS, page(POLICY, { isWhole: false }), ['mta-sts-policy warning']],
  ['a web page', STS, page('<html>'), ['mta-sts-policy warning']],
  ['HTML by type', STS, page(POLICY, { contentType: 'text/html' }), ['mta-sts-policy warning']],
  ['a server that enforce leaves out', STS, page(POLICY.replace('*.example.net', '*.example.org')), ['mta-sts-mx critical']],
  ['a server that testing leaves out', STS, page(POLICY.replace('*.', 'x.').replace('enforce', 'testing')), ['mta-sts-mx warning']],
  ['mode none', STS, page('version: STSv1\nmode: none\nmax_age: 0'), ['mta-sts-ok ok']],
  ['mail servers that could not be looked up', { ...STS, 'MX example.net': failed }, page(POLICY), ['mta-sts-unknown unknown']],
];

for (const [name, script, fetched, expected] of STS_CASES) {
  test(`MTA-STS: ${name}`, async () => {
    assert.deepEqual(
      verdicts(await checkMtaSts({ ...nowhere, fetchPage: () => Promise.resolve(fetched) })(new FakeResolver(script), DOMAIN)),
      expected,
    );
  });
}

const CERTIFICATES: readonly (readonly [string, 'enforce' | 'testing', readonly (string | null)[], string])[] = [
  ['good', 'enforce', [null], 'mta-sts-ok ok'],
  ['expired, and no other mail server', 'enforce', ['CERT_HAS_EXPIRED'], 'mta-sts-certificate critical'],
  ['for another name at one of two', 'enforce', ['ERR_TLS_CERT_ALTNAME_INVALID', null], 'mta-sts-certificate warning'],
  ['bad at both', 'enforce', ['ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED'], 'mta-sts-certificate critical'],
  ['bad while testing', 'testing', ['CERT_HAS_EXPIRED'], 'mta-sts-certificate warning'],
  ['bad at one, the other not seen', 'enforce', ['CERT_HAS_EXPIRED', 'unreached'], 'mta-sts-certificate warning'],
  ['not seen', 'enforce', ['unreached'], 'mta-sts-ok ok'],
  ['none', 'enforce', ['no tls'], 'mta-sts-certificate critical'],
];

for (const [name, mode, problems, expected] of CERTIFICATES) {
  test(`MTA-STS, the certificates of the mail servers: ${name}`, async () => {
    const hosts = problems.map((_, index) => `mx${index}.example.net`);
    const script = {
      ...STS,
      'MX example.net': hosts.map((host) => `10 ${host}`),
      ...Object.fromEntries(hosts.map((host, index) => [`A ${host}`, [`192.0.2.${index}`]])),
    };
    const meet = (_: string, address: string): Promise<MetServer> => {
      const problem = problems[Number(address.split('.').at(-1))] ?? null;
      if (problem === 'unreached') return Promise.resolve({ kind: 'unreached', reason: 'timed out' });
      const tls =
        problem === 'no tls'
          ? ({ kind: 'none', reason: '502' } as const)
          : ({ kind: 'chain', certificates: [], version: 'TLSv1.3', problem } as const);
      return Promise.resolve({ kind: 'met', greeting: 'mx', tls });
    };
    const world = { ...nowhere, meet, fetchPage: () => Promise.resolve(page(POLICY.replace('enforce', mode))) };
    const [finding] = await checkMtaSts(world)(new FakeResolver(script), DOMAIN);
    assert.equal(`${finding?.code} ${finding?.state}`, expected);
    if (problems.includes('unreached') && expected.endsWith('ok')) assert.match(finding?.message ?? '', /no certificate of them was seen/);
  });
}

const chainOf = (names: readonly string[]): MetServer => ({
  kind: 'met',
  greeting: 'mx',
  tls: {
    kind: 'chain',
    certificates: [new X509Certificate(createAuthority('Test CA').issue({ names, addresses: [] }, null).certificate).raw],
    version: 'TLSv1.3',
    problem: null,
  },
});
const badly: MetServer = {
  kind: 'met',
  greeting: 'mx',
  tls: { kind: 'chain', certificates: [], version: 'TLSv1.3', problem: 'CERT_HAS_EXPIRED' },
};
const ONE = { ...STS, 'MX example.net': ['10 mx1.example.net'], 'A mx1.example.net': ['192.0.2.1'] };
const TWO = { ...STS, 'A mx1.example.net': ['192.0.2.1'], 'A mx2.example.net': ['192.0.2.2'] };

const MET: readonly (readonly [string, Script, string, Readonly<Record<string, MetServer>>, readonly string[]])[] = [
  ['a name by an asterisk', ONE, POLICY, { '192.0.2.1': chainOf(['*.example.net']) }, ['mta-sts-ok ok']],
  ['a name by an asterisk within a label', ONE, POLICY, { '192.0.2.1': chainOf(['mx*.example.net']) }, ['mta-sts-certificate critical']],
  [
    'an asterisk for two labels',
    { ...ONE, 'MX example.net': ['10 a.b.example.net'], 'A a.b.example.net': ['192.0.2.1'] },
    POLICY.replace('mx1', 'a.b'),
    { '192.0.2.1': chainOf(['*.example.net']) },
    ['mta-sts-certificate critical'],
  ],
  ['the domain in place of the host', ONE, POLICY, { '192.0.2.1': chainOf(['example.net']) }, ['mta-sts-certificate critical']],
  [
    'a bad one at one of two addresses',
    { ...ONE, 'A mx1.example.net': ['192.0.2.1', '192.0.2.2'] },
    POLICY,
    { '192.0.2.1': chainOf(['mx1.example.net']), '192.0.2.2': badly },
    ['mta-sts-certificate warning'],
  ],
  [
    'a bad one, and the other mail server has no address',
    { ...TWO, 'A mx2.example.net': nxdomain },
    POLICY,
    { '192.0.2.1': badly },
    ['mta-sts-certificate critical'],
  ],
  [
    'a bad one, and the other mail server is not covered',
    TWO,
    POLICY.replace('*.example.net', '*.example.org'),
    { '192.0.2.1': badly },
    ['mta-sts-mx critical', 'mta-sts-certificate critical'],
  ],
  [
    'a good one, and the other mail server is not covered',
    TWO,
    POLICY.replace('*.example.net', '*.example.org'),
    { '192.0.2.1': chainOf(['mx1.example.net']) },
    ['mta-sts-mx critical'],
  ],
  ['none, for there is no mail server', { ...STS, 'MX example.net': ['0 .'] }, POLICY, {}, ['mta-sts-ok ok']],
];

for (const [name, script, policy, met, expected] of MET) {
  test(`MTA-STS, the certificate of a mail server: ${name}`, async () => {
    const meet = (_: string, address: string) => Promise.resolve(met[address] ?? ({ kind: 'unreached', reason: 'timed out' } as const));
    const findings = await checkMtaSts({ ...nowhere, meet, fetchPage: () => Promise.resolve(page(policy)) })(
      new FakeResolver(script),
      DOMAIN,
    );
    assert.deepEqual(verdicts(findings), expected);
  });
}

test('MTA-STS: addresses that are not looked at are told', async () => {
  const many = { ...ONE, 'A mx1.example.net': Array.from({ length: 5 }, (_, index) => `192.0.2.${index + 1}`) };
  const meet = () => Promise.resolve(chainOf(['mx1.example.net']));
  const [finding] = await checkMtaSts({ ...nowhere, meet, fetchPage: () => Promise.resolve(page(POLICY)) })(new FakeResolver(many), DOMAIN);
  assert.match(finding?.message ?? '', /whose certificates were not all seen: of a host 4 addresses are looked at/);
});

test('an asterisk in a policy stands for one label and for no other', () => {
  const policy = { mode: 'enforce', mx: ['*.example.net', 'mx.example.org'], maxAge: 1 } as const;
  for (const host of ['mx1.example.net', 'MX.example.org']) assert.ok(covers(policy, host), host);
  for (const host of ['example.net', 'a.b.example.net', 'mxxexample.net', 'a.mx.example.org']) assert.ok(!covers(policy, host), host);
});

test('no text whatever makes a parser throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.doesNotThrow(() => parseStsPolicy(`version: STSv1\n${text}`));
      assert.doesNotThrow(() => readTagList(text));
    }),
  );
});

const RPT: readonly (readonly [string, Script, readonly string[]])[] = [
  [
    'a mailbox and a page',
    { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=mailto:t@example.net,https://r.example/x'] },
    ['tls-rpt-ok ok'],
  ],
  [
    'a mailbox whose domain takes mail',
    { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=mailto:t@r.example'], 'MX r.example': ['10 mx.r.example'] },
    ['tls-rpt-ok ok'],
  ],
  ['a mailbox whose domain takes none', { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=mailto:t@r.example'] }, ['tls-rpt-nowhere ok']],
  [
    'a mailbox whose domain says that it takes none',
    { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=mailto:t@r.example'], 'MX r.example': ['0 .'] },
    ['tls-rpt-nowhere ok'],
  ],
  [
    'a mailbox whose domain could not be looked up',
    { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=mailto:t@r.example'], 'MX r.example': failed },
    ['tls-rpt-ok ok'],
  ],
  ['none', {}, ['tls-rpt-none ok']],
  ['a version that is none', { 'TXT _smtp._tls.example.net': ['v=TLSRPT1; rua=mailto:t@example.net'] }, ['tls-rpt-syntax warning']],
  ['quotes in the record', { 'TXT _smtp._tls.example.net': ['"v=TLSRPTv1; rua=mailto:t@example.net"'] }, ['tls-rpt-syntax warning']],
  ['no semicolon', { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1 rua=mailto:t@example.net'] }, ['tls-rpt-syntax warning']],
  ['no "v="', { 'TXT _smtp._tls.example.net': ['TLSRPTv1; rua=mailto:t@example.net'] }, ['tls-rpt-syntax warning']],
  ['another record alone', { 'TXT _smtp._tls.example.net': ['v=spf1 -all'] }, ['tls-rpt-none ok']],
  ['no address', { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1;'] }, ['tls-rpt-syntax warning']],
  ['an address without mailto', { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=t@example.net'] }, ['tls-rpt-syntax warning']],
  ['two records', { 'TXT _smtp._tls.example.net': ['v=TLSRPTv1; rua=mailto:t@example.net', 'v=TLSRPTv1;'] }, ['tls-rpt-syntax warning']],
  ['a failed look-up', { 'TXT _smtp._tls.example.net': failed }, ['tls-rpt-unknown unknown']],
];

for (const [name, script, expected] of RPT) {
  test(`TLS-RPT: ${name}`, async () => assert.deepEqual(verdicts(await checkTlsRpt(new FakeResolver(script), DOMAIN)), expected));
}

const MX: Script = { 'MX example.net': ['10 mx.example.net'] };
const CAA: readonly (readonly [string, Script, readonly string[]])[] = [
  ['nowhere', {}, ['caa-none ok']],
  ['above the host', { 'CAA example.net': ['0 issue ca.example'] }, ['caa-ok ok']],
  [
    'at the host, which counts alone',
    { 'CAA mx.example.net': ['0 issue ;'], 'CAA example.net': ['0 issue ca.example'] },
    ['caa-forbidden warning'],
  ],
  ['with a critical tag that nobody knows', { 'CAA example.net': ['128 future x', '0 issue ca.example'] }, ['caa-forbidden warning']],
  ['malformed, as in RFC 8659 section 4.2', { 'CAA example.net': ['0 issue %%%%%'] }, ['caa-forbidden warning']],
  ['with a malformed parameter', { 'CAA example.net': ['0 issue ca.example; policy'] }, ['caa-forbidden warning']],
  ['malformed beside a sound one', { 'CAA example.net': ['0 issue %%%%%', '0 issue ca.example'] }, ['caa-ok ok']],
  ['with parameters', { 'CAA example.net': ['0 issue ca.example ; account=230123; policy = ev'] }, ['caa-ok ok']],
  ['with room for parameters', { 'CAA example.net': ['0 issue ca.example;'] }, ['caa-ok ok']],
  ['of wildcards alone', { 'CAA example.net': ['0 issuewild ;'] }, ['caa-ok ok']],
  ['that could not be looked up', { 'CAA mx.example.net': failed, 'CAA example.net': ['0 issue ca.example'] }, ['caa-unknown unknown']],
];

for (const [name, script, expected] of CAA) {
  test(`CAA records ${name}`, async () =>
    assert.deepEqual(verdicts(await checkCaa(new FakeResolver({ ...MX, ...script }), DOMAIN)), expected));
}

test('a critical tag is to be taken out, and a malformed authority is shown as a bare domain', async () => {
  const remedy = async (records: readonly string[]) =>
    (await checkCaa(new FakeResolver({ ...MX, 'CAA example.net': records }), DOMAIN))[0]?.remedy ?? '';
  assert.match(await remedy(['128 future x', '0 issue ca.example']), /^Take the record "future" out/);
  assert.match(await remedy(['0 issue https://ca.example/']), /bare domain, such as "ca\.example"/);
  assert.match(await remedy(['0 issue ca.example other.example']), /such as "ca\.example"; each further one in a record of its own/);
});

const BIMI: Script = {
  'TXT default._bimi.example.net': ['v=BIMI1; l=https://logo.example.net/l.svg'],
  'A logo.example.net': ['192.0.2.80'],
  'TXT _dmarc.example.net': ['v=DMARC1; p=reject'],
};
const LOGO = page('<svg version="1.2" baseProfile="tiny-ps" xmlns="http://www.w3.org/2000/svg"></svg>');

const BIMI_CASES: readonly (readonly [string, Script, Fetched, readonly string[]])[] = [
  ['all is well', BIMI, LOGO, ['bimi-ok ok']],
  ['none', {}, LOGO, ['bimi-none ok']],
  ['a record that declines', { 'TXT default._bimi.example.net': ['v=BIMI1; l=; a='] }, LOGO, ['bimi-ok ok']],
  ['another case', { ...BIMI, 'TXT default._bimi.example.net': ['v=bimi1; l=https://x.example/l.svg'] }, LOGO, ['bimi-syntax warning']],
  ['quotes in the record', { ...BIMI, 'TXT default._bimi.example.net': ['"v=BIMI1; l="'] }, LOGO, ['bimi-syntax warning']],
  ['a policy for half of the mail', { ...BIMI, 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; pct=50'] }, LOGO, ['bimi-dmarc warning']],
  ['a policy for all of the mail', { ...BIMI, 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; pct=100'] }, LOGO, ['bimi-ok ok']],
  ['a logo by http', { ...BIMI, 'TXT default._bimi.example.net': ['v=BIMI1; l=http://x.example/l.svg'] }, LOGO, ['bimi-syntax warning']],
  ['a policy that is not enforced', { ...BIMI, 'TXT _dmarc.example.net': ['v=DMARC1; p=none'] }, LOGO, ['bimi-dmarc warning']],
  ['another kind of picture', BIMI, page('<svg xmlns="x"></svg>'), ['bimi-logo warning']],
  ['a picture that is too large', BIMI, page('<svg', { isWhole: false }), ['bimi-logo warning']],
  ['a logo that could not be fetched', BIMI, { kind: 'unreached', reason: 'timed out' }, ['bimi-unknown unknown']],
  ['a failed look-up', { ...BIMI, 'TXT default._bimi.example.net': failed }, LOGO, ['bimi-unknown unknown']],
  ['a policy that could not be looked up', { ...BIMI, 'TXT _dmarc.example.net': failed }, LOGO, ['bimi-unknown unknown']],
];

for (const [name, script, fetched, expected] of BIMI_CASES) {
  test(`BIMI: ${name}`, async () => {
    assert.deepEqual(
      verdicts(await checkBimi({ ...nowhere, fetchPage: () => Promise.resolve(fetched) })(new FakeResolver(script), DOMAIN)),
      expected,
    );
  });
}

const SUB: DomainConfig = { ...DOMAIN, name: 'news.example.net' };
const FALLBACK: Script = { ...BIMI, 'A logo.example.net': ['192.0.2.80'] };
const OWN_RECORD = { 'TXT default._bimi.news.example.net': ['v=BIMI1; l=; a='] };

test('BIMI: a domain without a record has that of its organizational domain, and its own before that', async () => {
  const judge = async (script: Script) =>
    await checkBimi({ ...nowhere, fetchPage: () => Promise.resolve(LOGO) })(new FakeResolver(script), SUB);
  assert.deepEqual(verdicts(await judge(FALLBACK)), ['bimi-ok ok']);
  assert.match((await judge({ ...FALLBACK, ...OWN_RECORD }))[0]?.message ?? '', /^news\.example\.net says that it has no logo/);
  const broken = await judge({ ...FALLBACK, 'TXT default._bimi.example.net': ['v=BIMI1; l=http://x.example/l.svg'] });
  assert.match(broken[0]?.message ?? '', /at default\._bimi\.example\.net names no logo/);
  assert.deepEqual(verdicts(await judge({ ...FALLBACK, 'TXT default._bimi.example.net': failed })), ['bimi-unknown unknown']);
});

const AUTHORITY = createAuthority('Mark authority').certificate;
const [FROM, UNTIL] = [new X509Certificate(AUTHORITY).validFrom, new X509Certificate(AUTHORITY).validTo].map((text) => Date.parse(text));
const MARKS: readonly (readonly [string, string, Fetched, number, readonly string[]])[] = [
  ['one that holds', 'https://logo.example.net/m.pem', page(AUTHORITY), (FROM ?? 0) + 1_000, ['bimi-ok ok']],
  ['one that is over', 'https://logo.example.net/m.pem', page(AUTHORITY), (UNTIL ?? 0) + 1_000, ['bimi-certificate warning']],
  ['one of tomorrow', 'https://logo.example.net/m.pem', page(AUTHORITY), (FROM ?? 0) - 1_000, ['bimi-certificate warning']],
  ['no certificate', 'https://logo.example.net/m.pem', page('<html>'), 0, ['bimi-certificate warning']],
  ['none there', 'https://logo.example.net/m.pem', page('', { status: 404 }), 0, ['bimi-certificate warning']],
  ['not reached', 'https://logo.example.net/m.pem', { kind: 'unreached', reason: 'timed out' }, 0, ['bimi-unknown unknown']],
  ['by http', 'http://logo.example.net/m.pem', page(AUTHORITY), 0, ['bimi-syntax warning']],
  ['"self"', 'self', page('not fetched'), 0, ['bimi-ok ok']],
];

for (const [name, proof, fetched, now, expected] of MARKS) {
  test(`BIMI, the mark certificate: ${name}`, async () => {
    const fetchPage = (_: string, path: string) => Promise.resolve(path === '/m.pem' ? fetched : LOGO);
    const script = { ...BIMI, 'TXT default._bimi.example.net': [`v=BIMI1; l=https://logo.example.net/l.svg; a=${proof}`] };
    assert.deepEqual(verdicts(await checkBimi({ fetchPage, now: () => now })(new FakeResolver(script), DOMAIN)), expected);
  });
}
